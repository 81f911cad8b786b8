// Whether a child's picture may be used: what must hold for any answers, in any order.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConsentAnswer, type ConsentFacts, mayUse, usesOf } from '#shared/domain/consent-rules.ts'
import { CONSENT_TOPIC_VALUES, type ConsentTopic } from '#shared/domain/consents.ts'

const TODAY = '2026-11-03'
const [MOTHER, FATHER, AUNT] = ['mother', 'father', 'aunt'] as const

const facts = (answers: readonly ConsentAnswer[], change: Partial<ConsentFacts> = {}): ConsentFacts => ({
  child: { dob: '2016-03-01', leftOn: null },
  isBarred: false,
  answers,
  cameBackAtMs: null,
  responsibilities: new Map([
    [MOTHER, 'yes'],
    [FATHER, 'yes'],
    [AUNT, 'no'],
  ]),
  namesWithPictures: 'first-name',
  today: TODAY,
  ...change,
})

const said = (
  signerId: string | null,
  answer: ConsentAnswer['answer'],
  change: Partial<ConsentAnswer> = {},
): ConsentAnswer => ({
  signerRole: 'parent',
  signerId,
  signerName: 'Alex Sample',
  topic: 'images',
  answer,
  answeredOn: '2026-09-10',
  recordedAtMs: 5,
  ...change,
})
const all = (signerId: string | null, answer: ConsentAnswer['answer'], change: Partial<ConsentAnswer> = {}) =>
  CONSENT_TOPIC_VALUES.map((topic) => said(signerId, answer, { ...change, topic }))

const dayArb = fc
  .integer({ min: 1, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 8, days)).toISOString().slice(0, 10))
const answerArb: fc.Arbitrary<ConsentAnswer> = fc.record({
  signerRole: fc.constantFrom('parent' as const, 'self' as const),
  signerId: fc.constantFrom(MOTHER, FATHER, AUNT, 'stranger', 'child', null),
  signerName: fc.constantFrom('Alex Sample', 'Sam Other'),
  topic: fc.constantFrom(...CONSENT_TOPIC_VALUES),
  answer: fc.constantFrom('yes' as const, 'no' as const, 'withdrawn' as const),
  answeredOn: dayArb,
  recordedAtMs: fc.constantFrom(3, 5),
})
const factsArb: fc.Arbitrary<ConsentFacts> = fc.record({
  child: fc.record({
    dob: fc.constantFrom('2016-03-01', '2008-09-20', '2008-11-03', '2000-01-01', null),
    leftOn: fc.constantFrom(null, null, null, '2026-11-02', '2026-11-03', '2027-07-20'),
  }),
  isBarred: fc.boolean(),
  answers: fc.array(answerArb, { maxLength: 12 }),
  cameBackAtMs: fc.constantFrom(null, null, 3, 4),
  responsibilities: fc
    .array(
      fc.tuple(
        fc.constantFrom(MOTHER, FATHER, AUNT),
        fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const),
      ),
    )
    .map((entries) => new Map(entries)),
  namesWithPictures: fc.constantFrom('never', 'first-name'),
  today: fc.constant(TODAY),
})
const topicArb = fc.constantFrom(...CONSENT_TOPIC_VALUES)
const runs = { numRuns: 5_000 }

