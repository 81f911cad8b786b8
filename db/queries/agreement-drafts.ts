// Texts that somebody is still writing: one of each kind, gone once it is published.
import type { z } from 'zod'
import { type AgreementKind, type AgreementText, agreementDraftSchema } from '#shared/domain/agreements.ts'
import type { Db, Tx } from '../open.ts'
import { agreementDraft } from '../schema/agreements.ts'
import { actorsOf } from './incident-read.ts'
import { insertRowTx, statement } from './statements.ts'

type Draft = z.infer<typeof agreementDraftSchema>
type Row = { readonly text: string; readonly savedAtMs: number; readonly savedBy: string }

export function readAgreementDraft(db: Db, kind: AgreementKind): Draft | undefined {
  const sql = 'SELECT text, saved_at_ms AS savedAtMs, saved_by AS savedBy FROM agreement_draft WHERE kind = ?'
  const row = statement<Row>(db, sql).get(kind)
  return (
    row &&
    agreementDraftSchema.parse({ ...row, text: JSON.parse(row.text) as unknown, savedBy: actorsOf(db)(row.savedBy) })
  )
}

export function listAgreementDraftKinds(db: Db): AgreementKind[] {
  return statement<{ kind: AgreementKind }>(db, 'SELECT kind FROM agreement_draft')
    .all()
    .map(({ kind }) => kind)
}

type NewDraft = {
  readonly kind: AgreementKind
  readonly text: AgreementText
  readonly savedAtMs: number
  readonly savedBy: string
}

export function writeAgreementDraftTx(tx: Tx, draft: NewDraft): void {
  deleteAgreementDraftTx(tx, draft.kind)
  insertRowTx(tx, agreementDraft, draft)
}

/** False when there was none. */
export function deleteAgreementDraftTx(tx: Tx, kind: AgreementKind): boolean {
  return statement(tx, 'DELETE FROM agreement_draft WHERE kind = ?').run(kind).changes > 0
}
