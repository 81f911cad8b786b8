// What differs between two states of somebody's details, as their history keeps it: in words, field by field.
import type { PersonDetails, PersonEvent } from './people.ts'

export type DetailField = keyof PersonDetails
export type DetailChange = PersonEvent['changes'][number]

const FIELDS = [
  'kind',
  'surname',
  'forename',
  'preferredSurname',
  'preferredForename',
  'dob',
  'upn',
  'class',
  'year',
  'send',
  'joinedOn',
  'leftOn',
  'email',
  'post',
] as const satisfies readonly DetailField[]

/** Every detail that differs, in the order of the form. */
export function changesBetween(before: PersonDetails, after: PersonDetails): DetailChange[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: detailText(before[field]),
    after: detailText(after[field]),
  }))
}

/** The details of somebody without what only their entry has. */
export function detailsOf(person: PersonDetails): PersonDetails {
  const { kind, surname, forename, preferredSurname, preferredForename, dob, upn, year, send } = person
  const { class: className, joinedOn, leftOn, email, post } = person
  const names = { surname, forename, preferredSurname, preferredForename }
  return { kind, ...names, dob, upn, class: className, year, send, joinedOn, leftOn, email, post }
}

/** A detail as a history keeps it; what is not known is empty. */
export function detailText(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? ''
}
