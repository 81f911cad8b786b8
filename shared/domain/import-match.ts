// Who a row of a file is: by UPN, otherwise by name and date of birth; adults by e-mail and forename, otherwise by name; parents by name
// only with a child of theirs (import-kin.ts). Where more than one person fits, nobody is guessed.
import type { ReadRow } from './import-rows.ts'
import { foldName } from './people-names.ts'
import type { PersonDetails, PeopleKind, SchoolPerson } from './people.ts'

/** What somebody is told by. `sure` is the UPN, or the e-mail with the forename; empty when there is none. */
export type Keys = { readonly sure: string; readonly name: string; readonly dob: string | null }

/** Somebody's rows in the file: one, or for a parent one for each child. */
export type Matched = {
  readonly rows: readonly [ReadRow, ...ReadRow[]]
  readonly id: string | null
  readonly keys: Keys
  /** Whose parent the row is about. */
  readonly childId: string | null
}

type Told = Partial<Pick<PersonDetails, 'surname' | 'forename' | 'dob' | 'upn' | 'email'>>

export type KeyMaker = (told: Told) => Keys

/** Names are folded once for all who have them. */
export function keyMaker(kind: PeopleKind): KeyMaker {
  const folded = new Map<string, string>()
  const fold = (name: string): string => {
    const known = folded.get(name) ?? foldName(name)
    folded.set(name, known)
    return known
  }
  return ({ surname = '', forename = '', dob = null, upn = '', email = '' }) => {
    const last = fold(surname)
    const first = fold(forename)
    const name = last === '' ? '' : `${last}|${first}`
    if (kind === 'pupil') return { sure: upn.toUpperCase(), name, dob }
    return { sure: email === '' ? '' : `${email.toLowerCase()}|${first}`, name, dob }
  }
}

/** Both have something sure, and it is not the same. */
function differ(a: Keys, b: Keys): boolean {
  return a.sure !== '' && b.sure !== '' && a.sure !== b.sure
}

type Known = PersonDetails & Pick<SchoolPerson, 'id' | 'mergedInto'>
export type Entry = { readonly id: string; readonly keys: Keys }

export type Found = { readonly id: string | null } | { readonly ambiguous: 'sure' | 'name' }

export type Matcher = {
  /** Those whom a row tells for sure. */
  readonly surely: (keys: Keys) => readonly string[]
  /** Everybody of this name. */
  readonly called: (keys: Keys) => readonly Entry[]
  /** `taken` are people whom other rows tell for sure. */
  readonly find: (keys: Keys, taken: ReadonlySet<string>) => Found
}

/** `known` are the entries of one kind. One that was merged stands for the one that it was merged into. */
export function matcherOf(kind: PeopleKind, keysOf: KeyMaker, known: readonly Known[]): Matcher {
  const bySure = new Map<string, Set<string>>()
  const byName = new Map<string, Entry[]>()
  const open = new Set(known.flatMap(({ id, mergedInto }) => (mergedInto === null ? [id] : [])))
  for (const person of known) {
    const id = person.mergedInto ?? person.id
    // Merged into somebody of another kind.
    if (!open.has(id)) continue
    const keys = keysOf(person)
    if (keys.sure !== '') addTo(bySure, keys.sure, new Set<string>()).add(id)
    if (keys.name !== '') addTo(byName, keys.name, []).push({ id, keys })
  }
  const surely = ({ sure }: Keys): readonly string[] => (sure === '' ? [] : [...(bySure.get(sure) ?? [])])
  const called = ({ name }: Keys): readonly Entry[] => byName.get(name) ?? []
  return {
    surely,
    called,
    find: (keys, taken) => {
      const sure = surely(keys)
      if (sure.length > 0) return oneOf(sure, 'sure')
      const fitting = called(keys).filter((entry) => !isSomebodyElse(keys, entry, taken))
      const sameDay = fitting.filter(({ keys: { dob } }) => dob !== null && dob === keys.dob)
      if (sameDay.length > 0) return oneOf(idsOf(sameDay), 'name')
      return oneOf(idsOf(fitting.filter((entry) => isOpenDay(kind, keys, entry.keys))), 'name')
    },
  }
}

/** A changed UPN or e-mail is believed only where nobody else in the file has the old one. */
export function isSomebodyElse(keys: Keys, { id, keys: known }: Entry, taken: ReadonlySet<string>): boolean {
  return differ(keys, known) && taken.has(id)
}

// One of the dates of birth is not known. A pupil with another UPN is then somebody else.
function isOpenDay(kind: PeopleKind, keys: Keys, known: Keys): boolean {
  return (keys.dob === null || known.dob === null) && !(kind === 'pupil' && differ(keys, known))
}

export function idsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ id }) => id))]
}

/** Nobody, the only one, or one too many. */
export function oneOf(ids: readonly string[], by: 'sure' | 'name'): Found {
  return ids.length > 1 ? { ambiguous: by } : { id: ids[0] ?? null }
}

export function addTo<Value>(map: Map<string, Value>, key: string, empty: Value): Value {
  const known = map.get(key) ?? empty
  map.set(key, known)
  return known
}

export type Twin = { readonly at: number; readonly other: number; readonly by: 'sure' | 'name' }

/** Rows of one file that are, or could be, one person: the place of each, and of a row before or after it. */
export function twinsIn(rows: readonly Keys[]): readonly Twin[] {
  const twins: Twin[] = []
  const firstSure = new Map<string, number>()
  const byName = new Map<string, number[]>()
  for (const [at, { sure, name }] of rows.entries()) {
    const other = sure === '' ? undefined : firstSure.get(sure)
    if (other !== undefined) twins.push({ at, other, by: 'sure' })
    else if (sure !== '') firstSure.set(sure, at)
    if (name !== '') addTo<number[]>(byName, name, []).push(at)
  }
  for (const places of byName.values()) if (places.length > 1) twins.push(...namesakesIn(rows, places))
  return twins
}

// Two rows that both have something sure are told apart by it, so only those without are compared.
function namesakesIn(rows: readonly Keys[], places: readonly number[]): readonly Twin[] {
  const dayOf = (at: number): string => rows[at]?.dob ?? ''
  const ofDay = new Map<string, number[]>()
  for (const at of places) addTo<number[]>(ofDay, dayOf(at), []).push(at)
  return places.flatMap((at) => {
    if (rows[at]?.sure !== '') return []
    const other = dayOf(at) === '' ? otherIn(places, at) : (otherIn(ofDay.get(dayOf(at)), at) ?? ofDay.get('')?.[0])
    return other === undefined ? [] : [{ at, other, by: 'name' as const }]
  })
}

function otherIn(list: readonly number[] | undefined, at: number): number | undefined {
  return list?.[0] === at ? list[1] : list?.[0]
}
