// Invented people of a school, complete but for what a test says of them. (A whole small school over the bridge: small-school.ts)
import { randomUUID } from 'node:crypto'
import { addPerson } from '#electron/services/people/add.ts'
import type { Session } from '#electron/services/session.ts'
import type { PersonDetails, SchoolPerson } from '#shared/domain/people.ts'
import { dataOf } from './concerns.ts'

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
  const adult = { kind: 'parent', forename: 'Robin', dob: null, class: '', year: null, joinedOn: null } as const
  return detailsOfPupil({ ...adult, ...change })
}

export function schoolPerson(change: Partial<SchoolPerson> = {}): SchoolPerson {
  return { ...detailsOfPupil(), id: randomUUID(), mergedInto: null, recordedAtMs: 1, ...change }
}

/** Adds them as the office would; gives the id. */
export function addSchoolPerson(session: Session, details: PersonDetails = detailsOfPupil()): string {
  return dataOf(addPerson(session, { details })).id
}
