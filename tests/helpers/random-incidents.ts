// Random incidents, answers and additions of a school, for the rules that have to hold whatever happens.
import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import { BY, WHO } from '#shared/guidance/step.ts'
import { CONCERN_QUESTIONS, CONCERN_VALUES, type ConcernReplies } from '#shared/domain/concerns.ts'
import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { INCIDENT_TYPES, PERSON_KINDS, valuesOf } from '#shared/domain/incident-form.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type LocalCondition, withLocal } from '#shared/domain/local-conditions.ts'
import { type IncidentStep, stepsOf } from '#shared/domain/steps.ts'
import { editionsFrom, incidentOf, mark, personOf, responseOf } from './incident-of.ts'

const STEP_IDS = [...new Set(PROCEDURES.flatMap(({ steps }) => steps.map(({ id }) => id)))]

/** Words of a school: some are harmless, some handle material, some go to the head teacher. */
const LOCAL_WORDS = [
  'Ring the family support worker',
  'Ask the SEND co-ordinator to sit with the child',
  'Open the message and take a screenshot',
  'Viewing the clip is done by two of us',
  'Copying it to the safe folder is done by the office',
  'Forward it to the office',
  'Print two sets',
  'Delete it from the telephone',
  'Have it hashed by the network manager',
  'Look at it with a colleague',
  'Tell the head teacher first',
  'Ask the head of school',
]

const people = fc.array(
  fc.record({ kind: fc.constantFrom(...valuesOf(PERSON_KINDS)), part: fc.constantFrom(...valuesOf(PERSON_PARTS)) }),
  { minLength: 1, maxLength: 4 },
)
const replies = fc.array(fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const, null), {
  minLength: CONCERN_QUESTIONS.length,
  maxLength: CONCERN_QUESTIONS.length,
})
const local = fc.oneof(
  fc.record({
    kind: fc.constant('step' as const),
    procedureId: fc.constantFrom(...PROCEDURES.map(({ id }) => id)),
    text: fc.constantFrom(...LOCAL_WORDS),
    who: fc.constantFrom(...valuesOf(WHO)),
    by: fc.constantFrom(...valuesOf(BY)),
  }),
  fc.record({
    kind: fc.constant('wording' as const),
    stepId: fc.constantFrom(...STEP_IDS),
    text: fc.constantFrom(...LOCAL_WORDS),
  }),
)

function conditionOf(condition: LocalCondition['condition']): LocalCondition {
  const { recordedAtMs: atMs, recordedBy: by } = mark()
  return {
    ...mark(),
    condition,
    signed: { atMs, by, name: 'Hari Headteacher', on: '2026-09-01', how: 'paper' },
    withdrawn: null,
  }
}

export type RandomCase = { readonly incident: Incident; readonly steps: readonly IncidentStep[] }

/** Any incident, with the steps that it has under the procedures and what the school added to them. */
export const anyCase: fc.Arbitrary<RandomCase> = fc
  .record({
    people,
    imageLocked: fc.boolean(),
    adult: fc.constantFrom(null, null, 'staff' as const, 'head' as const, 'lead' as const, 'not-sure' as const),
    types: fc.uniqueArray(fc.constantFrom(...valuesOf(INCIDENT_TYPES)), { maxLength: 2 }),
    about: fc.uniqueArray(fc.constantFrom(...CONCERN_VALUES), { maxLength: 4 }),
    replies,
    recordedAtMs: fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') }),
    added: fc.array(local, { maxLength: 6 }),
  })
  .map(({ adult, added, ...drawn }) => {
    const answered = CONCERN_QUESTIONS.flatMap(({ id }, index) => {
      const reply = drawn.replies[index] ?? null
      return reply === null ? [] : [[id, reply]]
    })
    const given: ConcernReplies = Object.fromEntries(answered)
    const incident = incidentOf(
      {
        imageLocked: drawn.imageLocked,
        restricted:
          adult === null ? null : { about: { adult, leadIds: adult === 'lead' ? [randomUUID()] : [] }, openTo: [] },
        responses: [responseOf({ about: drawn.about, replies: given }, drawn.recordedAtMs)],
      },
      { people: drawn.people.map((person) => personOf(person)), types: drawn.types },
    )
    const conditions = added.map(conditionOf)
    const editions = PROCEDURES.map((procedure) => withLocal(procedure, conditions))
    return { incident, steps: stepsOf(incident, editionsFrom(editions)) }
  })
