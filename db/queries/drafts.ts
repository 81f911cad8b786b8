import { asc, eq } from 'drizzle-orm'
import { EMPTY_INCIDENT_ANSWERS } from '#shared/domain/incident-answers.ts'
import type { DraftRow } from '#shared/ipc/incidents.ts'
import type { Db, Tx } from '../open.ts'
import { incidentDraft } from '../schema/drafts.ts'

export type NewDraft = typeof incidentDraft.$inferInsert

export function listDraftRows(db: Db): DraftRow[] {
  const { id, startedAtMs, savedAtMs, imageLocked } = incidentDraft
  return db
    .select({ id, startedAtMs, savedAtMs, imageLocked })
    .from(incidentDraft)
    .orderBy(asc(startedAtMs), asc(id))
    .all()
    .map((row) => ({ ...row, restricted: false }))
}

export type PlainDraft = Pick<typeof incidentDraft.$inferSelect, 'id' | 'answers' | 'startedAtMs' | 'savedAtMs'>

export function readDraftRow(db: Db, id: string): PlainDraft | undefined {
  const { answers, startedAtMs, savedAtMs } = incidentDraft
  const row = db.select({ answers, startedAtMs, savedAtMs }).from(incidentDraft).where(eq(incidentDraft.id, id)).get()
  // A draft from before there were restricted cases has no answer about adults yet.
  return row && { ...row, id, answers: { ...EMPTY_INCIDENT_ANSWERS, ...row.answers } }
}

export function insertDraftTx(tx: Tx, draft: NewDraft): void {
  tx.insert(incidentDraft).values(draft).run()
}

export type DraftChange = Pick<NewDraft, 'answers' | 'imageLocked' | 'savedAtMs'>

/** Whether there was such a draft. */
export function updateDraftTx(tx: Tx, id: string, change: DraftChange): boolean {
  return tx.update(incidentDraft).set(change).where(eq(incidentDraft.id, id)).run().changes === 1
}

/** Whether there was such a draft. */
export function deleteDraftTx(tx: Tx, id: string): boolean {
  return tx.delete(incidentDraft).where(eq(incidentDraft.id, id)).run().changes === 1
}
