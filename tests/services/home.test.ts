// What is due, for each role, out of a real vault: kept for ordinary cases, worked out for the restricted ones that are open to them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import {
  type OpenStepRow,
  countDueSteps,
  countFallenDue,
  listDueSteps,
  listOpenSteps,
  listTellingParties,
  replaceOpenStepsTx,
} from '#db/queries/open-steps.ts'
import { countDueBetween, homeDue } from '#electron/services/home.ts'
import { closeIncident, recordOutcome } from '#electron/services/incidents.ts'
import { noteStep } from '#electron/services/response/note-step.ts'
import type { Session } from '#electron/services/session.ts'
import { EMPTY_STEP } from '#shared/domain/step-notes.ts'
import { DUE_SHOWN, INCIDENTS_SHOWN, dueIncidentSchema } from '#shared/ipc/home.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const HOUR_MS = 60 * 60 * 1000
let vault: TestVault
let school: School
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterEach(() => vault.dispose())

const due = (session: Session) => dataOf(homeDue(session))
const auditRows = () => vault.db.$client.prepare('SELECT count(*) FROM audit_entry').pluck().get() as number
const row = (step: string, change: Partial<OpenStepRow> = {}): OpenStepRow => ({
  step,
  words: `Words of ${step}`,
  who: 'lead',
  tells: null,
  dueAtMs: NOW_MS,
  ...change,
})
const replace = (incidentId: string, rows: readonly OpenStepRow[]) =>
  inTransaction(vault.db, (tx) => replaceOpenStepsTx(tx, incidentId, rows))
/** An ordinary incident with these steps only. */
function withSteps(rows: readonly OpenStepRow[]): string {
  const { incidentId } = recordConcern(school.dsl)
  replace(incidentId, rows)
  return incidentId
}
const nextOf = (session: Session) => due(session).groups.map(({ next }) => next.replace('Words of ', ''))
const NOTHING = { steps: [], groups: [], incidents: 0, overdue: 0, today: 0, waiting: [] }

describe('the steps that are kept', () => {
  it('are replaced as a whole, writing only what differs', () => {
    const incidentId = withSteps([row('a'), row('b'), row('c', { tells: 'police' })])
    const changes = () => vault.db.$client.prepare('SELECT total_changes()').pluck().get() as number
    const before = changes()
    replace(incidentId, [row('a'), row('b'), row('c', { tells: 'police' })])
    expect(changes()).toBe(before)
    const next = [row('a'), row('c', { tells: 'lado', who: 'head', dueAtMs: null, words: 'Other' }), row('d')]
    replace(incidentId, next)
    expect(changes()).toBe(before + 3)
    expect(listOpenSteps(vault.db, incidentId)).toEqual(next)
  })

  it('of one incident are replaced without touching those of another', () => {
    const other = withSteps([row('a')])
    const incidentId = withSteps([row('a')])
    replace(incidentId, [])
    expect(listOpenSteps(vault.db, incidentId)).toEqual([])
    expect(listOpenSteps(vault.db, other)).toEqual([row('a')])
  })

  it.each(['words', 'who', 'tells', 'dueAtMs'] as const)('are written again when their %s change', (column) => {
    const incidentId = withSteps([row('a')])
    const changed = row('a', { words: 'Other', who: 'head', tells: 'police', dueAtMs: 7 })
    const next = { ...row('a'), [column]: changed[column] }
    replace(incidentId, [next])
    expect(listOpenSteps(vault.db, incidentId)).toEqual([next])
  })

  it('say whom somebody still has to tell, each once', () => {
    withSteps([row('a', { tells: 'police' }), row('b')])
    withSteps([row('a', { tells: 'police', dueAtMs: null }), row('b', { tells: 'lado' })])
    expect(new Set(listTellingParties(vault.db))).toEqual(new Set(['police', 'lado']))
    expect(listTellingParties(vault.db)).toHaveLength(2)
  })

  it('are listed and counted up to a moment, and to it', () => {
    withSteps([row('early', { dueAtMs: 10 }), row('late', { dueAtMs: 20 }), row('never', { dueAtMs: null })])
    expect(listDueSteps(vault.db, 20, 9, 'lead').map(({ step }) => step)).toEqual(['early', 'late'])
    expect(listDueSteps(vault.db, 19, 9, 'lead').map(({ step }) => step)).toEqual(['early'])
    expect(listDueSteps(vault.db, 20, 1, 'lead').map(({ step }) => step)).toEqual(['early'])
    expect(listDueSteps(vault.db, 20, 9, 'head')).toEqual([])
    expect(countDueSteps(vault.db, 20, 20)).toEqual([{ who: 'lead', count: 2, overdue: 1 }])
    expect([
      countFallenDue(vault.db, 9, 20),
      countFallenDue(vault.db, 10, 20),
      countFallenDue(vault.db, 10, 19),
    ]).toEqual([2, 1, 0])
  })
})

