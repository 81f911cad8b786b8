// Invented people of a school, in the records. (A whole small school over the bridge: small-school.ts)
import { randomUUID } from 'node:crypto'
import { addPerson } from '#electron/services/people/add.ts'
import type { Session } from '#electron/services/session.ts'
import type { PersonDetails, SchoolPerson } from '#shared/domain/people.ts'
import { dataOf } from './concerns.ts'
import { detailsOfPupil } from './person-details.ts'

export function schoolPerson(change: Partial<SchoolPerson> = {}): SchoolPerson {
  return { ...detailsOfPupil(), id: randomUUID(), mergedInto: null, recordedAtMs: 1, ...change }
}

/** Adds them as the office would; gives the id. */
export function addSchoolPerson(session: Session, details: PersonDetails = detailsOfPupil()): string {
  return dataOf(addPerson(session, { details })).id
}
