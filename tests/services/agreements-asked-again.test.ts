// Whoever refused is asked again in the next round, and a parent who would not sign is not lost behind one who did.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { agreementsInForce } from '#electron/services/agreements/in-force.ts'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { listOutstanding } from '#electron/services/agreements/outstanding.ts'
import { remindersOf } from '#electron/services/agreements/still-to-sign.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { linkPerson } from '#electron/services/people/link-person.ts'
import { dateAnswerOf } from '#shared/domain/answers.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { EVERYBODY, addGuardian, changedText, publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const TODAY = '2026-11-03'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const ofPerson = (personId: string) => dataOf(agreementsOfPerson(vault.session, { personId }))
const inForceOn = (day: string, personId: string) => {
  const { incidentId } = recordConcern(vault.session, { happened: dateAnswerOf(day) })
  const incidentPersonId = dataOf(readIncident(vault.session, { incidentId })).versions[0]?.concern.people[0]?.id ?? ''
  dataOf(linkPerson(vault.session, { incidentId, incidentPersonId, personId }))
  return dataOf(agreementsInForce(vault.session, { incidentId })).people[0]?.agreements
}

it('who refused two years and a text ago is asked, overdue and written to; on a day of then it is a refusal', () => {
  const { session, clock } = vault
  clock.set(NOW_MS - 780 * DAY_MS)
  const first = publish(session, 'staff')
  const personId = addSchoolPerson(session, detailsOfAdult({ kind: 'staff' }))
  dataOf(sign(session, { versionId: first, personId, what: 'refused', reason: 'Did not agree' }))
  expect(ofPerson(personId).needs).toMatchObject([{ standing: 'refused', isOverdue: false }])
  clock.set(NOW_MS - 400 * DAY_MS)
  const second = publish(session, 'staff', { text: changedText('staff') })
  clock.set(NOW_MS)
  expect(ofPerson(personId).needs).toMatchObject([{ standing: 'not-signed', isOverdue: true, why: 'yearly' }])
  expect(remindersOf(vault.db, EVERYBODY, TODAY)).toMatchObject([{ to: 'self', missing: [{ kind: 'staff' }] }])
  expect(inForceOn('2024-10-01', personId)).toMatchObject([{ versionNumber: 1, standing: 'refused' }])
  expect(inForceOn('2026-10-01', personId)).toMatchObject([{ versionNumber: 2, standing: 'not-signed' }])
  const again = { versionId: second, personId, what: 'refused', reason: 'Still does not agree' } as const
  dataOf(sign(session, again))
  expect(ofPerson(personId).needs).toMatchObject([{ standing: 'refused', isOverdue: false }])
  expect(remindersOf(vault.db, EVERYBODY, TODAY)).toEqual([])
})

it('who took a signature back in an earlier round is asked again too', () => {
  const { session, clock } = vault
  clock.set(NOW_MS - 90 * DAY_MS)
  const versionId = publish(session, 'staff')
  const personId = addSchoolPerson(session, detailsOfAdult({ kind: 'staff' }))
  dataOf(sign(session, { versionId, personId }))
  dataOf(sign(session, { versionId, personId, what: 'withdrawn', reason: 'Changed their mind' }))
  expect(ofPerson(personId).needs).toMatchObject([{ standing: 'withdrawn' }])
  clock.set(NOW_MS)
  expect(ofPerson(personId).needs).toMatchObject([{ standing: 'not-signed', isOverdue: true, isHeldOver: false }])
})

it('a child signed for by one parent is signed, and the page, the list and the incident say that another would not', () => {
  const { session } = vault
  const versionId = publish(session, 'primary-pupil')
  const personId = addSchoolPerson(session, detailsOfPupil({ year: '1', class: '1A', dob: null }))
  const [mother, father] = ['Mo', 'Fa'].map((forename) => addSchoolPerson(session, detailsOfAdult({ forename })))
  for (const id of [mother, father]) addGuardian(session, personId, id ?? '')
  const by = { versionId, personId, signerRole: 'parent' } as const
  dataOf(sign(session, { ...by, signerId: mother ?? '' }))
  const both = (alsoRefused: boolean) => {
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'signed', alsoRefused }])
    expect(dataOf(listOutstanding(session, { ...EVERYBODY, page: 1 })).rows).toMatchObject([{ alsoRefused }])
    expect(inForceOn(TODAY, personId)).toMatchObject([{ standing: 'signed', alsoRefused }])
  }
  both(false)
  dataOf(sign(session, { ...by, signerId: father ?? '', what: 'refused', reason: 'Wants no laptop' }))
  both(true)
})
