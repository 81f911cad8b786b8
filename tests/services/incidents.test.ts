import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countIncidents, listIncidents } from '#electron/services/incident-list.ts'
import {
  amendIncident,
  closeIncident,
  readIncident,
  recordAction,
  recordIncident,
  recordOutcome,
  reopenIncident,
  strikeAction,
} from '#electron/services/incidents.ts'
import { listDrafts, startDraft } from '#electron/services/drafts.ts'
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { changeSettings } from '#electron/services/school.ts'
import { readDraftRow } from '#db/queries/drafts.ts'
import { DEFAULT_SETTINGS } from '#db/queries/settings.ts'
import { incidentSchema } from '#shared/domain/incidents.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { DEVICE, HANDOVER, IMAGE_SEEN, recordFullCase } from '#tests/helpers/full-case.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const read = (incidentId: string) => dataOf(readIncident(vault.session, { incidentId }))
const count = (table: string) => vault.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
const lastAudit = () => verifiedChain(vault.db).at(-1)

describe('recording', () => {
  it('makes a whole incident of a draft, which is then gone', () => {
    const { draftId } = dataOf(startDraft(vault.session))
    const answers = completeAnswers({ outcome: 'Resolved', outcomeNotKnown: false })
    const { incidentId, reference } = dataOf(recordIncident(vault.session, { draftId, answers }))
    const incident = incidentSchema.parse(read(incidentId))
    expect(reference).toBe('2026-001')
    expect(incident).toMatchObject({ reference, status: 'open', imageLocked: false, dangerNow: 'no' })
    expect(incident.versions[0]?.concern).toMatchObject({ description: answers.description, happenedAt: '13:30' })
    expect(incident.versions[0]?.concern.people.map(({ name }) => name)).toEqual(['Alex Sample', 'Sam Example'])
    expect(incident.actions.map(({ action }) => action)).toEqual(['parents', 'specific'])
    expect(incident.outcomes[0]?.text).toBe('Resolved')
    expect(readDraftRow(vault.db, draftId)).toBeUndefined()
  })

  it('keeps the draft and gives no number when something is missing or wrong', () => {
    const { draftId } = dataOf(startDraft(vault.session))
    const before = count('incident')
    const missing = recordIncident(vault.session, { draftId, answers: completeAnswers({ imageAnswer: null }) })
    expect(missing).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'imageAnswer' }] })
    const person = personAnswer('Alex Sample')
    const twice = recordIncident(vault.session, { draftId, answers: completeAnswers({ people: [person, person] }) })
    expect(twice).toMatchObject({ ok: false, problems: [{ field: 'people.1.name' }] })
    const future = { day: '4', month: '11', year: '2026', notKnown: false }
    expect(recordIncident(vault.session, { draftId, answers: completeAnswers({ happened: future }) }).ok).toBe(false)
    expect(count('incident')).toBe(before)
    expect(dataOf(listDrafts(vault.session)).some(({ id }) => id === draftId)).toBe(true)
  })

  it('refuses a draft that is no longer there, so that nothing is recorded twice', () => {
    const { draftId } = dataOf(startDraft(vault.session))
    dataOf(recordIncident(vault.session, { draftId, answers: completeAnswers() }))
    const again = recordIncident(vault.session, { draftId, answers: completeAnswers() })
    expect(again).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('reads back a case with a row in every table, as the contract has it', () => {
    const incident = incidentSchema.parse(read(recordFullCase(vault.session)))
    expect(incident.actions[0]?.struck).toMatchObject({ reason: 'Entered for the wrong child' })
    expect(incident.devices[0]?.handovers[0]).toMatchObject({ to: 'Officer Example', at: '09:15', on: '2026-11-03' })
    expect(incident.imagesSeen[0]).toMatchObject({ signedOn: '2026-11-03', present: 'nobody' })
    expect(incident.statusChanges.map(({ status }) => status)).toEqual(['closed', 'open'])
    expect(incident.outcomes.map(({ text }) => text)).toEqual(['Parents spoken to.', 'Followed up a week later.'])
  })
})

describe('amending', () => {
  it('adds a version and keeps the first wording with who and when', () => {
    const { incidentId } = recordConcern(vault.session)
    vault.clock.advance(60_000)
    const answers = { ...concernAnswersOf(firstConcern(incidentId)), description: 'Put more exactly.' }
    const incident = dataOf(amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'More exact' }))
    expect(incident.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, null],
      [2, 'More exact'],
    ])
    const [first, second] = incident.versions
    expect(first?.concern.description).toBe('Unkind messages were sent in a class chat.')
    expect(second?.concern.people.map(({ id }) => id)).toEqual(first?.concern.people.map(({ id }) => id))
    expect((second?.recordedAtMs ?? 0) - (first?.recordedAtMs ?? 0)).toBe(60_000)
    expect(lastAudit()).toMatchObject({ kind: 'incident.amended', detail: { version: 2, parts: 'description' } })
  })

  it('refuses an old version on the screen, no change, and taking the lock off', () => {
    const { incidentId } = recordConcern(vault.session)
    const answers = concernAnswersOf(firstConcern(incidentId))
    const amend = (change: Partial<typeof answers>, fromVersion: number) =>
      amendIncident(vault.session, { incidentId, fromVersion, answers: { ...answers, ...change }, reason: 'r' })
    expect(amend({}, 1)).toMatchObject({ ok: false, code: 'invalid' })
    expect(amend({ types: ['child-abuse-images'] }, 1).ok).toBe(true)
    expect(read(incidentId)).toMatchObject({ imageLocked: true })
    expect(amend({ description: 'late' }, 1)).toMatchObject({ ok: false, code: 'conflict' })
    expect(amend({ imageAnswer: 'none' }, 2)).toMatchObject({ ok: false, problems: [{ field: 'imageAnswer' }] })
    expect(amend({ imageAnswer: 'confirmed' }, 2).ok).toBe(true)
  })
})

