// What the rule about pictures needs to know of children, read from the records.
import type { ConsentFacts } from '#shared/domain/consent-rules.ts'
import { answersTheirs } from '#shared/domain/consent-signers.ts'
import { chosenOf } from '#shared/domain/school-choices.ts'
import { type PupilHere, listAnswers, listBarred } from '#db/queries/consents.ts'
import { type Guardian, listGuardians } from '#db/queries/guardianships.ts'
import { listChoices } from '#db/queries/local-conditions.ts'
import { listReturns } from '#db/queries/returns.ts'
import type { Db } from '#db/open.ts'

type FactsOfChild = (child: Pick<PupilHere, 'id' | 'dob' | 'leftOn'>) => ConsentFacts

/** Everything about these children. */
export function factsOf(db: Db, childIds: readonly string[], today: string): FactsOfChild {
  const guardians = Map.groupBy(listGuardians(db, childIds), ({ childId }) => childId)
  const answers = listAnswers(db, childIds)
  const returns = listReturns(db, childIds)
  const barred = listBarred(db)
  const namesWithPictures = chosenOf('names-with-pictures', listChoices(db))
  return (child) => {
    const ofChild = guardians.get(child.id) ?? []
    return {
      child,
      isBarred: barred.has(child.id),
      answers: answersTheirs(answers.get(child.id) ?? [], responsibleOf(ofChild)),
      cameBackAtMs: returns.get(child.id) ?? null,
      responsibilities: new Map(ofChild.map(({ adultId, responsibility }) => [adultId, responsibility])),
      namesWithPictures,
      today,
    }
  }
}

/** Those of a child's parents and carers who have parental responsibility. */
export function responsibleOf(guardians: readonly Guardian[]): readonly Guardian['adult'][] {
  return guardians.filter(({ responsibility }) => responsibility === 'yes').map(({ adult }) => adult)
}
