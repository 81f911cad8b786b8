// Published agreement texts, and by when each round is to be signed.
import type { Actor } from '#shared/domain/accounts.ts'
import { type AgreementVersion, agreementTextSchema } from '#shared/domain/agreements.ts'
import type { PublishedVersion } from '#shared/domain/rounds.ts'
import type { Db, Tx } from '../open.ts'
import { agreementVersion } from '../schema/agreements.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

/** A row as it lies there; its text is whatever stands in it. */
export type StoredVersion = Recorded &
  Pick<AgreementVersion, 'kind' | 'number' | 'hash' | 'appliesFrom' | 'reason'> & { readonly text: string }

const COLUMNS = `id, kind, number, text, hash, applies_from AS appliesFrom, reason, recorded_at_ms AS recordedAtMs,
  recorded_by AS recordedBy`

/** Every version of every kind as it lies there. Nothing is believed of them. */
export function listStoredVersions(db: Db): StoredVersion[] {
  return statement<StoredVersion>(db, `SELECT ${COLUMNS} FROM agreement_version ORDER BY seq`).all()
}

/** Every version of one kind, newest first. */
export function listVersions(db: Db, kind: AgreementVersion['kind']): AgreementVersion[] {
  const sql = `SELECT ${COLUMNS} FROM agreement_version WHERE kind = ? ORDER BY number DESC`
  const actorOf = actorsOf(db)
  return statement<StoredVersion>(db, sql)
    .all(kind)
    .map((row) => rowToVersion(row, actorOf))
}

export function readVersion(db: Db, id: string): AgreementVersion | undefined {
  const row = statement<StoredVersion>(db, `SELECT ${COLUMNS} FROM agreement_version WHERE id = ?`).get(id)
  return row && rowToVersion(row, actorsOf(db))
}

/** What rounds are worked out from, of every kind. */
export function listPublished(db: Db): PublishedVersion[] {
  const sql = 'SELECT id, kind, number, applies_from AS appliesFrom FROM agreement_version ORDER BY number'
  return statement<PublishedVersion>(db, sql).all()
}

function rowToVersion(row: StoredVersion, actorOf: (id: string) => Actor): AgreementVersion {
  return { ...row, text: agreementTextSchema.parse(JSON.parse(row.text)), recordedBy: actorOf(row.recordedBy) }
}

type NewVersion = Pick<AgreementVersion, 'kind' | 'number' | 'text' | 'hash' | 'appliesFrom' | 'reason'>

/** The parts of the text are written in one order, so that its check sees whatever was put in later. */
export function insertAgreementVersionTx(tx: Tx, recorded: Recorded, version: NewVersion): void {
  insertRowTx(tx, agreementVersion, { ...recorded, ...version, text: agreementTextSchema.parse(version.text) })
}
