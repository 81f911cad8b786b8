// What is written of a person and of what happened to their entry, in the words of the screens.
import type { SignerRole } from '#shared/domain/agreements.ts'
import {
  PEOPLE_KINDS,
  RESPONSIBILITIES,
  type PeopleKind,
  type PersonDetails,
  type PersonEvent,
  YEAR_GROUPS,
} from '#shared/domain/people.ts'
import { detailText } from '#shared/domain/people-changes.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { yearWords } from '#shared/domain/words/people-words.ts'
import { formatDate } from '#shared/lib/dates.ts'

const FIELD_LABELS: Readonly<Record<keyof PersonDetails, string>> = {
  kind: 'Who',
  surname: 'Surname',
  forename: 'First name',
  preferredSurname: 'Surname used in school',
  preferredForename: 'First name used in school',
  dob: 'Date of birth',
  upn: 'UPN',
  class: 'Class',
  year: 'Year',
  send: 'Special educational needs or disabilities',
  joinedOn: 'First day',
  leftOn: 'Last day',
  email: 'E-mail',
  post: 'Post or organisation',
}

const isField = (field: string): field is keyof PersonDetails => field in FIELD_LABELS

export const fieldWords = (field: string): string => (isField(field) ? FIELD_LABELS[field] : field)

/** A detail as it is stored, in words; "nothing" where it is empty. */
export function valueWords(field: string, value: string): string {
  if (value === '') return 'nothing'
  if (field === 'send') return value
  if (field === 'kind') return labelOf(PEOPLE_KINDS, value)
  if (field === 'year') return yearOf(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value
}

function yearOf(value: string): string {
  const year = YEAR_GROUPS.find((group) => group === value)
  return year === undefined ? value : yearWords(year)
}

/** The details in the order in which two entries are compared; empty ones have no words. */
export function detailRows(person: PersonDetails): readonly { readonly field: string; readonly words: string }[] {
  const fields = Object.keys(FIELD_LABELS).filter(isField)
  return fields.map((field) => {
    const text = detailText(person[field])
    return { field, words: text === '' ? '' : valueWords(field, text) }
  })
}

const EVENT_WORDS: Readonly<Record<PersonEvent['kind'], string>> = {
  added: 'Added',
  imported: 'Taken from a file',
  changed: 'Changed',
  'rolled-over': 'Moved up or left with the class',
  'moved-back': 'Moving up was taken back',
  left: 'Marked as leaving',
  'came-back': 'Brought back',
  merged: 'Put together with another entry',
  unmerged: 'Taken apart again',
}
export const eventWords = (kind: PersonEvent['kind']): string => EVENT_WORDS[kind]

export const responsibilityWords = (value: string): string => labelOf(RESPONSIBILITIES, value)

/** Who has to sign, seen from the person whom the agreement is about. */
export function signerWords(role: SignerRole, kind: PeopleKind): string {
  if (role === 'parent') return 'parent or carer'
  return kind === 'pupil' ? 'pupil' : 'this person'
}
