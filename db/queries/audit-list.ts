// The audit chain as people read it. What is about a restricted case, its drafts or its drop that the reader was not let in to is marked
// as hidden here, so that no caller can show or filter by what it holds.
import { type AuditKind, type AuditDetail, auditDetailSchema } from '#shared/domain/audit.ts'
import { formatReference } from '#shared/domain/incidents.ts'
import { AUDIT_ROWS_PER_PAGE, type AuditRow } from '#shared/ipc/audit.ts'
import type { Db } from '../open.ts'
import { statement } from './statements.ts'

export type AuditFilter = {
  readonly readerId: string
  /** Rows by this person, and failed tries at their passphrase. */
  readonly accountId: string | null
  readonly failuresOnly: boolean
}

const FAILURES: readonly AuditKind[] = ['vault.unlock-failed', 'backup.failed']

// A draft or a drop is told by the draft that it was: while it is sealed, and by the record that it became.
const SOURCE = `WITH
  closed AS (
    SELECT id FROM compartment
    WHERE id NOT IN (SELECT compartment_id FROM compartment_key WHERE account_id = @readerId)
  ),
  sealed AS (
    SELECT about_id AS draft_id, compartment_id FROM sealed_draft WHERE form = 'concern'
    UNION
    SELECT json_extract(detail, '$.draftId'), compartment_id FROM audit_entry JOIN incident ON incident.id = incident_id
    WHERE kind = 'incident.recorded' AND compartment_id IS NOT NULL
  ),
  hidden_incident AS (SELECT id FROM incident WHERE compartment_id IN (SELECT id FROM closed)),
  hidden_draft AS (SELECT draft_id FROM sealed WHERE compartment_id IN (SELECT id FROM closed)),
  open_draft AS (SELECT draft_id FROM sealed WHERE compartment_id NOT IN (SELECT id FROM closed)),
  told AS (
    SELECT *, ifnull(json_extract(detail, '$.draftId'),
      (SELECT draft_id FROM drop_taken WHERE drop_id = json_extract(detail, '$.dropId'))) AS draft_id
    FROM audit_entry
  ),
  entry AS (
    SELECT *, CASE
      WHEN incident_id IS NOT NULL THEN incident_id IN (SELECT id FROM hidden_incident)
      WHEN draft_id IN (SELECT draft_id FROM hidden_draft) THEN 1
      -- Who reads a concern about an adult would tell whom it is about, also before it becomes a case or when it never does.
      WHEN json_extract(detail, '$.restricted') AND actor_id IS NOT @readerId
        THEN draft_id IS NULL OR draft_id NOT IN (SELECT draft_id FROM open_draft)
      ELSE 0 END AS is_hidden
    FROM told
  )`
const WHERE = `WHERE (@accountId IS NULL OR (NOT is_hidden AND (
      actor_id = @accountId OR (kind = 'vault.unlock-failed' AND json_extract(detail, '$.accountId') = @accountId))))
    AND (NOT @failuresOnly OR kind IN (${FAILURES.map((kind) => `'${kind}'`).join(', ')}))`

type Row = {
  readonly seq: number
  readonly atMs: number
  readonly actorName: string | null
  readonly kind: AuditKind
  readonly referenceYear: number | null
  readonly referenceNumber: number | null
  readonly detail: string
  readonly isHidden: 0 | 1
}

/** One page, newest first. */
export function listAuditRows(db: Db, filter: AuditFilter, page: number): AuditRow[] {
  const sql = `${SOURCE}
    SELECT entry.seq AS seq, at_ms AS atMs, name AS actorName, kind, reference_year AS referenceYear,
      reference_number AS referenceNumber, detail, is_hidden AS isHidden
    FROM entry LEFT JOIN role_holder ON role_holder.id = actor_id LEFT JOIN incident ON incident.id = incident_id
    ${WHERE} ORDER BY entry.seq DESC LIMIT @limit OFFSET @offset`
  const offset = (page - 1) * AUDIT_ROWS_PER_PAGE
  return statement<Row>(db, sql)
    .all({ ...valuesOf(filter), limit: AUDIT_ROWS_PER_PAGE, offset })
    .map(rowToAuditRow)
}

export function countAuditRows(db: Db, filter: AuditFilter): number {
  const isEverything = filter.accountId === null && !filter.failuresOnly
  if (isEverything)
    return statement<{ total: number }>(db, 'SELECT count(*) AS total FROM audit_entry').get()?.total ?? 0
  const sql = `${SOURCE} SELECT count(*) AS total FROM entry ${WHERE}`
  return statement<{ total: number }>(db, sql).get(valuesOf(filter))?.total ?? 0
}

function valuesOf({ readerId, accountId, failuresOnly }: AuditFilter) {
  return { readerId, accountId, failuresOnly: failuresOnly ? 1 : 0 }
}

function rowToAuditRow({ seq, atMs, kind, ...row }: Row): AuditRow {
  if (row.isHidden === 1) return { seq, atMs, kind, actorName: null, reference: null, isHiddenCase: true, detail: {} }
  const { referenceYear: year, referenceNumber: number } = row
  const reference = year === null || number === null ? null : formatReference(year, number)
  return { seq, atMs, kind, actorName: row.actorName, reference, isHiddenCase: false, detail: detailOf(row.detail) }
}

// A row that somebody tampered with is still listed; checking the chain names it.
function detailOf(text: string): AuditDetail {
  try {
    return auditDetailSchema.parse(JSON.parse(text))
  } catch {
    return {}
  }
}
