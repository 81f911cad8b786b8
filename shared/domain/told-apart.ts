// Two people of one name in one class are told apart wherever they are listed: a yes for one of them is not a yes for the other.
import { formatDate, londonDate } from '../lib/dates.ts'
import { foldName } from './people-names.ts'
import { type SchoolPerson, calledOf } from './people.ts'

export type Namesake = Pick<
  SchoolPerson,
  | 'id'
  | 'kind'
  | 'surname'
  | 'forename'
  | 'preferredSurname'
  | 'preferredForename'
  | 'class'
  | 'dob'
  | 'upn'
  | 'post'
  | 'email'
  | 'recordedAtMs'
> & {
  /** Of a parent: what their children are called. */
  readonly childNames: readonly string[]
}

/** Those who are called alike in one class, or alike among adults of one kind; whoever has a name of their own is in no group. */
export function namesakeGroups<Person extends Omit<Namesake, 'childNames'>>(people: readonly Person[]): Person[][] {
  const groups = Map.groupBy(people, (one) =>
    JSON.stringify([one.kind, foldName(calledOf(one)), one.kind === 'pupil' ? foldName(one.class) : '']),
  )
  return [...groups.values()].filter((group) => group.length > 1)
}

/** For everybody of one group, by id, the first fact that no other of them shares: "born on Tue 1 Oct 2013". */
export function apartWords(group: readonly Namesake[]): ReadonlyMap<string, string> {
  const inOrder = group.toSorted((one, other) => one.recordedAtMs - other.recordedAtMs || (one.id < other.id ? -1 : 1))
  const facts = inOrder.map(factsOf)
  return new Map(
    inOrder.map(({ id }, at) => {
      const own = facts[at]?.find((fact, which) => facts.filter((all) => all[which] === fact).length === 1)
      return [id, own ?? `entry ${at + 1} of ${inOrder.length} of this name`]
    }),
  )
}

// The same facts in the same order for everybody of a kind. That one of them lacks a fact tells that one apart too.
function factsOf({ kind, dob, upn, post, email, childNames, recordedAtMs }: Namesake): readonly string[] {
  const entered = `entered on ${formatDate(londonDate(recordedAtMs))}`
  if (kind === 'pupil') {
    const born = dob === null ? 'no date of birth entered' : `born on ${formatDate(dob)}`
    return [born, upn === '' ? 'no UPN entered' : `UPN ending ${upn.slice(-4)}`, entered]
  }
  const known = [post || 'nothing entered under post', email || 'no e-mail entered', entered]
  return kind === 'parent' ? [parentOf(childNames) || 'no child entered', ...known.slice(1)] : known
}

/** "parent of Kim Larch and Sam Larch" */
export function parentOf(childNames: readonly string[]): string {
  return childNames.length === 0 ? '' : `parent of ${childNames.join(' and ')}`
}

/** "Mohammed Ahmed (born on Tue 1 Oct 2013)"; the name alone while nothing has to tell them apart. */
export function nameApart(name: string, apart: string): string {
  return apart === '' ? name : `${name} (${apart})`
}
