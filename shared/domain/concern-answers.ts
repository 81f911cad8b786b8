// The way back from a kept concern to answers, so that an amendment starts from what is written.
import { EMPTY_NAME, dateAnswerOf } from './answers.ts'
import type { ConcernAnswers } from './incident-answers.ts'
import type { Concern, Person } from './incidents.ts'

export function concernAnswersOf(concern: Concern): ConcernAnswers {
  return {
    imageAnswer: concern.imageAnswer,
    happened: dateAnswerOf(concern.happenedOn),
    time: { typed: concern.happenedAt ?? '', notKnown: concern.happenedAt === null },
    reporter: {
      ...EMPTY_NAME,
      typed: concern.reporter.kind === 'named' ? concern.reporter.name : '',
      notKnown: concern.reporter.kind === 'not-known',
      notReported: concern.reporter.kind === 'not-reported',
    },
    identified: concern.identified,
    places: concern.places,
    placeNotKnown: concern.places.length === 0,
    people: concern.people.map(personAnswerOf),
    types: concern.types,
    typeOther: concern.typeOther,
    typeNotKnown: concern.types.length === 0,
    description: concern.description,
    deliberate: concern.deliberate,
    deliberateMaterial: concern.deliberateMaterial,
    consideredAs: concern.consideredAs,
    accidental: concern.accidental,
    accidentalMaterial: concern.accidentalMaterial,
    natureNotKnown: !concern.deliberate && !concern.accidental,
  }
}

function personAnswerOf(person: Person) {
  return { ...person, name: { typed: person.name ?? '', notKnown: person.name === null } }
}
