// Invented people of a school, complete but for what a test says of them.
import type { PersonDetails } from '#shared/domain/people.ts'

export function detailsOfPupil(change: Partial<PersonDetails> = {}): PersonDetails {
  return {
    kind: 'pupil',
    surname: 'Larch',
    forename: 'Kim',
    preferredSurname: '',
    preferredForename: '',
    dob: '2016-02-29',
    upn: '',
    class: '5A',
    year: '5',
    send: false,
    joinedOn: '2021-09-01',
    leftOn: null,
    email: '',
    post: '',
    ...change,
  }
}

export function detailsOfAdult(change: Partial<PersonDetails> = {}): PersonDetails {
  return detailsOfPupil({
    kind: 'parent',
    forename: 'Robin',
    dob: null,
    class: '',
    year: null,
    joinedOn: null,
    ...change,
  })
}
