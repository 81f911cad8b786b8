// The rows for the home page say exactly what the records say, after whatever was written.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIncidentById } from '#db/queries/incident-read.ts'
import { inTransaction } from '#db/open.ts'
import { listOpenSteps } from '#db/queries/open-steps.ts'
import {
  amendIncident,
  closeIncident,
  recordAction,
  reopenIncident,
  strikeAction,
} from '#electron/services/incidents.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import { editionsOf } from '#electron/services/response/editions.ts'
import { noteStep } from '#electron/services/response/note-step.ts'
import { refreshOpenStepsTx } from '#electron/services/response/open-steps.ts'
import { recordContact } from '#electron/services/response/record-contact.ts'
import { recordDecision } from '#electron/services/response/record-decision.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import { recordStatement } from '#electron/services/statements.ts'
import { CONCERN_VALUES } from '#shared/domain/concerns.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { stepsOf } from '#shared/domain/steps.ts'
import { PARTIES } from '#shared/guidance/step.ts'
import type { Result } from '#shared/ipc/result.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { CONFIRMATION, DELETION, REFERRAL, STATEMENT } from '#tests/helpers/full-case.ts'
import { addEverybody } from '#tests/helpers/people.ts'
import { CONTACT, DECISION, RESPONSE, STEP_DONE, STEP_NOT_NEEDED, STEP_TO_DO } from '#tests/helpers/response-forms.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
  addEverybody(vault)
})
afterAll(() => vault.dispose())

const incidentOf = (incidentId: string): Incident => {
  const incident = readIncidentById(vault.db, incidentId)
  if (!incident) throw new Error('no incident')
  return incident
}
const rows = (incidentId: string) => listOpenSteps(vault.db, incidentId)
const keys = (incidentId: string) => rows(incidentId).map(({ step }) => step)
const recorded = () => recordConcern(vault.session, { childActions: [], specificAction: '' }).incidentId
const reason = 'It was so'
const close = (incidentId: string) => closeIncident(vault.session, { incidentId, reason })
const reopen = (incidentId: string) => reopenIncident(vault.session, { incidentId, reason })
const decide = (incidentId: string, change: Partial<typeof DECISION> = {}) =>
  recordDecision(vault.session, { incidentId, answers: { ...DECISION, ...change } })
const refer = (incidentId: string) => recordReferral(vault.session, { incidentId, answers: REFERRAL })
const ask = (incidentId: string) => recordDeletion(vault.session, { incidentId, answers: DELETION })

/** What the home page should say, straight from the rules. */
function expected(incident: Incident): string[] {
  const awaited = incident.deletions
    .filter(({ confirmation }) => confirmation === null)
    .map(({ id }) => `deletion:${id}`)
  if (incident.status === 'closed') return awaited.toSorted()
  const steps = stepsOf(incident, editionsOf(vault.db)).filter(({ state }) => state === 'to-do')
  const newest = new Map(incident.decisions.map((one) => [`${one.topic} ${one.personId}`, one]))
  const reviews = [...newest.values()].filter(({ reviewOn }) => reviewOn !== null).map(({ id }) => `review:${id}`)
  return [...steps.map(({ key }) => key), ...awaited, ...reviews].toSorted()
}

describe('what is to do', () => {
  it('is there as soon as a concern is recorded, with who does it and by when', () => {
    const incidentId = recorded()
    expect(keys(incidentId).toSorted()).toEqual(expected(incidentOf(incidentId)))
    const endOfDayMs = Date.UTC(2026, 10, 3, 24) - 1
    expect(rows(incidentId)).toContainEqual({
      step: 'tell-head',
      words: 'Tell the head teacher',
      who: 'lead',
      tells: 'head',
      dueAtMs: endOfDayMs,
    })
  })

  it('names a decision to be looked at again until there is a newer one about the same', () => {
    const incidentId = recorded()
    const first = dataOf(decide(incidentId)).decisions[0]?.id
    expect(rows(incidentId)).toContainEqual({
      step: `review:${first}`,
      words: 'Look at a decision again: whether to refer to the police or social care',
      who: 'lead',
      tells: null,
      dueAtMs: Date.UTC(2026, 10, 10, 24) - 1,
    })
    dataOf(decide(incidentId, { topic: 'support', noReview: true }))
    expect(keys(incidentId)).toContain(`review:${first}`)
    const second = dataOf(decide(incidentId)).decisions[2]?.id
    expect(keys(incidentId).filter((key) => key.startsWith('review:'))).toEqual([`review:${second}`])
    dataOf(decide(incidentId, { noReview: true }))
    expect(keys(incidentId).filter((key) => key.startsWith('review:'))).toEqual([])
  })

  it('of a closed incident is only a deletion that is awaited, and comes back with reopening', () => {
    const incidentId = recorded()
    dataOf(refer(incidentId))
    const deletionId = dataOf(ask(incidentId)).deletions[0]?.id ?? ''
    dataOf(decide(incidentId))
    const before = rows(incidentId)
    dataOf(close(incidentId))
    expect(rows(incidentId)).toEqual([
      {
        step: `deletion:${deletionId}`,
        words: 'Ask whether it was deleted, and record the answer. Nobody looks to check.',
        who: 'lead',
        tells: null,
        dueAtMs: Date.UTC(2026, 10, 6, 16),
      },
    ])
    dataOf(recordDeletionConfirmed(vault.session, { incidentId, deletionId, answers: CONFIRMATION }))
    expect(rows(incidentId)).toEqual([])
    dataOf(reopen(incidentId))
    expect(new Set(keys(incidentId))).toEqual(
      new Set(before.map(({ step }) => step).filter((step) => !step.startsWith('deletion:'))),
    )
  })

  it('of an incident that becomes restricted is in no row any more', () => {
    const incidentId = recorded()
    expect(rows(incidentId).length).toBeGreaterThan(0)
    const about = { adult: 'staff' as const, leadIds: [] }
    dataOf(restrictIncident(vault.session, { incidentId, about, reason }))
    expect(rows(incidentId)).toEqual([])
    dataOf(noteStep(vault.session, { incidentId, step: 'record-outcome', answers: STEP_DONE }))
    expect(rows(incidentId)).toEqual([])
  })

  it('is not written again when nothing of it changed', () => {
    const incidentId = recorded()
    const changes = () => vault.db.$client.prepare('SELECT total_changes()').pluck().get()
    const before = changes()
    inTransaction(vault.db, (tx) => refreshOpenStepsTx(tx, incidentOf(incidentId), editionsOf(tx)))
    expect(changes()).toBe(before)
  })

  it('is undone with what was refused', () => {
    const incidentId = recorded()
    const before = rows(incidentId)
    const step = 'tell-head'
    const gone = `${STEP_DONE.note} data:image/png;base64,${'A'.repeat(400)}`
    expect(noteStep(vault.session, { incidentId, step, answers: { ...STEP_DONE, note: gone } }).ok).toBe(false)
    expect(rows(incidentId)).toEqual(before)
  })
})

