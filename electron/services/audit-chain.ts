// What people do with the audit chain: read it, check it, take it away. Each of these is itself a row of it.
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { AuditRow, AuditVerdict } from '#shared/ipc/audit.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { type AuditFilter, countAuditRows, listAuditRows } from '#db/queries/audit-list.ts'
import { readAuditHead, readStoredAuditRows } from '#db/queries/audit.ts'
import { type CaseLogRow, countCases, listCaseLogRows } from '#db/queries/case-log.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { auditLine, createChainCheck } from './audit-check.ts'
import { LOCKED_MEANWHILE, change } from './change.ts'
import type { DocumentOutlets } from './documents.ts'
import { saveFile } from './save-file.ts'
import type { Session } from './session.ts'
import { slices } from './slices.ts'
import type { Progress } from './work.ts'

/** Each has a signature to check. */
const ROWS_PER_SLICE = 150
const FILE_NAME = 'Blueform audit log.jsonl'

type ListInput = Pick<AuditFilter, 'accountId' | 'failuresOnly'> & { readonly page: number }

/** Who did what and when, newest first. What is about a restricted case that the reader may not open says only that it is. */
export function listAudit(session: Session, input: ListInput): Result<{ rows: AuditRow[]; total: number }> {
  const { page, accountId, failuresOnly } = input
  const filter = { readerId: session.actor.id, accountId, failuresOnly }
  return change(session, (tx) => {
    const rows = listAuditRows(tx, filter, page)
    const total = countAuditRows(tx, filter)
    auditIncidentTx(tx, session, 'audit.read', null, { page, accountId, failuresOnly })
    return ok({ rows, total })
  })
}

/** Checks every row up to the newest, from the first on, and against a checkpoint that was printed earlier. */
export async function verifyAudit(
  session: Session,
  { checkpoint }: { readonly checkpoint: Checkpoint | null },
  progress: Progress,
): Promise<Result<AuditVerdict>> {
  const verdict = await checkChain(session.db, checkpoint, progress)
  if (verdict === undefined) return LOCKED_MEANWHILE
  progress.commit()
  return change(session, (tx) => {
    const found = verdict.verdict === 'intact' ? {} : { firstBad: verdict.firstBad, why: verdict.why }
    const against = checkpoint === null ? {} : { checkpoint: checkpoint.size }
    auditIncidentTx(tx, session, 'audit.verified', null, { verdict: verdict.verdict, ...found, ...against })
    return ok(verdict)
  })
}

/** Undefined when the vault was locked before the end. */
async function checkChain(
  db: Db,
  checkpoint: Checkpoint | null,
  progress: Progress,
): Promise<AuditVerdict | undefined> {
  const { size } = readAuditHead(db)
  const check = createChainCheck(checkpoint)
  for await (const rows of slices(db, { upTo: size, limit: ROWS_PER_SLICE }, readStoredAuditRows)) {
    for (const row of rows) {
      const verdict = check.take(row)
      if (verdict) return verdict
    }
    progress.report(rows.at(-1)?.seq ?? size, size)
  }
  return db.$client.open ? check.end() : undefined
}

/** Saves the chain, with the row of this very export as its last, for the stand-alone verifier. */
export async function exportAudit(
  session: Session,
  outlets: Pick<DocumentOutlets, 'askWhereToSave'>,
): Promise<Result<{ done: boolean }>> {
  const path = await outlets.askWhereToSave(FILE_NAME)
  if (path === undefined) return ok({ done: false })
  // The dialog may have been open while the vault was locked.
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  const recorded = change(session, (tx) => {
    const rows = readAuditHead(tx).size + 1
    auditIncidentTx(tx, session, 'audit.exported', null, { rows })
    return ok(rows)
  })
  return recorded.ok ? saveFile(path, lines(session.db, recorded.data)) : recorded
}

async function* lines(db: Db, last: number): AsyncGenerator<string> {
  let written = 0
  for await (const rows of slices(db, { upTo: last, limit: ROWS_PER_SLICE }, readStoredAuditRows)) {
    yield rows.map(auditLine).join('')
    written = rows.at(-1)?.seq ?? written
  }
  // Half a log must not look like a whole one.
  if (written !== last) throw new Error('the vault was locked before the log was written')
}

/** Cases without names and narratives; restricted ones are only counted. */
export function caseLog(
  session: Session,
  { page }: { readonly page: number },
): Result<{ rows: CaseLogRow[]; total: number; restricted: number }> {
  return change(session, (tx) => {
    const rows = listCaseLogRows(tx, page)
    auditIncidentTx(tx, session, 'incident.log-read', null, { page })
    return ok({ rows, ...countCases(tx) })
  })
}
