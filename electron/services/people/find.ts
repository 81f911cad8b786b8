import type { FoundPerson, SchoolPerson } from '#shared/domain/people.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { parentOf } from '#shared/domain/told-apart.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import type { Db } from '#db/open.ts'
import { PEOPLE_PER_PAGE, findPeople, listClasses, listPeople } from '#db/queries/people-search.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { childNamesOf, toldApart } from './told-apart.ts'

export function listSchoolPeople(
  session: Session,
  filter: RouteInput<'people.list'>,
): Result<RouteOutput<'people.list'>> {
  const day = todayOf(session)
  const { people, total } = listPeople(session.db, { ...filter, day })
  const pageCount = pageCountOf(total, PEOPLE_PER_PAGE)
  return ok({ people: asFound(session.db, people), total, pageCount, classes: listClasses(session.db, day) })
}

export function findSchoolPeople(
  session: Session,
  { typed, kinds }: RouteInput<'people.find'>,
): Result<RouteOutput<'people.find'>> {
  return ok({ people: asFound(session.db, findPeople(session.db, typed, kinds, todayOf(session))) })
}

// Many parents have one name: their children tell them apart. Of others something else does.
function asFound(db: Db, people: readonly SchoolPerson[]): FoundPerson[] {
  const namesOf = childNamesOf(db, people)
  const apartOf = toldApart(db, people)
  return people.map((one) => {
    const childNames = namesOf(one.id)
    const apart = apartOf(one.id)
    return { ...one, childNames, apart: apart === parentOf(childNames) ? '' : apart }
  })
}
