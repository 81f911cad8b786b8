// What the forms must say that take words in place of an image: statements, addresses, the decision to refer, and the deletion.
import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Checked } from '#shared/domain/answers.ts'
import {
  type DeletionAnswers,
  EMPTY_CONFIRMATION,
  EMPTY_DELETION,
  checkConfirmation,
  checkDeletion,
  isOverdue,
  mayAskToDelete,
  newConfirmationSchema,
  newDeletionSchema,
} from '#shared/domain/deletion.ts'
import {
  EMPTY_REFERRAL,
  REFERRAL_QUESTIONS,
  type ReferralAnswers,
  type Reply,
  checkReferral,
  isImmediate,
  newReferralSchema,
} from '#shared/domain/referral.ts'
import {
  EMPTY_STATEMENT,
  EMPTY_TRACE,
  checkStatement,
  checkTrace,
  newStatementSchema,
  newTraceSchema,
} from '#shared/domain/statements.ts'
import { CONFIRMATION, DELETION, REFERRAL, STATEMENT, TRACE } from '#tests/helpers/full-case.ts'

const TODAY = '2026-11-03'
const PICTURE = `It looked like this: ${Buffer.alloc(300, 0xd8).toString('base64')}`

const fieldsOf = (checked: Checked<unknown>) => (checked.ok ? [] : checked.problems.map(({ field }) => field))
const messagesOf = (checked: Checked<unknown>) => (checked.ok ? [] : checked.problems.map(({ message }) => message))
function valueOf<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.value
}

describe('a statement', () => {
  it('says who said what to whom and when', () => {
    expect(fieldsOf(checkStatement(EMPTY_STATEMENT, TODAY))).toEqual(['who', 'said', 'toldTo', 'date', 'time'])
    const value = valueOf(checkStatement({ ...STATEMENT, who: '  Sam Sample ' }, TODAY))
    expect(newStatementSchema.parse(value)).toEqual({
      who: 'Sam Sample',
      said: STATEMENT.said,
      toldTo: STATEMENT.toldTo,
      present: 'A friend',
      on: '2026-11-03',
      at: '09:15',
    })
  })

  it('may say that date and time are not known, and not that they lie ahead', () => {
    const notKnown = { day: '', month: '', year: '', notKnown: true }
    const answers = { ...STATEMENT, date: notKnown, time: { typed: '', notKnown: true } }
    expect(valueOf(checkStatement(answers, TODAY))).toMatchObject({ on: null, at: null })
    const ahead = { ...STATEMENT, date: { ...STATEMENT.date, day: '4' } }
    expect(fieldsOf(checkStatement(ahead, TODAY))).toEqual(['date'])
  })
})

describe('an address or username', () => {
  it('is one of the two at least, and names who said so', () => {
    expect(fieldsOf(checkTrace(EMPTY_TRACE))).toEqual(['username', 'namedBy'])
    expect(checkTrace({ ...TRACE, username: ' ' }).ok).toBe(true)
    expect(checkTrace({ ...TRACE, address: '' }).ok).toBe(true)
    expect(fieldsOf(checkTrace({ ...TRACE, username: '', address: '' }))).toEqual(['username'])
    expect(newTraceSchema.parse(valueOf(checkTrace(TRACE)))).toEqual(TRACE)
  })
})

const replies = fc.constantFrom<Reply[]>('yes', 'no', 'not-known')
const questionIds = REFERRAL_QUESTIONS.map(({ id }) => id)
const referral: fc.Arbitrary<ReferralAnswers> = fc.record({
  questions: fc.record({
    adult: fc.record({ reply: fc.option(replies), reason: fc.constantFrom('', ' ', 'Because') }),
    coercion: fc.record({ reply: fc.option(replies), reason: fc.constantFrom('', 'Because') }),
    unusual: fc.record({ reply: fc.option(replies), reason: fc.constantFrom('', 'Because') }),
    'under-13': fc.record({ reply: fc.option(replies), reason: fc.constantFrom('', 'Because') }),
    harm: fc.record({ reply: fc.option(replies), reason: fc.constantFrom('', 'Because') }),
  }),
  decision: fc.option(fc.constantFrom('refer', 'not-refer')),
  to: fc.array(fc.constantFrom('police', 'social-care'), { maxLength: 2 }),
  reference: fc.constantFrom('', 'REF-1'),
  reasons: fc.constantFrom('', 'Because'),
})