describe('home', () => {
  it('is empty when nothing was recorded', () => {
    expect(due(school.dsl)).toEqual(NOTHING)
  })

  it('shows what is overdue and what is due today, most urgent first, and nothing of tomorrow', () => {
    const endOfTodayMs = Date.UTC(2026, 10, 4) - 1
    const incidentId = withSteps([
      row('tonight', { dueAtMs: endOfTodayMs, who: 'head' }),
      row('tomorrow', { dueAtMs: endOfTodayMs + 1 }),
      row('some-day', { dueAtMs: null }),
      row('yesterday', { dueAtMs: NOW_MS - 24 * HOUR_MS, who: 'head' }),
      row('late', { dueAtMs: NOW_MS - HOUR_MS - 1 }),
      row('just-now', { dueAtMs: NOW_MS - HOUR_MS }),
      row('now', { dueAtMs: NOW_MS }),
    ])
    const found = due(school.dsl)
    expect(due(school.head).steps.map(({ step }) => step)).toEqual(['yesterday', 'tonight'])
    expect(found.steps).toEqual([])
    expect(found).toMatchObject({ overdue: 2, today: 3 })
    expect(new Map(found.waiting.map(({ who, count }) => [who, count]))).toEqual(
      new Map([
        ['head', 2],
        ['lead', 3],
      ]),
    )
    const shared = { incidentId, reference: '2026-001', imageLocked: false, isRestricted: false }
    const first = { ...shared, who: 'head', dueAtMs: NOW_MS - 24 * HOUR_MS }
    expect(found).toMatchObject({ incidents: 1 })
    expect(found.groups).toEqual([{ ...first, next: 'Words of yesterday', count: 5, overdue: 2 }])
    expect(due(school.head).groups).toEqual([])
    expect(due(school.head).steps[0]).toEqual({ ...first, step: 'yesterday', text: 'Words of yesterday' })
  })

  it('puts the incident with the most urgent step first, and of two at the same moment the one that came up first', () => {
    withSteps([row('b', { dueAtMs: NOW_MS - 5 }), row('a', { dueAtMs: NOW_MS - 5 })])
    withSteps([row('c', { dueAtMs: NOW_MS - 5 })])
    withSteps([row('later', { dueAtMs: NOW_MS }), row('first', { dueAtMs: NOW_MS - 9 })])
    withSteps([row('some-day', { dueAtMs: null })])
    expect(nextOf(school.dsl)).toEqual(['first', 'b', 'c'])
    expect(due(school.dsl).incidents).toBe(3)
  })

  it('ends the day at midnight in London, in summer too', () => {
    const midnightMs = Date.UTC(2026, 5, 9, 23)
    const incidentId = withSteps([
      row('tonight', { dueAtMs: midnightMs - 1 }),
      row('tomorrow', { dueAtMs: midnightMs }),
    ])
    // 23:30 on Tue 9 Jun 2026 in London, which is an hour less in UTC.
    const counts = () => due(school.dsl).groups.map(({ count }) => count)
    vault.clock.set(Date.UTC(2026, 5, 9, 22, 30))
    expect([nextOf(school.dsl), counts()]).toEqual([['tonight'], [1]])
    // 25 October 2026 has 25 hours.
    vault.clock.set(Date.UTC(2026, 9, 25, 0, 30))
    replace(incidentId, [
      row('last-hour', { dueAtMs: Date.UTC(2026, 9, 25, 23, 59) }),
      row('next', { dueAtMs: Date.UTC(2026, 9, 26) }),
    ])
    expect([nextOf(school.dsl), counts()]).toEqual([['last-hour'], [1]])
  })

  it('shows the most urgent only, and counts all', () => {
    for (let index = 0; index < INCIDENTS_SHOWN + 2; index++) withSteps([row(`${index}`, { dueAtMs: NOW_MS - index })])
    const own = Array.from({ length: DUE_SHOWN + 5 }, (_, index) => row(`own-${index}`, { who: 'head' }))
    withSteps(own)
    const found = due(school.dsl)
    expect(found.groups).toHaveLength(INCIDENTS_SHOWN)
    expect(nextOf(school.dsl)[0]).toBe(`${INCIDENTS_SHOWN + 1}`)
    expect(found.incidents).toBe(INCIDENTS_SHOWN + 3)
    expect(found.overdue + found.today).toBe(INCIDENTS_SHOWN + 2 + DUE_SHOWN + 5)
    expect(due(school.head).steps).toHaveLength(DUE_SHOWN)
  })

  it('shows the head only what the head does, however late other things are', () => {
    withSteps([row('late', { dueAtMs: NOW_MS - HOUR_MS }), row('for-head', { who: 'head', dueAtMs: NOW_MS })])
    const found = due(school.head)
    expect(found.steps.map(({ step }) => step)).toEqual(['for-head'])
    expect(found.groups).toEqual([])
    expect(found.waiting).toContainEqual({ who: 'lead', count: 1 })
  })

  it('shows what a recorded concern asks for, until it is done or the incident is closed', () => {
    const { incidentId } = recordConcern(school.dsl)
    vault.clock.advance(HOUR_MS + 1)
    const [first] = due(school.dsl).groups.map((group) => dueIncidentSchema.parse(group))
    expect(first).toMatchObject({ incidentId, reference: '2026-001', isRestricted: false })
    const [urgent] = listOpenSteps(vault.db, incidentId).toSorted(
      (a, b) => (a.dueAtMs ?? NOW_MS) - (b.dueAtMs ?? NOW_MS),
    )
    expect(first?.next).toBe(urgent?.words)
    dataOf(
      noteStep(school.dsl, {
        incidentId,
        step: urgent?.step ?? '',
        answers: { ...EMPTY_STEP, state: 'not-needed', note: 'It was done before.' },
      }),
    )
    const after = due(school.dsl).groups[0]
    expect(after?.count).toBe((first?.count ?? 0) - 1)
    expect(after?.next).not.toBe(first?.next)
    dataOf(recordOutcome(school.dsl, { incidentId, text: 'Settled.' }))
    dataOf(closeIncident(school.dsl, { incidentId, reason: 'Nothing further to do' }))
    expect(due(school.dsl)).toEqual(NOTHING)
  })
})