const firstConcern = (incidentId: string) => {
  const version = read(incidentId).versions[0]
  if (!version) throw new Error('no version')
  return version.concern
}

describe('actions, outcome and status', () => {
  const action = { side: 'staff', action: 'police', detail: '', takenOn: '2026-11-03', takenBy: null } as const

  it('strikes an action once', () => {
    const { incidentId } = recordConcern(vault.session)
    const actionId = dataOf(recordAction(vault.session, { incidentId, action })).actions.at(-1)?.id ?? ''
    expect(strikeAction(vault.session, { incidentId, actionId, reason: 'Wrong' }).ok).toBe(true)
    expect(strikeAction(vault.session, { incidentId, actionId, reason: 'Again' })).toMatchObject({ code: 'conflict' })
    const other = recordConcern(vault.session).incidentId
    expect(strikeAction(vault.session, { incidentId: other, actionId, reason: 'x' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('refuses an action of tomorrow and a specific one without words', () => {
    const { incidentId } = recordConcern(vault.session)
    const tomorrow = recordAction(vault.session, { incidentId, action: { ...action, takenOn: '2026-11-04' } })
    expect(tomorrow).toMatchObject({ ok: false, problems: [{ field: 'takenOn' }] })
    const empty = recordAction(vault.session, { incidentId, action: { ...action, action: 'specific' } })
    expect(empty).toMatchObject({ ok: false, problems: [{ field: 'detail' }] })
  })

  it('takes nothing but handovers on a closed incident until it is reopened', () => {
    const incidentId = recordFullCase(vault.session)
    const deviceId = read(incidentId).devices[0]?.id ?? ''
    const answers = concernAnswersOf(firstConcern(incidentId))
    expect(reopenIncident(vault.session, { incidentId, reason: 'x' })).toMatchObject({ code: 'conflict' })
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    const refused = [
      closeIncident(vault.session, { incidentId, reason: 'x' }),
      recordAction(vault.session, { incidentId, action }),
      recordOutcome(vault.session, { incidentId, text: 'x' }),
      amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'x' }),
      recordDevice(vault.session, { incidentId, answers: DEVICE }),
      recordImageSeen(vault.session, { incidentId, answers: IMAGE_SEEN }),
    ]
    expect(refused.map((result) => (result.ok ? 'ok' : result.code))).toEqual(refused.map(() => 'conflict'))
    expect(refused.slice(1).every((result) => !result.ok && result.message.includes('Reopen it first'))).toBe(true)
    expect(recordHandover(vault.session, { incidentId, deviceId, answers: HANDOVER }).ok).toBe(true)
    expect(dataOf(reopenIncident(vault.session, { incidentId, reason: 'New' })).status).toBe('open')
  })

  it('says “not found” for an incident or device that is not there', () => {
    const incidentId = randomUUID()
    expect(readIncident(vault.session, { incidentId })).toMatchObject({ code: 'not-found' })
    expect(recordOutcome(vault.session, { incidentId, text: 'x' })).toMatchObject({ code: 'not-found' })
    expect(recordHandover(vault.session, { incidentId, deviceId: randomUUID(), answers: HANDOVER })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the list', () => {
  it('shows initials until names are asked for, newest first, without those who only reported', () => {
    const other = makeVaultDb()
    recordConcern(other.session)
    const notKnown = { name: { typed: '', notKnown: true } }
    recordConcern(other.session, { people: [personAnswer('', notKnown), personAnswer('Wren', { part: 'witness' })] })
    const all = { words: '', status: 'all', sort: 'newest', page: 1 } as const
    const people = () => dataOf(listIncidents(other.session, all)).rows.map((row) => row.people)
    expect(people()).toEqual([['?'], ['AS', 'SE']])
    dataOf(changeSettings(other.session, { ...DEFAULT_SETTINGS, discreetNames: false }))
    expect(people()).toEqual([['Not known'], ['Alex Sample', 'Sam Example']])
    other.dispose()
  })

  it('has pages of fifty and a total', () => {
    const other = makeVaultDb()
    for (let index = 0; index < 53; index += 1) recordConcern(other.session)
    const page = (number: number, sort: 'newest' | 'oldest') =>
      dataOf(listIncidents(other.session, { words: '', status: 'open', sort, page: number }))
    expect(page(1, 'newest')).toMatchObject({ total: 53 })
    expect(page(1, 'newest').rows).toHaveLength(50)
    expect(page(2, 'newest').rows.map(({ reference }) => reference)).toEqual(['2026-003', '2026-002', '2026-001'])
    expect(page(1, 'oldest').rows[0]?.reference).toBe('2026-001')
    expect(page(3, 'newest')).toEqual({ rows: [], total: 53 })
    expect(dataOf(countIncidents(other.session))).toEqual({ open: 53, closed: 0 })
    other.dispose()
  })
})
