// What stands beside a name in a list when somebody else could be meant by it.
import type { SchoolPerson } from '#shared/domain/people.ts'
import { calledOf } from '#shared/domain/people.ts'
import { apartWords, namesakeGroups } from '#shared/domain/told-apart.ts'
import { listChildrenOf } from '#db/queries/guardianships.ts'
import { listCouldBe } from '#db/queries/namesakes-in-school.ts'
import type { Db } from '#db/open.ts'

/** For each of these by id: "born on Tue 1 Oct 2013", or nothing when the name says who it is. */
export function toldApart(
  db: Db,
  people: readonly Pick<SchoolPerson, 'id' | 'kind' | 'class'>[],
): (id: string) => string {
  const asked = new Set(people.map(({ id }) => id))
  const classes = new Set(people.filter(({ kind }) => kind === 'pupil').map((one) => one.class))
  const adults = people.filter(({ kind }) => kind !== 'pupil').map(({ id }) => id)
  const groups = namesakeGroups(listCouldBe(db, [...classes], adults)).filter((group) =>
    group.some(({ id }) => asked.has(id)),
  )
  const parents = groups.flat().filter(({ kind }) => kind === 'parent')
  const children = Map.groupBy(
    parents.length === 0
      ? []
      : listChildrenOf(
          db,
          parents.map(({ id }) => id),
        ),
    ({ adultId }) => adultId,
  )
  const childNames = (id: string) => (children.get(id) ?? []).map(({ child }) => calledOf(child))
  const words = new Map(
    groups.flatMap((group) => [...apartWords(group.map((one) => ({ ...one, childNames: childNames(one.id) })))]),
  )
  return (id) => words.get(id) ?? ''
}
