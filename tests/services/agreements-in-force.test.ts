// What the people of an incident had signed on the day it happened, for ordinary and restricted cases.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { agreementsInForce } from '#electron/services/agreements/in-force.ts'
import { withOwnCase } from '#electron/services/cases/case-file.ts'
import { recordedNow } from '#electron/services/cases/recorded.ts'
import { change } from '#electron/services/change.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { openIncidentTo } from '#electron/services/restricted.ts'
import type { Session } from '#electron/services/session.ts'
import { ok } from '#shared/ipc/result.ts'
import { EMPTY_DATE, dateAnswerOf } from '#shared/domain/answers.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { changedText, publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { CHAIR, DPO } from '#tests/helpers/people.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let staffId = ''
beforeEach(() => {
  vault = makeVaultDb()
  vault.clock.set(NOW_MS - 60 * DAY_MS)
  staffId = addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', post: 'Cook' }))
  const versionId = publish(vault.session, 'staff')
  vault.clock.set(NOW_MS - 30 * DAY_MS)
  dataOf(sign(vault.session, { versionId, personId: staffId }))
  vault.clock.set(NOW_MS)
})
afterEach(() => vault.dispose())

function link(incidentId: string, personId: string | null): string {
  const incidentPersonId = dataOf(readIncident(vault.session, { incidentId })).versions[0]?.concern.people[0]?.id ?? ''
  dataOf(
    change(vault.session, (tx) =>
      withOwnCase(tx, vault.session, incidentId, (file) => {
        file.add(recordedNow(vault.session), { kind: 'link', link: { incidentPersonId, personId } })
        return ok(undefined)
      }),
    ),
  )
  return incidentPersonId
}
const inForce = (incidentId: string, session: Session = vault.session) => agreementsInForce(session, { incidentId })
const happened = (day: string) => recordConcern(vault.session, { happened: dateAnswerOf(day) }).incidentId

it('tells what held on that day, not what holds today', () => {
  const before = happened('2026-10-03')
  const after = happened('2026-10-05')
  for (const incidentId of [before, after]) link(incidentId, staffId)
  publish(vault.session, 'staff', { text: changedText('staff') })
  expect(dataOf(inForce(before))).toMatchObject({
    day: '2026-10-03',
    people: [{ personId: staffId, agreements: [{ kind: 'staff', standing: 'not-signed', signatureIds: [] }] }],
  })
  expect(dataOf(inForce(after)).people[0]?.agreements).toMatchObject([
    { versionNumber: 1, standing: 'signed', signedOn: '2026-10-04', signedBy: ['Robin Larch'] },
  ])
})

it('follows a link through a merge, and forgets one that was taken back', () => {
  const incidentId = happened('2026-10-05')
  const merged = addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', forename: 'Rob' }))
  link(incidentId, merged)
  vault.db.$client.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(staffId, merged)
  expect(dataOf(inForce(incidentId)).people).toMatchObject([
    { personId: staffId, agreements: [{ standing: 'signed' }] },
  ])
  link(incidentId, null)
  expect(dataOf(inForce(incidentId)).people).toEqual([])
})

it('names whoever is linked to a role that may see the people, without a row of their page in the log', () => {
  const incidentId = recordRestrictedCase(vault.session)
  link(incidentId, staffId)
  const chair = addPerson(vault, CHAIR)
  dataOf(openIncidentTo(vault.session, { incidentId, accountId: CHAIR.id, reason: 'To advise' }))
  expect(dataOf(inForce(incidentId)).people).toMatchObject([{ personId: staffId, words: 'Robin Larch, Cook' }])
  expect(dataOf(inForce(incidentId, chair)).people).toMatchObject([{ personId: staffId, words: null }])
  expect(verifiedChain(vault.db).filter(({ kind }) => kind === 'people.read')).toEqual([])
})

it('says which of two people of one name is meant', () => {
  const details = detailsOfPupil({ class: '8B', year: '8' })
  const kim = addSchoolPerson(vault.session, details)
  addSchoolPerson(vault.session, { ...details, dob: '2016-03-01' })
  addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', post: 'Teacher' }))
  const wordsOf = (personId: string) => {
    const incidentId = happened('2026-10-05')
    link(incidentId, personId)
    return dataOf(inForce(incidentId)).people.map(({ words }) => words)
  }
  expect(wordsOf(kim)).toEqual(['Kim Larch, 8B, Year 8 (born on Mon 29 Feb 2016)'])
  expect(wordsOf(staffId)).toEqual(['Robin Larch, Cook'])
})

it('takes the day it was recorded in London while it is not known when it happened', () => {
  // Half past midnight in London, where it is summer.
  vault.clock.set(Date.UTC(2027, 5, 24, 23, 30))
  const { incidentId } = recordConcern(vault.session, { happened: { ...EMPTY_DATE, notKnown: true } })
  expect(dataOf(inForce(incidentId)).day).toBe('2027-06-25')
})

it('works for a restricted case, and tells nobody else that there is one', () => {
  const incidentId = recordRestrictedCase(vault.session)
  const incidentPersonId = link(incidentId, staffId)
  expect(dataOf(inForce(incidentId)).people).toMatchObject([{ incidentPersonId, personId: staffId }])
  for (const actor of [CHAIR, DPO]) {
    expect(inForce(incidentId, addPerson(vault, actor))).toMatchObject({ ok: false, code: 'not-found' })
  }
})
