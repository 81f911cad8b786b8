import { describe, expect, it } from 'vitest'
import type { DueIncident, DueStep } from '#shared/ipc/home.ts'
import {
  countWords,
  incidentRow,
  listWords,
  stepRow,
  waitingWords,
  whenWords,
} from '../../renderer/features/home/due-words.ts'
import type { IncidentStep } from '#shared/domain/steps.ts'
import { isLate } from '../../renderer/features/incidents/response/step-words.ts'
import { NOW_MS } from '../helpers/vault-db.ts'

const HOUR_MS = 60 * 60 * 1000
const step = (change: Partial<DueStep> = {}): DueStep => ({
  incidentId: 'i1',
  reference: '2026-001',
  step: 'tell-police',
  text: 'Tell the police',
  who: 'lead',
  dueAtMs: NOW_MS,
  imageLocked: false,
  isRestricted: false,
  ...change,
})

const group = (change: Partial<DueIncident> = {}): DueIncident => ({
  incidentId: 'i1',
  reference: '2026-001',
  imageLocked: true,
  isRestricted: false,
  count: 13,
  overdue: 4,
  next: 'Tell the police',
  who: 'lead',
  dueAtMs: NOW_MS,
  ...change,
})

describe('rows of the home page', () => {
  it('lead to where each kind of step is done', () => {
    const places = ['tell-parents:0000-1', 'deletion:d1', 'review:r1', 'tell-police'].map(
      (one) => stepRow(step({ step: one }), NOW_MS).to,
    )
    expect(places).toEqual([
      '/incidents/i1/steps/tell-parents%3A0000-1',
      '/incidents/i1/deletions/d1/confirm',
      '/incidents/i1/decisions/new',
      '/incidents/i1/steps/tell-police',
    ])
  })

  it('say of an incident how much is due and what is next', () => {
    expect(incidentRow(group(), NOW_MS)).toEqual({
      id: 'i1',
      to: '/incidents/i1/now',
      words: '2026-001: 13 to do, 4 overdue',
      hint: 'Next: Tell the police',
      dueAtMs: NOW_MS,
      isOverdue: false,
      imageLocked: true,
      isRestricted: false,
    })
    expect(incidentRow(group({ overdue: 0 }), NOW_MS).words).toBe('2026-001: 13 to do')
    expect(incidentRow(group(), NOW_MS + HOUR_MS + 1).isOverdue).toBe(true)
  })

  it('say of a restricted case how much is due and never what', () => {
    const row = incidentRow(group({ isRestricted: true, incidentId: 'r', reference: '2026-R1AB', count: 2 }), NOW_MS)
    expect(row).toMatchObject({
      to: '/incidents/r',
      words: '2 steps of a restricted case',
      hint: '2026-R1AB, 4 overdue',
    })
    expect(JSON.stringify(row)).not.toContain('police')
  })
})

describe('the words', () => {
  it('say by when as shortly as can be', () => {
    const words = [-26 * HOUR_MS, -HOUR_MS - 1, -HOUR_MS, HOUR_MS].map((byMs) => whenWords(NOW_MS + byMs, NOW_MS))
    expect(words).toEqual(['Overdue since Mon 2 Nov 2026', 'Overdue', 'Now', 'Today'])
    expect(whenWords(Date.UTC(2026, 10, 4) - 1, NOW_MS)).toBe('Today')
  })

  it('call a step overdue an hour after its time', () => {
    const rows = [-HOUR_MS - 1, -HOUR_MS, 0, 1].map((byMs) => stepRow(step({ dueAtMs: NOW_MS + byMs }), NOW_MS))
    expect(rows.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false, false])
    // The pages of an incident go by the same rule, whatever by when it was asked for.
    for (const by of ['at-once', 'lesson', 'same-day'] as const) {
      const item = (byMs: number) => ({ state: 'to-do', step: { by }, dueAtMs: NOW_MS + byMs }) as IncidentStep
      const late = [-HOUR_MS - 1, -HOUR_MS, 0, 1].map((byMs) => isLate(item(byMs), NOW_MS))
      expect(late).toEqual([true, false, false, false])
    }
  })

  it('count', () => {
    expect(countWords(0, 0)).toBeNull()
    expect(countWords(1, 0)).toBe('1 thing is overdue.')
    expect(countWords(0, 2)).toBe('2 things are due today.')
    expect(countWords(1200, 1)).toBe('1,200 things are overdue, and 1 more is due today.')
  })

  it('say for whom things wait', () => {
    expect(waitingWords('head', 2)).toBe('2 wait for the head teacher')
    expect(waitingWords('staff', 1)).toBe('1 waits for whoever found it')
    expect(waitingWords('sendco', 1)).toBe('1 waits for the SEND co-ordinator')
  })

  it('list', () => {
    expect([listWords([]), listWords(['a']), listWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  })
})
