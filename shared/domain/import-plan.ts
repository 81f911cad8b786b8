// What a file of people would change: who is added, who changes and how, who stays as they are, and which rows cannot be read. It only
// works this out; nothing is written here.
import { guardianshipsOf, guardianWords, type ChildFinder, type Held, type PlannedLink } from './import-guardians.ts'
import { type KeyMaker, type Matched, type Matcher, keyMaker, matcherOf, twinsIn } from './import-match.ts'
import { mergedRows, type ParentRows } from './import-parents.ts'
import { type FileRow, type ReadRow, type UnreadRow, columnReader } from './import-rows.ts'
import { type PeopleKind, type PersonDetails, type SchoolPerson, calledOf, isHereOn } from './people.ts'
import { type DetailChange, changesBetween, detailsOf } from './people-changes.ts'
import type { ImportSettings } from './people-import.ts'

/** Somebody as the file would leave them. */
export type PlannedPerson = {
  readonly line: number
  readonly what: 'added' | 'changed' | 'same'
  /** Null for somebody who is new. */
  readonly before: SchoolPerson | null
  readonly details: PersonDetails
  readonly changes: readonly DetailChange[]
  readonly links: readonly PlannedLink[]
}

export type ImportPlan = {
  readonly people: readonly PlannedPerson[]
  readonly bad: readonly UnreadRow[]
  /** People of this kind who are here and not in the file. */
  readonly notInFile: readonly SchoolPerson[]
}

export type PlanInput = {
  readonly settings: ImportSettings
  readonly rows: readonly FileRow[]
  /** Every entry of this kind, also merged ones. */
  readonly known: readonly SchoolPerson[]
  /** Every pupil's entry, and who cares for whom; needed for parents only. */
  readonly pupils: readonly SchoolPerson[]
  readonly held: readonly Held[]
  readonly today: string
}

export function planImportOf(input: PlanInput): ImportPlan {
  const { settings, today, known } = input
  const { kind } = settings
  const current = new Map(known.filter(({ mergedInto }) => mergedInto === null).map((one) => [one.id, one]))
  const bad: UnreadRow[] = []
  const refuse = ({ line, details }: ReadRow, problem: string) => {
    bad.push({ line, name: calledOf({ ...NOBODY, ...details }), problem })
  }
  const keysOf = keyMaker(kind)
  const matched = matchRows({ kind, keysOf, matcher: matcherOf(kind, keysOf, known), refuse }, readRows(input, bad))
  const parties = kind === 'parent' ? mergedRows(matched, refuse) : apart({ kind, keysOf, refuse }, matched, current)
  const findChildren = kind === 'parent' ? guardianshipsOf(input) : () => ({ links: [], problems: [] })
  const planned = parties.flatMap((party) => plannedOf(kind, party, current, findChildren, refuse))
  const people = stable({ kind, keysOf, refuse }, planned, known).map(({ person }) => person)
  const inFile = new Set(matched.map(({ id }) => id))
  const missing = [...current.values()].filter((one) => !inFile.has(one.id) && isHereOn(one, today))
  return { people: inOrder(people), bad: inOrder(bad), notInFile: missing }
}

type Refuse = (row: ReadRow, problem: string) => void

const NOBODY = { surname: '', forename: '', preferredSurname: '', preferredForename: '' }

export function emptyDetails(kind: PeopleKind): PersonDetails {
  const nothingKnown = { dob: null, upn: '', class: '', year: null, send: false, joinedOn: null, leftOn: null }
  return { kind, ...NOBODY, ...nothingKnown, email: '', post: '' }
}

const inOrder = <Row extends { readonly line: number }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => a.line - b.line)

function readRows({ settings, rows, today }: PlanInput, bad: UnreadRow[]): readonly ReadRow[] {
  const read = columnReader(settings.columns, today)
  return rows.flatMap((row) => {
    const found = read(row)
    if (!('problem' in found)) return [found]
    bad.push(found)
    return []
  })
}

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

type Rules = { readonly kind: PeopleKind; readonly keysOf: KeyMaker; readonly refuse: Refuse }

function matchRows(
  { kind, keysOf, matcher, refuse }: Rules & { readonly matcher: Matcher },
  rows: readonly ReadRow[],
): readonly Matched[] {
  const keyed = rows.map((row) => ({ row, keys: keysOf(row.details) }))
  const taken = new Set(keyed.flatMap(({ keys }) => matcher.surely(keys)))
  return keyed.flatMap(({ row, keys }): Matched[] => {
    const found = matcher.find(keys, taken)
    if ('ambiguous' in found) {
      refuse(row, AMBIGUOUS[kind === 'pupil' ? 'pupil' : 'adult'][found.ambiguous])
      return []
    }
    if (found.id === null && keys.name === '') {
      refuse(row, 'There is no surname')
      return []
    }
    return [{ rows: [row], id: found.id, keys }]
  })
}

// Everybody but a parent has one row. What the file leaves of somebody counts too: a row may give a name that another row has.
function apart(
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

function plannedOf(
  kind: PeopleKind,
  party: Matched | ParentRows,
  current: ReadonlyMap<string, SchoolPerson>,
  findChildren: ChildFinder,
  refuse: Refuse,
): Planned[] {
  const [first] = party.rows
  const before = (party.id === null ? undefined : current.get(party.id)) ?? null
  const said = 'details' in party ? party.details : first.details
  const details: PersonDetails = { ...(before ? detailsOf(before) : emptyDetails(kind)), ...said }
  // The same UPN in other letters is no change.
  if (before && before.upn.toUpperCase() === details.upn.toUpperCase()) details.upn = before.upn
  const problem = daysProblem(details)
  if (problem !== undefined) refuse(first, problem)
  const { links, problems } = findChildren(party.rows, party.id)
  for (const found of problems) refuse(found.row, found.problem)
  if (problem !== undefined || problems.length > 0) return []
  const changes = before ? changesBetween(before, details) : []
  const hasChanged = changes.length > 0 || links.length > 0
  const what = before === null ? 'added' : hasChanged ? 'changed' : 'same'
  const shown = [...changes, ...links.map(guardianWords)]
  return [{ rows: party.rows, person: { line: first.line, what, before, details, changes: shown, links } }]
}

type Planned = { readonly rows: readonly ReadRow[]; readonly person: PlannedPerson }

// Names, UPNs and e-mails change with the import itself. Each row has to find the same person again afterwards, and nobody else.
function stable(
  { kind, keysOf, refuse }: Rules,
  planned: readonly Planned[],
  known: readonly SchoolPerson[],
): readonly Planned[] {
  const idOf = ({ person: { before, line } }: Planned): string => before?.id ?? `new ${line}`
  const after = new Map<string, PersonDetails>(planned.map((one) => [idOf(one), one.person.details]))
  const entries = known.map((one) => ({ ...one, ...after.get(one.id) }))
  const added = planned.filter(({ person }) => person.before === null)
  const anew = added.map((one) => ({ ...one.person.details, id: idOf(one), mergedInto: null }))
  const matcher = matcherOf(kind, keysOf, [...entries, ...anew])
  const taken = new Set(planned.flatMap(({ rows }) => rows.flatMap((row) => matcher.surely(keysOf(row.details)))))
  return planned.filter((one) => {
    const lost = one.rows.filter((row) => {
      const found = matcher.find(keysOf(row.details), taken)
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

function daysProblem({ dob, joinedOn, leftOn }: PersonDetails): string | undefined {
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) return 'The last day is before the first day'
  return dob !== null && joinedOn !== null && joinedOn < dob ? 'The first day is before the date of birth' : undefined
}
