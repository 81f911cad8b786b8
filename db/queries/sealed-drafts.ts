// What is typed about a restricted case, sealed. Like every draft it is overwritten, and gone once it is a record.
import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '../open.ts'
import { compartmentKey, sealedDraft } from '../schema/compartments.ts'
import { insertRowTx } from './statements.ts'

export type SealedDraft = typeof sealedDraft.$inferSelect
type Place = Pick<SealedDraft, 'form' | 'aboutId'>

const isAt = ({ form, aboutId }: Place) => and(eq(sealedDraft.form, form), eq(sealedDraft.aboutId, aboutId))

export function readSealedDraft(db: Db, place: Place): SealedDraft | undefined {
  return db.select().from(sealedDraft).where(isAt(place)).get()
}

/** Concerns that are being typed, of those compartments to which this person holds a key. */
export function listSealedConcerns(db: Db, accountId: string): SealedDraft[] {
  return db
    .select({ draft: sealedDraft })
    .from(sealedDraft)
    .innerJoin(compartmentKey, eq(compartmentKey.compartmentId, sealedDraft.compartmentId))
    .where(and(eq(sealedDraft.form, 'concern'), eq(compartmentKey.accountId, accountId)))
    .orderBy(asc(sealedDraft.startedAtMs), asc(sealedDraft.aboutId))
    .all()
    .map(({ draft }) => draft)
}

/** Whether it is the first that is kept at this place. */
export function putSealedDraftTx(tx: Tx, row: SealedDraft): boolean {
  const { compartmentId, sealed, savedAtMs, savedBy } = row
  const { changes } = tx.update(sealedDraft).set({ compartmentId, sealed, savedAtMs, savedBy }).where(isAt(row)).run()
  if (changes === 0) insertRowTx(tx, sealedDraft, row)
  return changes === 0
}

/** Whether there was anything to delete. */
export function deleteSealedDraftTx(tx: Tx, place: Place): boolean {
  return tx.delete(sealedDraft).where(isAt(place)).run().changes === 1
}
