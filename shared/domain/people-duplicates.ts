// Entries that could be the same person. Whether they are, somebody has to say.
import { foldName } from './people-names.ts'
import type { SchoolPerson } from './people.ts'

export type DuplicatePair = { readonly first: SchoolPerson; readonly second: SchoolPerson; readonly why: string }

/** As many pairs as anybody looks at in one go; the rest come up once these are merged. */
const MOST_PAIRS = 500

/** Pairs of the same kind: the same UPN; the same name and date of birth; the same name of adults whose dates of birth do not differ. */
export function duplicatePairs(people: readonly SchoolPerson[]): DuplicatePair[] {
  const open = people.filter(({ mergedInto }) => mergedInto === null)
  const found = new Map<string, DuplicatePair>()
  const add = (why: string, first: SchoolPerson, second: SchoolPerson) => {
    const key = `${first.id} ${second.id}`
    if (first.id !== second.id && !found.has(key)) found.set(key, { first, second, why })
  }
  for (const [first, ...others] of grouped(open, upnOf)) {
    for (const second of others) add('The same UPN', first, second)
  }
  for (const together of grouped(open, nameOf)) {
    for (const [first, ...others] of grouped(together, ({ dob }) => dob ?? '')) {
      for (const second of others) add('The same name and date of birth', first, second)
    }
    const [first] = together
    if (first.kind === 'pupil') continue
    const unsure = together.find(({ dob }) => dob === null)
    for (const second of unsure ? together : []) {
      if (unsure && second !== unsure) add('The same name', ...inOrder(unsure, second, together))
    }
  }
  return [...found.values()].slice(0, MOST_PAIRS)
}

function inOrder(a: SchoolPerson, b: SchoolPerson, of: readonly SchoolPerson[]): [SchoolPerson, SchoolPerson] {
  return of.indexOf(a) < of.indexOf(b) ? [a, b] : [b, a]
}

type Group = readonly [SchoolPerson, SchoolPerson, ...SchoolPerson[]]

/** Those that share a key which is not empty, at least two each, in the order in which they were given. */
function grouped(people: readonly SchoolPerson[], keyOf: (person: SchoolPerson) => string): Group[] {
  const groups = Map.groupBy(people, keyOf)
  groups.delete('')
  return [...groups.values()].flatMap(([first, second, ...rest]) =>
    first && second ? [[first, second, ...rest] as const] : [],
  )
}

function upnOf({ kind, upn }: SchoolPerson): string {
  return upn === '' ? '' : `${kind} ${upn.toUpperCase()}`
}

function nameOf({ kind, surname, forename }: SchoolPerson): string {
  return foldName(surname) === '' ? '' : `${kind} ${foldName(surname)}, ${foldName(forename)}`
}
