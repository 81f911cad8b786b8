import { describe, expect, it } from 'vitest'
import { dateAnswerOf } from '#shared/domain/answers.ts'
import { checkPublishAnswers } from '../../renderer/features/agreements/edit/publish-answers.ts'

const TODAY = '2026-11-03'
const answers = (appliesFrom: string, dueOn: string, reason = '') => ({
  appliesFrom: dateAnswerOf(appliesFrom),
  dueOn: dateAnswerOf(dueOn),
  reason,
})
const fieldsOf = (checked: ReturnType<typeof checkPublishAnswers>) =>
  checked.ok ? [] : checked.problems.map(({ field }) => field)

describe('what is asked before the first text of a kind is published', () => {
  it('may apply from a day that has been, with the reason: it was signed on paper before', () => {
    const given = answers('2026-09-01', '2026-10-01', 'Signed on paper in September')
    const value = { appliesFrom: '2026-09-01', dueOn: '2026-10-01', reason: 'Signed on paper in September' }
    expect(checkPublishAnswers(given, TODAY, true)).toEqual({ ok: true, value })
    expect(fieldsOf(checkPublishAnswers(answers('2026-09-01', '2026-10-01'), TODAY, true))).toEqual(['reason'])
  })

  it('needs no reason from today on, and is not to be signed by a day before', () => {
    expect(fieldsOf(checkPublishAnswers(answers(TODAY, '2026-12-03'), TODAY, true))).toEqual([])
    expect(fieldsOf(checkPublishAnswers(answers('2026-09-01', '2026-08-31', 'Paper'), TODAY, true))).toEqual(['dueOn'])
    expect(fieldsOf(checkPublishAnswers(answers(TODAY, '2026-11-02'), TODAY, true))).toEqual(['dueOn'])
  })
})

it('a later text applies from today or later, and says what changed', () => {
  const given = answers('2026-11-02', '2026-12-03', 'A new rule')
  expect(fieldsOf(checkPublishAnswers(given, TODAY, false))).toEqual(['appliesFrom'])
  expect(fieldsOf(checkPublishAnswers(answers(TODAY, '2026-12-03'), TODAY, false))).toEqual(['reason'])
})