type Write = (incidentId: string) => Result<Incident> | undefined

const chosen = <Value>(values: readonly Value[], index: number): Value | undefined => values[index % values.length]

const answerAtRandom = fc
  .record({
    about: fc.subarray([...CONCERN_VALUES], { maxLength: 4 }),
    danger: fc.boolean(),
    illegal: fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const),
  })
  .map(({ about, danger, illegal }): Write => (incidentId) => {
    const replies = { ...RESPONSE.replies, danger: danger ? ('yes' as const) : ('no' as const), illegal }
    const answers = { about, noneOfThese: about.length === 0, replies }
    return answerQuestions(vault.session, { incidentId, answers })
  })

const noteAtRandom = fc
  .record({ index: fc.nat(40), answers: fc.constantFrom(STEP_DONE, STEP_NOT_NEEDED, STEP_TO_DO) })
  .map(({ index, answers }): Write => (incidentId) => {
    const step = chosen(stepsOf(incidentOf(incidentId), editionsOf(vault.db)), index)
    return step && noteStep(vault.session, { incidentId, step: step.key, answers })
  })

const contactAtRandom = fc.constantFrom(...PARTIES).map((party): Write => (incidentId) => {
  const personId = currentVersion(incidentOf(incidentId)).concern.people[0]?.id ?? null
  return recordContact(vault.session, { incidentId, answers: { ...CONTACT, party, personId } })
})

const amendAtRandom = fc
  .record({
    isLocked: fc.boolean(),
    types: fc.subarray(['bullying', 'hacking', 'grooming'] as const, { minLength: 1 }),
  })
  .map(({ isLocked, types }): Write => (incidentId) => {
    const { number, concern } = currentVersion(incidentOf(incidentId))
    const imageAnswer = isLocked ? 'suspected' : concern.imageAnswer
    const answers = { ...concernAnswersOf(concern), imageAnswer, types }
    return amendIncident(vault.session, { incidentId, fromVersion: number, answers, reason })
  })

const strikeAtRandom = fc.nat(10).map((index): Write => (incidentId) => {
  const actionId = chosen(incidentOf(incidentId).actions, index)?.id
  return actionId === undefined ? undefined : strikeAction(vault.session, { incidentId, actionId, reason })
})

const tick = { detail: '', takenOn: null, takenBy: null }
const others: readonly Write[] = [
  (incidentId) => decide(incidentId),
  (incidentId) => decide(incidentId, { noReview: true }),
  (incidentId) => close(incidentId),
  (incidentId) => reopen(incidentId),
  (incidentId) => refer(incidentId),
  (incidentId) => ask(incidentId),
  (incidentId) => recordStatement(vault.session, { incidentId, answers: STATEMENT }),
  (incidentId) => recordAction(vault.session, { incidentId, action: { side: 'child', action: 'police', ...tick } }),
  (incidentId) => {
    const deletionId = incidentOf(incidentId).deletions.at(-1)?.id ?? ''
    return recordDeletionConfirmed(vault.session, { incidentId, deletionId, answers: CONFIRMATION })
  },
  () => {
    vault.clock.advance(60_000)
    return undefined
  },
]

const anyWrite = fc.oneof(
  answerAtRandom,
  { weight: 3, arbitrary: noteAtRandom },
  contactAtRandom,
  amendAtRandom,
  strikeAtRandom,
  { weight: 3, arbitrary: fc.constantFrom(...others) },
)

it(
  'equals the rules after any sequence of writes, and never touches material of a locked case',
  { timeout: 120_000 },
  () => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(anyWrite, { minLength: 1, maxLength: 12 }), (writes) => {
        vault.clock.set(NOW_MS)
        const incidentId = recorded()
        for (const write of writes) {
          if (write(incidentId)?.ok === true) taken += 1
          const incident = incidentOf(incidentId)
          expect(keys(incidentId).toSorted()).toEqual(expected(incident))
          const steps = new Map(stepsOf(incident, editionsOf(vault.db)).map((one) => [one.key, one]))
          for (const { step: key, words, who, dueAtMs } of rows(incidentId)) {
            const found = steps.get(key)
            if (found) expect([words, who, dueAtMs]).toEqual([found.step.text, found.who, found.dueAtMs])
            if (incident.imageLocked) expect(found?.step.touches ?? []).toEqual([])
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(taken).toBeGreaterThan(60)
  },
)
