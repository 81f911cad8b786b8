import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { PEOPLE_PER_PAGE, findPeople, listClasses, listPeople } from '#db/queries/people-search.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'

export function listSchoolPeople(
  session: Session,
  filter: RouteInput<'people.list'>,
): Result<RouteOutput<'people.list'>> {
  const day = todayOf(session)
  const { people, total } = listPeople(session.db, { ...filter, day })
  const pageCount = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE))
  return ok({ people, total, pageCount, classes: listClasses(session.db, day) })
}

export function findSchoolPeople(
  session: Session,
  { typed, kinds }: RouteInput<'people.find'>,
): Result<RouteOutput<'people.find'>> {
  return ok({ people: findPeople(session.db, typed, kinds, todayOf(session)) })
}
