// Invented people of a school, complete but for what a test says of them.
import type { PersonDetails } from '#shared/domain/people.ts'

/** A pupil of whom nothing is known. */
export const NOBODY: PersonDetails = {
  kind: 'pupil',
  surname: '',
  forename: '',
  preferredSurname: '',
  preferredForename: '',
  dob: null,
  upn: '',
  class: '',
  year: null,
  send: false,
  joinedOn: null,
  leftOn: null,
  email: '',
  post: '',
}

export function detailsOfPupil(change: Partial<PersonDetails> = {}): PersonDetails {
  const usual = { surname: 'Larch', forename: 'Kim', dob: '2016-02-29', class: '5A', year: '5' } as const
  return { ...NOBODY, ...usual, joinedOn: '2021-09-01', ...change }
}

export function detailsOfAdult(change: Partial<PersonDetails> = {}): PersonDetails {
  return { ...NOBODY, kind: 'parent', surname: 'Larch', forename: 'Robin', ...change }
}