describe('the decision to refer', () => {
  it('answers each question with a reason, decides, and gives reasons', () => {
    expect(fieldsOf(checkReferral(EMPTY_REFERRAL))).toEqual([
      ...questionIds.map((id) => `questions.${id}.reply`),
      'decision',
      'reasons',
    ])
  })

  it('is taken exactly when it is complete, and then says what was answered', () => {
    fc.assert(
      fc.property(referral, (answers) => {
        const checked = checkReferral(answers)
        const all = questionIds.map((id) => ({ id, ...answers.questions[id] }))
        const isAnswered = all.every(({ reply, reason }) => reply !== null && reason.trim() !== '')
        const refers = answers.decision === 'refer'
        const namesPolice = answers.questions.adult.reply !== 'yes' || answers.to.includes('police')
        const isSent = !refers || (answers.to.length > 0 && namesPolice)
        expect(checked.ok).toBe(isAnswered && answers.decision !== null && isSent && answers.reasons !== '')
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0)
          return
        }
        expect(newReferralSchema.parse(checked.value)).toEqual(checked.value)
        expect(checked.value.answers.map(({ question, reply }) => [question, reply])).toEqual(
          all.map(({ id, reply }) => [id, reply]),
        )
        expect(new Set(checked.value.to)).toEqual(new Set(refers ? answers.to : []))
        expect(checked.value.to).toHaveLength(new Set(checked.value.to).size)
        if (!refers) expect(checked.value.reference).toBe('')
      }),
      { numRuns: 2_000 },
    )
  })

  it('goes to the police when an adult is involved', () => {
    const adult = { reply: 'yes', reason: 'An adult sent it on' } as const
    const answers = { ...REFERRAL, questions: { ...REFERRAL.questions, adult }, decision: 'refer' as const }
    expect(fieldsOf(checkReferral({ ...answers, to: ['social-care'] }))).toEqual(['to'])
    expect(fieldsOf(checkReferral({ ...answers, to: [] }))).toContain('to')
    expect(checkReferral({ ...answers, to: ['social-care', 'police'] }).ok).toBe(true)
  })

  it('is at once with any “yes”, and only then', () => {
    fc.assert(
      fc.property(fc.array(fc.option(replies), { maxLength: 5 }), (list) => {
        expect(isImmediate(list)).toBe(list.some((reply) => reply === 'yes'))
      }),
    )
  })

  it('names the reason into which a picture was pasted', () => {
    const harm = { reply: 'no', reason: PICTURE } as const
    const pasted = { ...REFERRAL, questions: { ...REFERRAL.questions, harm } }
    expect(fieldsOf(checkReferral(pasted))).toEqual(['questions.harm.reason'])
    expect(fieldsOf(checkReferral({ ...REFERRAL, reasons: PICTURE }))).toEqual(['reasons'])
  })

  it('takes no file that was cut into several reasons', () => {
    const part = (from: number) => Buffer.from(Array.from({ length: 90 }, (_, at) => (from + at * 73) % 256))
    const [one, two, three, four, five] = [0, 90, 180, 14, 104].map((from) => part(from).toString('hex'))
    const reply = 'no' as const
    const questions = {
      adult: { reply, reason: one ?? '' },
      coercion: { reply, reason: two ?? '' },
      unusual: { reply, reason: three ?? '' },
      'under-13': { reply, reason: four ?? '' },
      harm: { reply, reason: five ?? '' },
    }
    const cut = checkReferral({ ...REFERRAL, questions })
    expect(fieldsOf(cut)).toEqual(['questions.adult.reason'])
    const pieces =
      randomBytes(900)
        .toString('base64')
        .match(/.{150}/g) ?? []
    const [half, rest] = [pieces.slice(0, 3).join(' said '), pieces.slice(3, 6).join(' said ')]
    const inQuestion = { ...REFERRAL, questions: { ...REFERRAL.questions, harm: { reply, reason: half } } }
    expect(fieldsOf(checkReferral(inQuestion))).toEqual([])
    expect(fieldsOf(checkReferral({ ...REFERRAL, reasons: rest }))).toEqual([])
    expect(fieldsOf(checkReferral({ ...inQuestion, reasons: rest }))).toEqual(['questions.adult.reason'])
  })
})

