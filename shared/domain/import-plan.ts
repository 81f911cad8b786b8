// What a file of people would change: who is added, who changes and how, who stays as they are, and which rows cannot be read. It only
// works this out; nothing is written here.
import { type ChildFinder, type EndedPair, type Held, guardianWords, guardianshipsOf } from './import-guardians.ts'
import { carersOf } from './import-kin.ts'
import { type KeyMaker, type Matched, keyMaker } from './import-match.ts'
import { type ParentRows, mergedRows } from './import-parents.ts'
import { type FileRow, type ReadRow, type UnreadRow, rowReader } from './import-rows.ts'
import { type Planned, type PlannedPerson, type Refuse, type Rules, apart, matchRows, stable } from './import-who.ts'
import { type PeopleKind, type PersonDetails, type SchoolPerson, calledOf, isHereOn } from './people.ts'
import { changesBetween, detailsOf } from './people-changes.ts'
import type { ImportSettings } from './people-import.ts'

export type ImportPlan = {
  readonly people: readonly PlannedPerson[]
  readonly bad: readonly UnreadRow[]
  /** People of this kind who are here and not in the file. */
  readonly notInFile: readonly SchoolPerson[]
  /** People whose last day is over and who are in the file, which does not say so itself. */
  readonly leftButInFile: readonly SchoolPerson[]
  /** How many of those who are new have the name of another parent: nobody can tell from a name alone whether they are one person. */
  readonly namesakes: number
  /** Rows that name a child and no parent. */
  readonly withoutParent: number
  /** How many UPNs of the file are shorter than a UPN is: a school may have put its own numbers there. */
  readonly shortUpns: number
}

export type PlanInput = {
  readonly settings: ImportSettings
  readonly rows: readonly FileRow[]
  /** Every entry of this kind, also merged ones. */
  readonly known: readonly SchoolPerson[]
  /** Every pupil's entry, and who cares for whom; needed for parents only. */
  readonly pupils: readonly SchoolPerson[]
  readonly held: readonly Held[]
  readonly ended: readonly EndedPair[]
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
  const children = kind === 'parent' ? guardianshipsOf(input) : NO_CHILDREN
  const rules: Rules = { kind, keysOf: keyMaker(kind), refuse, childOf: children.childOf }
  const pairs = [...input.held, ...input.ended]
  const { rows, withoutParent } = readRows(input, bad)
  const matched = matchRows(rules, { known, carers: carersOf(pairs) }, rows)
  const parties = kind === 'parent' ? mergedRows(matched, refuse) : apart(rules, matched, current)
  const planned = parties.flatMap((party) => plannedOf(kind, party, current, children, refuse))
  const people = inOrder(stable(rules, planned, { known, pairs }).map(({ person }) => person))
  const inFile = new Set(matched.map(({ id }) => id))
  const missing = [...current.values()].filter((one) => !inFile.has(one.id) && isHereOn(one, today))
  return {
    people,
    bad: inOrder(bad),
    notInFile: missing,
    leftButInFile: leftButIn(planned, today),
    namesakes: kind === 'parent' ? namesakesOf([...current.values()], people, rules.keysOf) : 0,
    withoutParent,
    shortUpns: rows.filter(({ details: { upn = '' } }) => upn !== '' && upn.length < UPN_LENGTH).length,
  }
}

const UPN_LENGTH = 13

const NO_CHILDREN: ChildFinder = {
  childOf: () => ({ id: null }),
  linksOf: () => ({ links: [], kept: [], problems: [] }),
}

function leftButIn(planned: readonly Planned[], today: string): readonly SchoolPerson[] {
  return planned.flatMap(({ person: { before }, rows: [row] }) =>
    before !== null && before.leftOn !== null && before.leftOn < today && row?.details.leftOn === undefined
      ? [before]
      : [],
  )
}

function namesakesOf(current: readonly SchoolPerson[], people: readonly PlannedPerson[], keysOf: KeyMaker): number {
  const added = people.filter(({ what }) => what === 'added').map(({ details }) => keysOf(details).name)
  const counts = new Map<string, number>()
  for (const name of [...current.map((one) => keysOf(one).name), ...added])
    counts.set(name, (counts.get(name) ?? 0) + 1)
  return added.filter((name) => (counts.get(name) ?? 0) > 1).length
}

const NOBODY = { surname: '', forename: '', preferredSurname: '', preferredForename: '' }

export function emptyDetails(kind: PeopleKind): PersonDetails {
  const nothingKnown = { dob: null, upn: '', class: '', year: null, send: false, joinedOn: null, leftOn: null }
  return { kind, ...NOBODY, ...nothingKnown, email: '', post: '' }
}

const inOrder = <Row extends { readonly line: number }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => a.line - b.line)

function readRows({ settings, rows, today }: PlanInput, bad: UnreadRow[]) {
  const read = rowReader(settings, today)
  const good: ReadRow[] = []
  let withoutParent = 0
  for (const row of rows) {
    const found = read(row)
    if (found.length === 0) withoutParent += 1
    for (const one of found) {
      if ('problem' in one) bad.push(one)
      else good.push(one)
    }
  }
  return { rows: good, withoutParent }
}

function plannedOf(
  kind: PeopleKind,
  party: Matched | ParentRows,
  current: ReadonlyMap<string, SchoolPerson>,
  children: ChildFinder,
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
  const { links, kept, problems } = children.linksOf(party.rows, party.id)
  for (const found of problems) refuse(found.row, found.problem)
  if (problem !== undefined || problems.length > 0) return []
  const changes = before ? changesBetween(before, details) : []
  const hasChanged = changes.length > 0 || links.length > 0
  const what = before === null ? 'added' : hasChanged ? 'changed' : 'same'
  const shown = [...changes, ...links.map(guardianWords)]
  return [{ rows: party.rows, person: { line: first.line, what, before, details, changes: shown, links, kept } }]
}

function daysProblem({ dob, joinedOn, leftOn }: PersonDetails): string | undefined {
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) return 'The last day is before the first day'
  return dob !== null && joinedOn !== null && joinedOn < dob ? 'The first day is before the date of birth' : undefined
}
