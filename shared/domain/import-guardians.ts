// Whose parents the rows of a file are: each row may name a child, who has to be a pupil here already.
import { splitName } from './import-cells.ts'
import { type KeyMaker, type Matcher, keyMaker, matcherOf } from './import-match.ts'
import type { ReadRow, RowChild } from './import-rows.ts'
import { type NewGuardianship, type SchoolPerson, RESPONSIBILITIES, calledOf } from './people.ts'
import type { DetailChange } from './people-changes.ts'

/** Who cares for whom today, merges resolved. */
export type Held = NewGuardianship & { readonly id: string }

/** A child that a parent gets, or what is said anew of one they have; `instead` are the records that this ends. */
export type PlannedLink = Omit<NewGuardianship, 'adultId'> & {
  readonly childName: string
  readonly instead: readonly Held[]
}

type Found = {
  readonly links: readonly PlannedLink[]
  readonly problems: readonly { readonly row: ReadRow; readonly problem: string }[]
}
export type ChildFinder = (rows: readonly ReadRow[], adultId: string | null) => Found

type Known = { readonly pupils: readonly SchoolPerson[]; readonly held: readonly Held[] }

export function guardianshipsOf({ pupils, held }: Known): ChildFinder {
  const keysOf = keyMaker('pupil')
  const matcher = matcherOf('pupil', keysOf, pupils)
  const pupilOf = new Map(pupils.map((pupil) => [pupil.id, pupil]))
  const heldOf = new Map<string, Held[]>()
  for (const one of held) heldOf.set(one.adultId, [...(heldOf.get(one.adultId) ?? []), one])
  return (rows, adultId) => {
    const problems: { row: ReadRow; problem: string }[] = []
    const said = new Map<string, PlannedLink>()
    for (const row of rows) {
      if (row.child === null) continue
      const child = pupilOf.get(childOf(matcher, keysOf, row.child) ?? '')
      const before = child && said.get(child.id)
      const link = child && linkOf(row, child, (adultId === null ? undefined : heldOf.get(adultId)) ?? [])
      if (!link) problems.push({ row, problem: noChild(row.child) })
      else if (before && !isSame(before, link))
        problems.push({ row, problem: 'Another row says something else of this parent and child' })
      else said.set(link.childId, link)
    }
    return { links: [...said.values()].filter(isNews), problems }
  }
}

function childOf(matcher: Matcher, keysOf: KeyMaker, { upn, name, dob }: RowChild): string | undefined {
  const keys = keysOf({ upn, ...splitName(name), dob })
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
    responsibility: row.responsibility ?? known?.responsibility ?? 'not-known',
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
