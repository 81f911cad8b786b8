// What the rule about pictures needs to know of children, read from the records.
import type { ConsentFacts } from '#shared/domain/consent-rules.ts'
import type { Guardianship } from '#shared/domain/people.ts'
import { chosenOf } from '#shared/domain/school-choices.ts'
import { type PupilHere, listAnswers, listBarred } from '#db/queries/consents.ts'
import { listGuardians } from '#db/queries/guardianships.ts'
import { listChoices } from '#db/queries/local-conditions.ts'
import type { Db } from '#db/open.ts'

type FactsOfChild = (child: Pick<PupilHere, 'id' | 'dob' | 'leftOn'>) => ConsentFacts

/** Everything about these children. */
export function factsOf(db: Db, childIds: readonly string[], today: string): FactsOfChild {
  const responsibilities = new Map<string, Map<string, Guardianship['responsibility']>>()
  for (const { childId, adultId, responsibility } of listGuardians(db, childIds)) {
    const ofChild = responsibilities.get(childId) ?? new Map<string, Guardianship['responsibility']>()
    responsibilities.set(childId, ofChild.set(adultId, responsibility))
  }
  const answers = listAnswers(db, childIds)
  const barred = listBarred(db)
  const namesWithPictures = chosenOf('names-with-pictures', listChoices(db))
  return (child) => ({
    child,
    isBarred: barred.has(child.id),
    answers: answers.get(child.id) ?? [],
    responsibilities: responsibilities.get(child.id) ?? new Map(),
    namesWithPictures,
    today,
  })
}
