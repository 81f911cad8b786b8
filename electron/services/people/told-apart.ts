// What stands beside a name when somebody else could be meant by it.
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { apartWords, nameApart, namesakeGroups } from '#shared/domain/told-apart.ts'
import { listChildrenOf } from '#db/queries/guardianships.ts'
import { listCouldBe } from '#db/queries/namesakes-in-school.ts'
import type { Db } from '#db/open.ts'

type Asked = Pick<SchoolPerson, 'id' | 'kind' | 'class'>

/** For each of these by id: "born on Tue 1 Oct 2013", or nothing when the name says who it is. */
export function toldApart(db: Db, people: readonly Asked[]): (id: string) => string {
  const asked = new Set(people.map(({ id }) => id))
  const classes = new Set(people.filter(({ kind }) => kind === 'pupil').map((one) => one.class))
  const adults = people.filter(({ kind }) => kind !== 'pupil').map(({ id }) => id)
  const groups = namesakeGroups(listCouldBe(db, [...classes], adults)).filter((group) =>
    group.some(({ id }) => asked.has(id)),
  )
  const childNames = childNamesOf(db, groups.flat())
  const words = new Map(
    groups.flatMap((group) => [...apartWords(group.map((one) => ({ ...one, childNames: childNames(one.id) })))]),
  )
  return (id) => words.get(id) ?? ''
}

/** What each of these is called, with what tells them from somebody else of that name. */
export function calledApartIn<Person extends Asked & Parameters<typeof calledOf>[0]>(
  db: Db,
  people: readonly Person[],
): (person: Person) => string {
  const apartOf = toldApart(db, people)
  return (person) => nameApart(calledOf(person), apartOf(person.id))
}

/** What one person is called, with what tells them from somebody else of that name. */
export function calledApart(db: Db, person: SchoolPerson): string {
  return calledApartIn(db, [person])(person)
}

/** What the children of those who are parents are called. */
export function childNamesOf(db: Db, people: readonly Pick<SchoolPerson, 'id' | 'kind'>[]): (id: string) => string[] {
  const parents = people.filter(({ kind }) => kind === 'parent').map(({ id }) => id)
  const ties = parents.length === 0 ? [] : listChildrenOf(db, parents)
  const childrenOf = Map.groupBy(ties, ({ adultId }) => adultId)
  return (id) => (childrenOf.get(id) ?? []).map(({ child }) => calledOf(child))
}
