import type { SchoolPerson } from '#shared/domain/people.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'
import { readPerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'

export function personNotFound(): Failure {
  return fail('not-found', 'This person is not in the records. Look for them in the list again')
}

/** An entry that is nobody else's; what was merged is changed where it was merged into. */
export function findUnmerged(db: Db, id: string): SchoolPerson | Failure {
  const person = readPerson(db, id)
  if (!person) return personNotFound()
  if (person.mergedInto !== null) {
    return fail('conflict', 'This entry was merged into another one. Open that one, or take the merge back first')
  }
  return person
}

export function isRefused(found: SchoolPerson | Failure): found is Failure {
  return 'ok' in found
}