describe('for any answers', () => {
  it('another no never turns a no into a yes, and neither does taking back', () => {
    const moreArb = fc.record({ answer: answerArb, no: fc.constantFrom('no' as const, 'withdrawn' as const) })
    fc.assert(
      fc.property(factsArb, moreArb, topicArb, (before, { answer, no }, topic) => {
        const after = { ...before, answers: [...before.answers, { ...answer, answer: no }] }
        if (!mayUse(before, topic).may) expect(mayUse(after, topic).may).toBe(false)
      }),
      runs,
    )
  })

  it('a bar wins over every yes, of what shows or finds the child', () => {
    fc.assert(
      fc.property(factsArb, (some) => {
        for (const topic of ['images', 'photo-name', 'work-on-website'] as const) {
          expect(mayUse({ ...some, isBarred: true }, topic)).toMatchObject({ may: false, because: 'barred' })
        }
      }),
      runs,
    )
  })

  it('a bar changes nothing about an account, which publishes nothing', () => {
    fc.assert(
      fc.property(factsArb, (some) => {
        const account = (isBarred: boolean) => mayUse({ ...some, isBarred }, 'online-account')
        expect(account(true)).toEqual(account(false))
      }),
      runs,
    )
  })

  it('in which order different people answered makes no difference', () => {
    const people = fc.uniqueArray(answerArb, {
      selector: ({ signerId, signerName, topic }) => `${signerId ?? signerName} ${topic}`,
      maxLength: 12,
    })
    const shuffledArb = people.chain((answers) =>
      fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
    )
    fc.assert(
      fc.property(factsArb, shuffledArb, (some, [answers, shuffled]) => {
        expect(usesOf({ ...some, answers: shuffled })).toEqual(usesOf({ ...some, answers }))
      }),
      runs,
    )
  })

  it('a yes needs somebody who said yes, and whose answer counts', () => {
    fc.assert(
      fc.property(factsArb, topicArb, (some, topic) => {
        if (!mayUse(some, topic).may) return
        expect(some.answers.some((one) => one.topic === topic && one.answer === 'yes')).toBe(true)
        expect(mayUse({ ...some, answers: [] }, topic).may).toBe(false)
      }),
      runs,
    )
  })

  it('somebody who is not among the people of the school never turns a no into a yes', () => {
    fc.assert(
      fc.property(factsArb, answerArb, topicArb, (before, answer, topic) => {
        const stranger = { signerId: null, signerRole: 'parent', signerName: 'Somebody New' } as const
        const after = { ...before, answers: [...before.answers, { ...answer, ...stranger }] }
        if (!mayUse(before, topic).may) expect(mayUse(after, topic).may).toBe(false)
      }),
      runs,
    )
  })

  it('what was recorded before the child came back changes nothing about what may be used', () => {
    fc.assert(
      fc.property(factsArb, topicArb, (some, topic) => {
        const cameBackAtMs = 4
        const since = some.answers.filter(({ recordedAtMs }) => recordedAtMs > cameBackAtMs)
        const { because: _why, ...used } = mayUse({ ...some, cameBackAtMs }, topic)
        expect(mayUse({ ...some, cameBackAtMs, answers: since }, topic)).toMatchObject(used)
      }),
      runs,
    )
  })

  it('what is said of one topic leaves the others as they are, but for a name beside a picture', () => {
    fc.assert(
      fc.property(factsArb, answerArb, topicArb, (some, answer, topic) => {
        const isSame = answer.topic === topic || (topic === 'photo-name' && answer.topic === 'images')
        fc.pre(!isSame)
        const after = { ...some, answers: [...some.answers, answer] }
        expect(mayUse(after, topic)).toEqual(mayUse(some, topic))
      }),
      runs,
    )
  })

  it('a name is never beside a picture that may not be used', () => {
    fc.assert(
      fc.property(factsArb, (some) => {
        if (mayUse(some, 'photo-name').may) expect(mayUse(some, 'images').may).toBe(true)
      }),
      runs,
    )
  })
})