describe('restricted cases', () => {
  it('are shown to those to whom they are open, with no row that lies open', () => {
    const { incidentId } = recordConcern(school.dsl, { adult: 'head' })
    vault.clock.advance(HOUR_MS + 1)
    const rows = auditRows()
    for (const role of ['dsl', 'deputy', 'chair'] as const) {
      const found = due(school[role])
      expect(found.steps, role).toEqual([])
      expect(found.incidents, role).toBe(1)
      expect(found.groups, role).toMatchObject([{ incidentId, isRestricted: true }])
      expect(found.groups[0]?.reference, role).toMatch(/^2026-R/)
      expect(found.groups[0]?.count, role).toBe(found.overdue + found.today)
      expect(found.overdue, role).toBeGreaterThan(0)
      expect(dataOf(countDueBetween(school[role], 0, vault.clock.nowMs())), role).toBeGreaterThan(0)
      expect(dataOf(countDueBetween(school[role], vault.clock.nowMs(), vault.clock.nowMs())), role).toBe(0)
    }
    // Nor is anybody who passes told whom a restricted case waits for.
    expect(due(school.dsl).waiting).toEqual([])
    expect(due(school.head)).toEqual(NOTHING)
    expect(dataOf(countDueBetween(school.head, 0, vault.clock.nowMs()))).toBe(0)
    expect(vault.db.$client.prepare('SELECT count(*) FROM open_step').pluck().get()).toBe(0)
    // Looking is not opening: the list of restricted cases keeps no account of it either.
    expect(auditRows()).toBe(rows)
  })

  it('are merged with the others by urgency', () => {
    const { incidentId } = recordConcern(school.dsl, { adult: 'staff' })
    withSteps([row('before', { dueAtMs: NOW_MS - HOUR_MS }), row('after', { dueAtMs: NOW_MS + HOUR_MS })])
    vault.clock.advance(1)
    const found = due(school.dsl).groups
    expect(found[0]?.next).toBe('Words of before')
    expect(found[1]).toMatchObject({ incidentId, isRestricted: true })
    expect(found).toHaveLength(2)
  })

  it('leave the chair with nothing of an ordinary case', () => {
    withSteps([row('overdue', { dueAtMs: 1, who: 'chair' })])
    expect(due(school.chair)).toEqual(NOTHING)
    expect(dataOf(countDueBetween(school.chair, 0, NOW_MS))).toBe(0)
    expect(dataOf(countDueBetween(school.dsl, 0, NOW_MS))).toBe(1)
  })

  it('that are closed ask for nothing', () => {
    const { incidentId } = recordConcern(school.dsl, { adult: 'staff' })
    dataOf(recordOutcome(school.dsl, { incidentId, text: 'Settled.' }))
    dataOf(closeIncident(school.dsl, { incidentId, reason: 'Nothing further to do' }))
    vault.clock.advance(HOUR_MS)
    expect(due(school.dsl).groups).toEqual([])
  })
})
