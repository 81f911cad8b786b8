import { inOneOrder, waysToWrite } from '#shared/domain/people-names.ts'
import { listGuardianships } from '#db/queries/guardianships.ts'
import { aliasesOf, readPerson, resolvePerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'

/**
 * Whether this is the name of somebody who is or was noted as caring for a child: what they may do goes by what is noted of them, so a
 * typed name does not get round it. Also of ended records, and as an entry was called before it was merged.
 */
export function isNamedCarer(db: Db, childId: string, name: string): boolean {
  const typed = inOneOrder(name)
  const noted = listGuardianships(db, 'child', aliasesOf(db, childId))
  const adults = noted.flatMap(({ adultId }) => [resolvePerson(db, adultId), readPerson(db, adultId)])
  return adults.some((adult) => adult !== undefined && waysToWrite(adult).has(typed))
}