const day = fc.integer({ min: 0, max: 60 }).map((after) => new Date(Date.UTC(2026, 9, 20 + after)))
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hours, minutes]) => {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(hours)}:${two(minutes)}`
})
const iso = (date: Date) => date.toISOString().slice(0, 10)
const boxes = (date: Date) => ({
  day: String(date.getUTCDate()),
  month: String(date.getUTCMonth() + 1),
  year: String(date.getUTCFullYear()),
  notKnown: false,
})

describe('a deletion', () => {
  it('says who was asked by whom and when, and by when they confirm it', () => {
    const checked = checkDeletion(EMPTY_DELETION, TODAY)
    expect(fieldsOf(checked)).toEqual(['who', 'askedBy', 'date', 'time', 'due', 'dueTime'])
    expect(messagesOf(checked).slice(-2)).toEqual([
      'Enter the date by which they confirm it',
      'Enter the time by which they confirm it',
    ])
  })

  it('is due by a real day and time, which may lie ahead but not before it was asked', () => {
    fc.assert(
      fc.property(day, clock, day, clock, (asked, askedAt, due, dueAt) => {
        const answers: DeletionAnswers = {
          ...DELETION,
          date: boxes(asked),
          time: { typed: askedAt, notKnown: false },
          due: boxes(due),
          dueTime: { typed: dueAt, notKnown: false },
        }
        const checked = checkDeletion(answers, TODAY)
        const isPast = iso(asked) <= TODAY
        const isInOrder = `${iso(asked)} ${askedAt}` <= `${iso(due)} ${dueAt}`
        expect(checked.ok).toBe(isPast && isInOrder)
        if (!checked.ok) return
        expect(newDeletionSchema.parse(checked.value)).toMatchObject({
          dueOn: iso(due),
          dueAt,
          on: iso(asked),
          at: askedAt,
        })
      }),
      { numRuns: 1_000 },
    )
  })

  it('has no “not known” for when it is due, and no day that is none', () => {
    const due = (change: Partial<DeletionAnswers['due']>) =>
      checkDeletion({ ...DELETION, due: { ...DELETION.due, ...change } }, TODAY)
    expect(due({ notKnown: true }).ok).toBe(true)
    expect(fieldsOf(due({ day: '', month: '', year: '', notKnown: true }))).toEqual(['due'])
    expect(fieldsOf(due({ day: '31', month: '11' }))).toEqual(['due'])
    expect(valueOf(due({ year: '26' })).dueOn).toBe('2026-11-06')
    expect(valueOf(due({ year: '2031' })).dueOn).toBe('2031-11-06')
    for (const typed of ['1e1', '0x6', '6.0', '-6', '+6', 'six', '']) {
      expect(fieldsOf(due({ day: typed })), typed).toEqual(['due'])
    }
    const dueTime = { typed: '', notKnown: true }
    expect(fieldsOf(checkDeletion({ ...DELETION, dueTime }, TODAY))).toEqual(['dueTime'])
  })

  it('may have been asked on a day that nobody knows', () => {
    const date = { day: '', month: '', year: '', notKnown: true }
    const early = { ...DELETION, date, time: { typed: '', notKnown: true }, due: { ...DELETION.due, month: '1' } }
    expect(valueOf(checkDeletion(early, TODAY))).toMatchObject({ on: null, at: null, dueOn: '2026-01-06' })
  })

  it('is overdue once its time has passed without a confirmation', () => {
    const confirmation = { how: '', toldTo: '', on: null, at: null, id: '', recordedAtMs: 1 }
    const by = { id: '', name: '', role: 'dsl' as const }
    fc.assert(
      fc.property(day, clock, day, clock, fc.boolean(), (due, dueAt, now, nowAt, isConfirmed) => {
        const deletion = {
          dueOn: iso(due),
          dueAt,
          confirmation: isConfirmed ? { ...confirmation, recordedBy: by } : null,
        }
        const hasPassed = `${iso(now)} ${nowAt}` > `${iso(due)} ${dueAt}`
        expect(isOverdue(deletion, iso(now), nowAt)).toBe(hasPassed && !isConfirmed)
      }),
    )
  })

  it('is asked for only where the newest decision was not to refer and no question was answered yes', () => {
    const decided = fc.record({
      decision: fc.constantFrom('refer' as const, 'not-refer' as const),
      answers: fc.tuple(
        ...questionIds.map((question) =>
          fc.record({ question: fc.constant(question), reply: replies, reason: fc.constant('Why') }),
        ),
      ),
    })
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 3 }), (referrals) => {
        const newest = referrals.at(-1)
        const hasYes = newest?.answers.some(({ reply }) => reply === 'yes')
        expect(mayAskToDelete(referrals)).toBe(newest?.decision === 'not-refer' && !hasYes)
      }),
      { numRuns: 2_000 },
    )
    for (const yes of questionIds) {
      const answers = questionIds.map((question) => ({
        question,
        reply: question === yes ? ('yes' as const) : ('no' as const),
        reason: '',
      }))
      expect(mayAskToDelete([{ decision: 'not-refer', answers }]), yes).toBe(false)
    }
  })

  it('is confirmed in words: how, to whom and when', () => {
    expect(fieldsOf(checkConfirmation(EMPTY_CONFIRMATION, TODAY))).toEqual(['how', 'toldTo', 'date', 'time'])
    const value = valueOf(checkConfirmation(CONFIRMATION, TODAY))
    expect(newConfirmationSchema.parse(value)).toMatchObject({ how: CONFIRMATION.how, on: '2026-11-03', at: '09:15' })
    const ahead = { ...CONFIRMATION, date: { ...CONFIRMATION.date, month: '12' } }
    expect(fieldsOf(checkConfirmation(ahead, TODAY))).toEqual(['date'])
  })
})
