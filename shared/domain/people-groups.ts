// Where people stand in groups: classes first, then adults by what they are. The same on the screen and on paper.
import { byNaturalOrder } from '../lib/natural-order.ts'
import { PEOPLE_KINDS, type PeopleKind } from './people.ts'
import { classWords } from './words/people-words.ts'

type Group<Members> = {
  readonly name: string
  /** Null for a group of adults; empty for pupils without a class. */
  readonly class: string | null
  readonly members: Members
}

/** Groups in their order, with the names they are shown under. A kind that nobody is of has no group. */
export function peopleGroups<Members>(
  classes: ReadonlyMap<string, Members>,
  kinds: ReadonlyMap<PeopleKind, Members>,
): Group<Members>[] {
  const ofClasses = [...classes]
    .toSorted(([one], [other]) => byNaturalOrder(one, other))
    .map(([name, members]) => ({ name: classWords(name), class: name, members }))
  const ofKinds = PEOPLE_KINDS.flatMap(({ value, plural }) => {
    const members = kinds.get(value)
    return members === undefined ? [] : [{ name: plural, class: null, members }]
  })
  return [...ofClasses, ...ofKinds]
}