describe('those with parental responsibility', () => {
  const because = (
    answers: readonly ConsentAnswer[],
    change: Partial<ConsentFacts> = {},
    topic: ConsentTopic = 'images',
  ) => mayUse(facts(answers, change), topic).because

  it('one yes is enough while the other says nothing', () => {
    expect(mayUse(facts([said(MOTHER, 'yes')]), 'images')).toEqual({ may: true, because: 'agreed', unanswered: 1 })
    expect(mayUse(facts([said(MOTHER, 'yes'), said(FATHER, 'yes')]), 'images').unanswered).toBe(0)
  })

  it('two who disagree are a no, whoever answers first or last', () => {
    const yes = said(MOTHER, 'yes')
    for (const no of [
      said(FATHER, 'no'),
      said(FATHER, 'withdrawn'),
      said(FATHER, 'no', { answeredOn: '2025-01-01' }),
    ]) {
      expect(because([yes, no])).toBe('disagree')
      expect(because([no, yes])).toBe('disagree')
    }
  })

  it('nobody asked is a no, and so is an answer of somebody else', () => {
    expect(mayUse(facts([]), 'images')).toEqual({ may: false, because: 'nobody-asked', unanswered: 2 })
    expect(because([said(AUNT, 'yes')])).toBe('nobody-asked')
    expect(because([said('stranger', 'yes')])).toBe('nobody-asked')
    expect(because([said(MOTHER, 'yes'), said(AUNT, 'no')])).toBe('agreed')
    expect(because([said('child', 'yes', { signerRole: 'self' })])).toBe('nobody-asked')
  })

  it('as long as it is not known, a no is heard and a yes is not enough', () => {
    const responsibilities = new Map([
      [MOTHER, 'yes'],
      [AUNT, 'not-known'],
    ] as const)
    expect(because([said(AUNT, 'yes')], { responsibilities })).toBe('not-known')
    expect(because([said(AUNT, 'yes'), said(AUNT, 'withdrawn')], { responsibilities })).toBe('withdrawn')
    expect(because([said(MOTHER, 'yes'), said(AUNT, 'yes')], { responsibilities })).toBe('agreed')
    expect(because([said(MOTHER, 'yes'), said(AUNT, 'no')], { responsibilities })).toBe('disagree')
  })

  it('a yes of somebody not among the people of the school is not enough, because nobody knows who they are to the child', () => {
    expect(because([said(null, 'yes')])).toBe('not-known')
    expect(because([said(null, 'yes'), said(MOTHER, 'yes')])).toBe('agreed')
    expect(because([said(null, 'no')])).toBe('refused')
    expect(because([said(MOTHER, 'yes'), said(null, 'no')])).toBe('disagree')
    expect(because([said(null, 'yes')], { child: { dob: '2000-01-01', leftOn: null } })).toBe('nobody-asked')
  })

  it('somebody who is not among the people of the school is the same person by name', () => {
    expect(because([said(null, 'no'), said(null, 'yes', { signerName: ' ALEX  Sample' })])).toBe('not-known')
    expect(because([said(null, 'no'), said(null, 'yes', { signerName: 'Robin Sample' })])).toBe('refused')
  })

  it('taking back the only yes is a no from that day on, and a new yes is a yes again', () => {
    const back = said(MOTHER, 'withdrawn', { answeredOn: TODAY })
    expect(because([said(MOTHER, 'yes'), back])).toBe('withdrawn')
    expect(because([said(MOTHER, 'yes', { answeredOn: TODAY }), back])).toBe('withdrawn')
    expect(because([said(MOTHER, 'yes'), back, said(MOTHER, 'yes', { answeredOn: TODAY })])).toBe('agreed')
    expect(because([said(MOTHER, 'withdrawn'), said(FATHER, 'no')])).toBe('refused')
  })

  it('what was recorded before the child left and came back counts no more, and everybody is asked again', () => {
    const before = said(MOTHER, 'yes', { recordedAtMs: 3 })
    const cameBackAtMs = 3
    expect(mayUse(facts([before], { cameBackAtMs }), 'images')).toMatchObject({
      because: 'asked-before',
      unanswered: 2,
    })
    expect(because([said(FATHER, 'no', { recordedAtMs: 2 }), said(MOTHER, 'yes')], { cameBackAtMs })).toBe('agreed')
    // Also where the later recorded has the earlier day.
    expect(because([before, said(MOTHER, 'no', { answeredOn: '2026-09-01' })], { cameBackAtMs })).toBe('refused')
    expect(because([said(null, 'yes', { recordedAtMs: 2 })], { cameBackAtMs })).toBe('nobody-asked')
  })

  it('an older paper that is found later does not take the place of a newer answer', () => {
    const newer = said(MOTHER, 'no', { answeredOn: '2026-10-01' })
    expect(because([newer, said(MOTHER, 'yes', { answeredOn: '2026-09-01' })])).toBe('refused')
  })
})

describe('what goes before every answer', () => {
  it('a child who left, from the day after the last', () => {
    const yes = all(MOTHER, 'yes')
    const left = (leftOn: string) => usesOf(facts(yes, { child: { dob: null, leftOn } })).map(({ use }) => use.because)
    expect(new Set(left('2026-11-02'))).toEqual(new Set(['left']))
    expect(new Set(left(TODAY))).toEqual(new Set(['agreed']))
  })

  it('a school that never names: no name beside a picture, and nothing else changes', () => {
    const uses = usesOf(facts(all(MOTHER, 'yes'), { namesWithPictures: 'never' }))
    expect(uses.map(({ use }) => use.because)).toEqual(['agreed', 'name-never', 'agreed', 'agreed'])
  })

  it('a name goes with its picture', () => {
    const answers = [said(MOTHER, 'no'), said(MOTHER, 'yes', { topic: 'photo-name' })]
    expect(mayUse(facts(answers), 'photo-name')).toMatchObject({ may: false, because: 'refused' })
  })

  it('the eighteenth birthday: until the day before the parents, from then on the pupil', () => {
    const answers = [said(MOTHER, 'yes'), said('child', 'no', { signerRole: 'self', answeredOn: TODAY })]
    const on = (dob: string, given = answers) => mayUse(facts(given, { child: { dob, leftOn: null } }), 'images')
    expect(on('2008-11-04')).toMatchObject({ because: 'agreed', unanswered: 1 })
    expect(on('2008-11-03')).toMatchObject({ because: 'refused', unanswered: 0 })
    expect(on('2008-11-03', [said(MOTHER, 'no')])).toMatchObject({ because: 'nobody-asked', unanswered: 1 })
    // What they said as a child was not theirs to say.
    const early = said('child', 'yes', { signerRole: 'self', answeredOn: '2026-11-02' })
    expect(on('2008-11-03', [early])).toMatchObject({ because: 'nobody-asked' })
    expect(on('2008-02-29', [early])).toMatchObject({ because: 'agreed' })
  })
})
