import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import type { Db } from '#db/open.ts'
import { toldApart } from './told-apart.ts'

/** What one person is called, with what tells them from somebody else of that name. */
export function calledApart(db: Db, person: SchoolPerson): string {
  return nameApart(calledOf(person), toldApart(db, [person])(person.id))
}
