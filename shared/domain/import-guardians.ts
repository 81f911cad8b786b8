// Whose parents the rows of a file are: each row may name a child, who has to be a pupil here already.
import { type KeyMaker, type Matcher, keyMaker, matcherOf } from './import-match.ts'
import type { ReadRow, RowChild } from './import-rows.ts'
import { type NewGuardianship, type SchoolPerson, RESPONSIBILITIES, calledOf } from './people.ts'
import type { DetailChange } from './people-changes.ts'
import { foldName } from './people-names.ts'

/** Who cares for whom today, merges resolved. */
export type Held = NewGuardianship & { readonly id: string }

/** A child that a parent gets, or what is said anew of one they have; `instead` are the records that this ends. */
export type PlannedLink = Omit<NewGuardianship, 'adultId'> & {
  readonly childName: string
  readonly instead: readonly Held[]
}

/** A child of whom the records say something that a file never changes; somebody decides on the child's page. */
export type KeptPair = {
  readonly childId: string
  readonly childName: string
  readonly why: 'no-responsibility' | 'ended'
}

type Found = {
  readonly links: readonly PlannedLink[]
  readonly kept: readonly KeptPair[]
  readonly problems: readonly { readonly row: ReadRow; readonly problem: string }[]
}

export type ChildFinder = {
  /** The pupil whom a row is about; nobody where it names none. */
  readonly childOf: (row: ReadRow) => { readonly id: string | null } | { readonly problem: string }
  readonly linksOf: (rows: readonly ReadRow[], adultId: string | null) => Found
}

/** Whose parent somebody was and is not any more. */
export type EndedPair = Pick<NewGuardianship, 'childId' | 'adultId'>

type Known = {
  readonly pupils: readonly SchoolPerson[]
  readonly held: readonly Held[]
  readonly ended: readonly EndedPair[]
}

export function guardianshipsOf({ pupils, held, ended }: Known): ChildFinder {
  const keysOf = keyMaker('pupil')
  const matcher = matcherOf('pupil', keysOf, pupils)
  const pupilOf = new Map(pupils.map((pupil) => [pupil.id, pupil]))
  const heldOf = Map.groupBy(held, ({ adultId }) => adultId)
  const endedOf = Map.groupBy(ended, ({ adultId }) => adultId)
  const found = new Map<ReadRow, string | undefined>()
  const idOf = (row: ReadRow, child: RowChild): string | undefined => {
    if (!found.has(row)) found.set(row, findChild(matcher, keysOf, child))
    return found.get(row)
  }
  return {
    childOf: (row) => {
      if (row.child === null) return { id: null }
      const id = idOf(row, row.child)
      return id === undefined ? { problem: noChild(row.child) } : { id }
    },
    linksOf: (rows, adultId) => {
      const known = adultId === null ? [] : (heldOf.get(adultId) ?? [])
      const before = adultId === null ? [] : (endedOf.get(adultId) ?? [])
      const problems: { row: ReadRow; problem: string }[] = []
      const said = new Map<string, PlannedLink>()
      const kept = new Map<string, KeptPair>()
      for (const row of rows) {
        const child = row.child && pupilOf.get(idOf(row, row.child) ?? '')
        if (!child) continue
        const link = linkOf(row, child, known)
        const other = said.get(child.id)
        const problem = linkProblem(row, child, adultId, other, link)
        if (problem !== undefined) problems.push({ row, problem })
        const why = keptBecause(row, link, before)
        if (why !== undefined) kept.set(child.id, { childId: child.id, childName: link.childName, why })
        if (why !== 'ended') said.set(child.id, link)
      }
      return { links: [...said.values()].filter(isNews), kept: [...kept.values()], problems }
    },
  }
}

function linkProblem(
  { details }: ReadRow,
  child: SchoolPerson,
  adultId: string | null,
  other: PlannedLink | undefined,
  link: PlannedLink,
): string | undefined {
  if (other && !isSame(other, link)) return 'Another row says something else of this parent and child'
  // Somebody whose name a human has entered as a parent is one, whatever they are called.
  return adultId === null && isCalledLike(details, child) ? SAME_NAME : undefined
}

const SAME_NAME =
  'The parent has the name of the child. Check which columns are the parent’s and which the child’s. A parent who is really called so can be added on the child’s page: leave this line out'

function isCalledLike({ surname = '', forename = '' }: ReadRow['details'], child: SchoolPerson): boolean {
  const names = [`${child.forename} ${child.surname}`, calledOf(child)]
  return names.some((name) => foldName(name) === foldName(`${forename} ${surname}`))
}

/** A file never says that somebody has parental responsibility who was entered as having none, and brings no pair back. */
function keptBecause(
  { responsibility }: ReadRow,
  { childId, instead }: PlannedLink,
  ended: readonly EndedPair[],
): KeptPair['why'] | undefined {
  const known = instead.at(-1)
  if (known === undefined) return ended.some((one) => one.childId === childId) ? 'ended' : undefined
  const saysOtherwise = responsibility !== null && responsibility !== 'no'
  return known.responsibility === 'no' && saysOtherwise ? 'no-responsibility' : undefined
}

function findChild(matcher: Matcher, keysOf: KeyMaker, { upn, surname, forename, dob }: RowChild): string | undefined {
  const keys = keysOf({ upn, surname, forename, dob })
  // A UPN that nobody has is a mistake in the file, whatever the name.
  if (keys.sure !== '') return onlyOne(matcher.surely(keys))
  const found = matcher.find(keys, new Set())
  return 'id' in found ? (found.id ?? undefined) : undefined
}

const onlyOne = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined)

function noChild({ upn, dob }: RowChild): string {
  if (upn !== '') return 'No pupil here has the child’s UPN. Import the pupils first, or correct it'
  return dob === null
    ? 'There is not exactly one pupil here with this name of the child. Give the UPN or date of birth of the child, or import the pupils first'
    : 'There is not exactly one pupil here with this name and date of birth of the child. Give the UPN, or import the pupils first'
}

/** A pair can be recorded twice, because entries were put together; the later record counts. */
function linkOf(row: ReadRow, child: SchoolPerson, held: readonly Held[]): PlannedLink {
  const records = held.filter(({ childId }) => childId === child.id)
  const known = records.at(-1)
  return {
    childId: child.id,
    childName: calledOf(child),
    relation: row.relation || (known?.relation ?? ''),
    responsibility:
      known?.responsibility === 'no' ? 'no' : (row.responsibility ?? known?.responsibility ?? 'not-known'),
    instead: records,
  }
}

const isSame = (a: PlannedLink, b: PlannedLink): boolean =>
  a.relation === b.relation && a.responsibility === b.responsibility

function isNews(link: PlannedLink): boolean {
  const known = link.instead.at(-1)
  return known === undefined || known.relation !== link.relation || known.responsibility !== link.responsibility
}

/** A link as the preview shows it. */
export function guardianWords(link: PlannedLink): DetailChange {
  const known = link.instead.at(-1)
  return { field: 'child', before: known ? wordsOf(link.childName, known) : '', after: wordsOf(link.childName, link) }
}

function wordsOf(
  childName: string,
  { relation, responsibility }: Pick<NewGuardianship, 'relation' | 'responsibility'>,
): string {
  const answer = RESPONSIBILITIES.find(({ value }) => value === responsibility)?.label.toLowerCase() ?? ''
  const said = responsibility === 'not-known' ? 'parental responsibility not known yet' : answer
  return [childName, relation, said].filter((part) => part !== '').join(', ')
}
