// The answers of a plainly fictional concern and of where a file is from, with no more than the forms ask for. Needs no vault, so that
// tests of the built app use them too.
import { randomUUID } from 'node:crypto'
import { EMPTY_ORIGIN, type OriginAnswers } from '#shared/domain/evidence.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers, type PersonAnswer } from '#shared/domain/incident-answers.ts'

export function personAnswer(name: string, change: Partial<PersonAnswer> = {}): PersonAnswer {
  return {
    id: randomUUID(),
    name: { typed: name, notKnown: false },
    kind: 'child',
    kindOther: '',
    classOrPost: 'Year 5',
    part: 'affected',
    ...change,
  }
}

export function leastAnswers(change: Partial<IncidentAnswers> = {}): IncidentAnswers {
  return {
    ...EMPTY_INCIDENT_ANSWERS,
    imageAnswer: 'none',
    dangerNow: 'no',
    adult: 'no',
    happened: { day: '2', month: '11', year: '2026', notKnown: false },
    time: { typed: '13:30', notKnown: false },
    reporter: { typed: 'Rowan Reporter', notKnown: false, notReported: false },
    places: ['in-school'],
    people: [personAnswer('Alex Sample')],
    types: ['bullying'],
    description: 'Unkind messages were sent in a class chat.',
    deliberate: true,
    deliberateMaterial: ['created'],
    consideredAs: ['online-bullying'],
    outcomeNotKnown: true,
    ...change,
  }
}

export function leastOrigin(change: Partial<OriginAnswers> = {}): OriginAnswers {
  const { date, time } = EMPTY_ORIGIN
  return {
    ...EMPTY_ORIGIN,
    seenBy: 'Only me',
    date: { ...date, notKnown: true },
    time: { ...time, notKnown: true },
    ...change,
  }
}
