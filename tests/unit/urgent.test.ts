// A concern recorded at once: nothing that was answered is lost, and what was not answered never stands in the way.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAnswerOf } from '#shared/domain/answers.ts'
import { ADULT_KINDS } from '#shared/domain/compartments.ts'
import { IMAGE_ANSWERS } from '#shared/domain/image-answer.ts'
import {
  EMPTY_INCIDENT_ANSWERS,
  type IncidentAnswers,
  PERSON_PARTS,
  incidentAnswersSchema,
} from '#shared/domain/incident-answers.ts'
import { checkIncident } from '#shared/domain/incident-check.ts'
import { INCIDENT_TYPES, MATERIALS, PERSON_KINDS, PLACES, valuesOf } from '#shared/domain/incident-form.ts'
import { withUnknowns } from '#shared/domain/urgent.ts'

const TODAY = '2026-11-03'
const PERSON_ID = '5f0c5a0e-7d0b-4b8e-9d2a-6f3f2f7b1a10'

const words = fc.constantFrom('', '  ', 'Siân Gŵyr', 'Łukasz Żółć')
const name = fc.record({ typed: words, notKnown: fc.boolean() })
const date = fc.constantFrom(
  { day: '', month: '', year: '', notKnown: false },
  dateAnswerOf(null),
  dateAnswerOf('2026-11-02'),
)
const some = <Value extends string>(values: readonly Value[]) => fc.subarray([...values])
const none = <Value extends string>(values: readonly Value[]) => fc.constantFrom(null, ...values)
const adult = fc.constantFrom(...valuesOf(ADULT_KINDS))

const person = fc.record({
  id: fc.uuid({ version: 4 }),
  name,
  kind: none(valuesOf(PERSON_KINDS)),
  kindOther: words,
  classOrPost: words,
  part: none(valuesOf(PERSON_PARTS)),
})

/** Any half-filled form whose answers are well-formed as far as they go. */
const answered: fc.Arbitrary<IncidentAnswers> = fc.record({
  imageAnswer: fc.constantFrom(...IMAGE_ANSWERS),
  dangerNow: none(['yes', 'no', 'not-known'] as const),
  adult,
  leadIds: fc.constant([PERSON_ID]),
  happened: date,
  time: fc.record({ typed: fc.constantFrom('', '14:05'), notKnown: fc.boolean() }),
  reporter: fc.record({ typed: words, notKnown: fc.boolean(), notReported: fc.boolean() }),
  identified: words,
  places: some(valuesOf(PLACES)),
  placeNotKnown: fc.boolean(),
  people: fc.array(person, { maxLength: 3 }),
  types: some(valuesOf(INCIDENT_TYPES)),
  typeOther: words,
  typeNotKnown: fc.boolean(),
  description: words,
  deliberate: fc.boolean(),
  deliberateMaterial: some(valuesOf(MATERIALS)),
  consideredAs: fc.constant([]),
  accidental: fc.boolean(),
  accidentalMaterial: some(valuesOf(MATERIALS)),
  natureNotKnown: fc.boolean(),
  staffActions: fc.array(fc.record({ action: fc.constant('police' as const), date, by: name }), { maxLength: 1 }),
  childActions: fc.array(fc.record({ action: fc.constant('parents' as const), date, by: name }), { maxLength: 1 }),
  specificAction: words,
  outcome: words,
  outcomeNotKnown: fc.boolean(),
})

/** Every answer that was given, as a list of where it stands and what it is. */
function given(value: unknown, path = ''): readonly string[] {
  if (value === null || value === false) return []
  if (typeof value === 'string') return value.trim() === '' ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object') return [`${path}: ${JSON.stringify(value)}`]
  return Object.entries(value).flatMap(([key, part]) => given(part, `${path}.${key}`))
}

describe('a concern recorded at once', () => {
  it('can be recorded whatever is missing, once it is known whether there are images and who may see it', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        expect(checkIncident(withUnknowns(answers, PERSON_ID), TODAY)).toMatchObject({ ok: true })
      }),
    )
  })

  it('keeps every answer, and is a form that a draft takes', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const filled = withUnknowns(answers, PERSON_ID)
        expect(given(filled)).toEqual(expect.arrayContaining([...given(answers)]))
        expect(incidentAnswersSchema.safeParse(filled).success).toBe(true)
        expect(withUnknowns(filled, PERSON_ID)).toEqual(filled)
      }),
    )
  })

  it('says in words that nothing is written down yet, about a child whom nobody has named', () => {
    const empty: IncidentAnswers = { ...EMPTY_INCIDENT_ANSWERS, imageAnswer: 'suspected', adult: 'no' }
    const checked = checkIncident(withUnknowns(empty, PERSON_ID), TODAY)
    expect(checked).toMatchObject({
      ok: true,
      value: {
        concern: {
          description: 'Not written down yet. Recorded at once because an image could be involved.',
          people: [{ id: PERSON_ID, name: null, kind: 'child', part: 'affected' }],
          happenedOn: null,
          types: [],
        },
        dangerNow: 'not-known',
        outcome: '',
      },
    })
  })

  it('leaves both decisions to whoever records it: images, and who may see it', () => {
    expect(withUnknowns(EMPTY_INCIDENT_ANSWERS, PERSON_ID)).toMatchObject({ imageAnswer: null, adult: null })
  })
})
