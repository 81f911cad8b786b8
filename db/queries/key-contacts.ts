// The school's key contacts.
import { eq } from 'drizzle-orm'
import type { KeyContact, NewKeyContact } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES } from '#shared/domain/parties.ts'
import type { Db, Tx } from '../open.ts'
import { keyContact } from '../schema/key-contacts.ts'
import { insertRowTx, statement } from './statements.ts'

/** All cards in the order of the wall sheet. */
export function listKeyContacts(db: Db): KeyContact[] {
  const sql = `SELECT id, party, name, post, telephone, out_of_hours AS outOfHours, email, protected_way AS protectedWay,
      note, checked_on AS checkedOn, changed_at_ms AS changedAtMs
    FROM key_contact ORDER BY position, id`
  const cards = statement<KeyContact>(db, sql).all()
  return CONTACT_PARTIES.flatMap(({ value }) => cards.filter(({ party }) => party === value))
}

type Changed = { readonly checkedOn: string; readonly changedAtMs: number; readonly changedBy: string }

export function insertKeyContactTx(tx: Tx, id: string, contact: NewKeyContact, changed: Changed): void {
  const sql = 'SELECT coalesce(max(position), 0) + 1 AS next FROM key_contact'
  const position = statement<{ next: number }>(tx, sql).get()?.next ?? 1
  insertRowTx(tx, keyContact, { id, position, ...contact, ...changed })
}

/** Whether there is such a card. */
export function updateKeyContactTx(tx: Tx, id: string, contact: NewKeyContact, changed: Changed): boolean {
  const { changes } = tx
    .update(keyContact)
    .set({ ...contact, ...changed })
    .where(eq(keyContact.id, id))
    .run()
  return changes === 1
}

/** Whether there is such a card. */
export function markContactCheckedTx(tx: Tx, id: string, checkedOn: string): boolean {
  return tx.update(keyContact).set({ checkedOn }).where(eq(keyContact.id, id)).run().changes === 1
}

/** Whether there was such a card. */
export function deleteKeyContactTx(tx: Tx, id: string): boolean {
  return tx.delete(keyContact).where(eq(keyContact.id, id)).run().changes === 1
}
