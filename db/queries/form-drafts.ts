import { and, eq } from 'drizzle-orm'
import type { FormName, FormPlace, KeptForm } from '#shared/domain/form-drafts.ts'
import type { Db, Tx } from '../open.ts'
import { formDraft } from '../schema/form-drafts.ts'

type FormDraftRow = typeof formDraft.$inferInsert

const isAt = (form: FormName, aboutId: string) => and(eq(formDraft.form, form), eq(formDraft.aboutId, aboutId))

export function readKeptForm(db: Db, { form, incidentId, aboutId }: FormPlace): KeptForm | undefined {
  const { typed, savedAtMs } = formDraft
  return db
    .select({ typed, savedAtMs })
    .from(formDraft)
    .where(and(isAt(form, aboutId), eq(formDraft.incidentId, incidentId)))
    .get()
}

/** Whether it is the first that is kept of this form. */
export function putFormDraftTx(tx: Tx, row: FormDraftRow): boolean {
  const { typed, savedAtMs, savedBy } = row
  const { changes } = tx.update(formDraft).set({ typed, savedAtMs, savedBy }).where(isAt(row.form, row.aboutId)).run()
  if (changes === 0) tx.insert(formDraft).values(row).run()
  return changes === 0
}

/** Whether there was anything to delete. */
export function deleteFormDraftTx(tx: Tx, form: FormName, aboutId: string): boolean {
  return tx.delete(formDraft).where(isAt(form, aboutId)).run().changes === 1
}

/** All that is being typed about a case. */
export function listFormDrafts(db: Db, incidentId: string): (typeof formDraft.$inferSelect)[] {
  return db.select().from(formDraft).where(eq(formDraft.incidentId, incidentId)).all()
}
