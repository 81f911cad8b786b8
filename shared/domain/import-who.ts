// Who each row of a file is, and that it would be the same person again when the file is imported once more.
import type { ChildFinder, EndedPair, KeptPair, PlannedLink } from './import-guardians.ts'
import { type Carers, carersOf, findParent } from './import-kin.ts'
import { type Found, type KeyMaker, type Keys, type Matched, matcherOf, twinsIn } from './import-match.ts'
import type { ReadRow } from './import-rows.ts'
import type { DetailChange } from './people-changes.ts'
import type { PeopleKind, PersonDetails, SchoolPerson } from './people.ts'

const AMBIGUOUS = {
  pupil: {
    sure: 'More than one entry here has this UPN. Correct them under People first, or put them together there',
    name: 'More than one pupil here has this name. Give the UPN, or the date of birth, in the file',
  },
  adult: {
    sure: 'More than one entry here has this name and e-mail. Put them together under People first',
    name: 'More than one person here has this name. Give the e-mail in the file, or put them together under People first',
  },
} as const

export type Refuse = (row: ReadRow, problem: string) => void
export type Rules = {
  readonly kind: PeopleKind
  readonly keysOf: KeyMaker
  readonly refuse: Refuse
  readonly childOf: ChildFinder['childOf']
}
type Records = { readonly known: Parameters<typeof matcherOf>[2]; readonly carers: Carers }

function finderOf({ kind, keysOf }: Rules, { known, carers }: Records) {
  const matcher = matcherOf(kind, keysOf, known)
  const find = (keys: Keys, childId: string | null, taken: ReadonlySet<string>): Found =>
    kind === 'parent' ? findParent(matcher, carers, { keys, childId, taken }) : matcher.find(keys, taken)
  return { surely: matcher.surely, find }
}

export function matchRows(rules: Rules, records: Records, rows: readonly ReadRow[]): readonly Matched[] {
  const { kind, keysOf, refuse, childOf } = rules
  const { surely, find } = finderOf(rules, records)
  const keyed = rows.map((row) => ({ row, keys: keysOf(row.details) }))
  const taken = new Set(keyed.flatMap(({ keys }) => surely(keys)))
  return keyed.flatMap(({ row, keys }): Matched[] => {
    const child = childOf(row)
    if ('problem' in child) {
      refuse(row, child.problem)
      return []
    }
    const found = find(keys, child.id, taken)
    if ('ambiguous' in found) {
      refuse(row, AMBIGUOUS[kind === 'pupil' ? 'pupil' : 'adult'][found.ambiguous])
      return []
    }
    if (found.id === null && keys.name === '') {
      refuse(row, 'There is no surname')
      return []
    }
    return [{ rows: [row], id: found.id, keys, childId: child.id }]
  })
}

// Everybody but a parent has one row. What the file leaves of somebody counts too: a row may give a name that another row has.
export function apart(
  { kind, keysOf, refuse }: Rules,
  matched: readonly Matched[],
  current: ReadonlyMap<string, SchoolPerson>,
): readonly Matched[] {
  const after = matched.map(({ id, rows: [row] }) =>
    keysOf({ ...(id === null ? {} : current.get(id)), ...row.details }),
  )
  const refused = new Map<Matched, string>()
  const lineAt = (at: number): number => matched[at]?.rows[0].line ?? 0
  for (const { at, other, by } of twinsIn(after)) {
    const one = matched[at]
    if (one && !refused.has(one)) refused.set(one, twinProblem(kind, by, lineAt(other), one.rows[0].line))
  }
  const firstOf = new Map<string, number>()
  for (const one of matched) {
    const [{ line }] = one.rows
    const other = one.id === null ? undefined : firstOf.get(one.id)
    if (other !== undefined) refused.set(one, `Lines ${other} and ${line} are the same person. Leave one of them out`)
    else if (one.id !== null) firstOf.set(one.id, line)
  }
  for (const [{ rows }, problem] of refused) refuse(rows[0], problem)
  return matched.filter((one) => !refused.has(one))
}

function twinProblem(kind: PeopleKind, by: 'sure' | 'name', other: number, line: number): string {
  const lines = `Lines ${Math.min(other, line)} and ${Math.max(other, line)}`
  if (by === 'sure') {
    return kind === 'pupil'
      ? `${lines} have the same UPN. Leave one of them out, or correct it`
      : `${lines} have the same forename and e-mail. Leave one of them out, or correct it`
  }
  const tell = kind === 'pupil' ? 'the UPN, or the date of birth, of both' : 'the e-mail of both'
  return `${lines} could be the same person. Leave one of them out, or give ${tell}`
}

/** Somebody as the file would leave them. */
export type PlannedPerson = {
  readonly line: number
  readonly what: 'added' | 'changed' | 'same'
  /** Null for somebody who is new. */
  readonly before: SchoolPerson | null
  readonly details: PersonDetails
  readonly changes: readonly DetailChange[]
  readonly links: readonly PlannedLink[]
  /** What the file says otherwise and is left as it is. */
  readonly kept: readonly KeptPair[]
}

export type Planned = { readonly rows: readonly ReadRow[]; readonly person: PlannedPerson }

// Names, UPNs and e-mails change with the import itself. Each row has to find the same person again afterwards, and nobody else.
export function stable(
  rules: Rules,
  planned: readonly Planned[],
  { known, pairs }: { readonly known: readonly SchoolPerson[]; readonly pairs: readonly EndedPair[] },
): readonly Planned[] {
  const { kind, keysOf, refuse, childOf } = rules
  const placeOf = new Map(planned.map((one, at) => [one, at]))
  const idOf = (one: Planned): string => one.person.before?.id ?? `new ${placeOf.get(one)}`
  const after = new Map<string, PersonDetails>(planned.map((one) => [idOf(one), one.person.details]))
  const entries = known.map((one) => ({ ...one, ...after.get(one.id) }))
  const added = planned.filter(({ person }) => person.before === null)
  const anew = added.map((one) => ({ ...one.person.details, id: idOf(one), mergedInto: null }))
  const linked = planned.flatMap((one) => one.person.links.map(({ childId }) => ({ childId, adultId: idOf(one) })))
  const { surely, find } = finderOf(rules, { known: [...entries, ...anew], carers: carersOf([...pairs, ...linked]) })
  const taken = new Set(planned.flatMap(({ rows }) => rows.flatMap((row) => surely(keysOf(row.details)))))
  return planned.filter((one) => {
    const lost = one.rows.filter((row) => {
      const child = childOf(row)
      const found = find(keysOf(row.details), 'id' in child ? child.id : null, taken)
      return !('id' in found) || found.id !== idOf(one)
    })
    for (const row of lost) refuse(row, UNSTABLE[kind === 'pupil' ? 'pupil' : 'adult'])
    return lost.length === 0
  })
}

const UNSTABLE = {
  pupil: 'This row fits more than one pupil, here or in the file. Give the UPN, or the date of birth, in each row',
  adult: 'This row fits more than one person, here or in the file. Give the e-mail in each row',
} as const
