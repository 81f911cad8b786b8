// The school's key contacts: one or more cards for each of those who may have to be told. Seeds 002 "Key contacts", 004 §3.3.
import { z } from 'zod'
import { DAY_MS } from '../lib/dates.ts'
import type { Party } from '../guidance/step.ts'
import { CONTACT_PARTIES } from './parties.ts'
import { idSchema, instantSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

const contactParties = CONTACT_PARTIES.map(({ value }) => value) as [Party, ...Party[]]

export const newKeyContactSchema = z.object({
  party: z.enum(contactParties),
  name: lineSchema.trim(),
  /** Post, team or organisation. */
  post: lineSchema.trim(),
  telephone: lineSchema.trim(),
  outOfHours: lineSchema.trim(),
  email: lineSchema.trim(),
  /** How something confidential reaches them: an address of a portal, a protected mailbox. */
  protectedWay: lineSchema.trim(),
  note: paragraphSchema.trim(),
})
export type NewKeyContact = z.infer<typeof newKeyContactSchema>

export const keyContactSchema = newKeyContactSchema.extend({
  id: idSchema,
  /** When somebody last made sure that it is right, 'YYYY-MM-DD' in London. */
  checkedOn: isoDateSchema,
  changedAtMs: instantSchema,
})
export type KeyContact = z.infer<typeof keyContactSchema>

export const CONTACT_CHECK_DAYS = 365
/** Whether nobody has made sure of it for a year. `today` is 'YYYY-MM-DD' in London. */
export function isContactOld({ checkedOn }: Pick<KeyContact, 'checkedOn'>, today: string): boolean {
  return Date.parse(`${today}T12:00:00Z`) - Date.parse(`${checkedOn}T12:00:00Z`) >= CONTACT_CHECK_DAYS * DAY_MS
}

/** Those who are needed and have no card by which they can be reached: always, or because an open incident has to tell them. */
export function missingContacts(
  contacts: readonly Pick<KeyContact, 'party' | 'telephone' | 'outOfHours' | 'email' | 'protectedWay'>[],
  toTell: readonly Party[],
): readonly Party[] {
  const isReachable = (party: Party) =>
    contacts.some(
      (card) =>
        card.party === party &&
        [card.telephone, card.outOfHours, card.email, card.protectedWay].some((way) => way !== ''),
    )
  return CONTACT_PARTIES.filter(({ value, contact }) => contact === 'always' || toTell.includes(value))
    .map(({ value }) => value)
    .filter((party) => !isReachable(party))
}

export function keyContactProblem(
  contact: NewKeyContact,
): { readonly field: string; readonly message: string } | undefined {
  if (contact.name === '' && contact.post === '') return { field: 'name', message: 'Enter a name or a post' }
  if (contact.telephone === '' && contact.outOfHours === '' && contact.email === '' && contact.protectedWay === '') {
    return { field: 'telephone', message: 'Enter a telephone number or another way to reach them' }
  }
  return undefined
}
