// Who has signed and who has not: rows, counts and groups, for the list, the chart, reminders and the list for the register.
import type { SignerRole } from '#shared/domain/agreements.ts'
import type { WorkedNeed } from '#shared/domain/needs.ts'
import { peopleGroups } from '#shared/domain/people-groups.ts'
import { calledOf } from '#shared/domain/people.ts'
import type { Standing } from '#shared/domain/signing.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { type HereRow, listNamesOf } from '#db/queries/outstanding.ts'
import type { Db } from '#db/open.ts'
import { todayOf } from '../cases/recorded.ts'
import { toldApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { roundsBook } from './rounds.ts'
import { standingsOn } from './standings.ts'

type Page = RouteOutput<'agreements.outstanding'>
type Row = Page['rows'][number]
export type Counts = Page['counts']
type Entry = { readonly person: HereRow; readonly need: WorkedNeed }

const ROWS_PER_PAGE = 50
const NOBODY: Counts = {
  required: 0,
  signed: 0,
  partSigned: 0,
  notSigned: 0,
  earlier: 0,
  refused: 0,
  withdrawn: 0,
  overdue: 0,
}

/** One page of the list, with counts and groups of everybody whom the filter lets through, whatever their standing. */
export function listOutstanding(
  session: Pick<Session, 'db' | 'clock'>,
  { page, ...filter }: OutstandingFilter & { readonly page: number },
): Result<Page> {
  const today = todayOf(session)
  const day = dayOf(session.db, filter, today)
  if (day === undefined) return fail('not-found', 'This round is not in the records. Look at the list again')
  const entries = entriesOf(session.db, filter, day, today)
  const shown = entries.filter(({ need }) => isShown(need, filter))
  const from = (page - 1) * ROWS_PER_PAGE
  return ok({
    rows: rowsOf(session.db, shown.slice(from, from + ROWS_PER_PAGE)),
    total: shown.length,
    people: {
      shown: peopleIn(shown),
      toSign: peopleIn(shown.filter(({ need }) => need.standing !== 'signed')),
      toWriteTo: peopleIn(shown.filter(({ need }) => isWrittenTo(need, filter))),
    },
    pageCount: pageCountOf(shown.length, ROWS_PER_PAGE),
    ...countsOf(entries),
  })
}

/** Every row that the filter lets through, for documents. Nobody for a round that is not there. */
export function listOutstandingRows(db: Db, filter: OutstandingFilter, today: string): Row[] {
  const day = dayOf(db, filter, today)
  if (day === undefined) return []
  const entries = entriesOf(db, filter, day, today)
  return rowsOf(
    db,
    entries.filter(({ need }) => isShown(need, filter)),
  )
}

// A round that is over is looked at as it stood on its last day.
function dayOf(db: Db, { kind, round: asked }: OutstandingFilter, today: string): string | undefined {
  if (asked === null || kind === null) return today
  const round = roundsBook(db, today)
    .of(kind)
    .find(({ versionId, schoolYear }) => versionId === asked.versionId && schoolYear === asked.schoolYear)
  if (round === undefined || round.startsOn > today) return undefined
  return round.endsOn === null || round.endsOn > today ? today : round.endsOn
}

// Classes first, then adults, as in the groups and on paper.
function entriesOf(db: Db, filter: OutstandingFilter, day: string, today: string): Entry[] {
  const entries: Entry[] = []
  const ofAdults: Entry[] = []
  for (const { person, needs } of standingsOn(db, day, today)) {
    if (filter.personKind !== null && person.kind !== filter.personKind) continue
    if (filter.class !== null && (person.kind !== 'pupil' || person.class !== filter.class)) continue
    for (const need of needs) {
      if (filter.kind === null || need.round.kind === filter.kind)
        (person.kind === 'pupil' ? entries : ofAdults).push({ person, need })
    }
  }
  return [...entries, ...ofAdults]
}

const peopleIn = (entries: readonly Entry[]): number => new Set(entries.map(({ person }) => person.id)).size

/** Whoever refused or took a signature back is written to only where the filter asks for that. */
export function isWrittenTo({ standing }: Pick<WorkedNeed, 'standing'>, filter: OutstandingFilter): boolean {
  if (standing === 'signed') return false
  return filter.standing !== null || (standing !== 'refused' && standing !== 'withdrawn')
}

function isShown({ standing, alsoRefused }: WorkedNeed, filter: OutstandingFilter): boolean {
  // Whoever looks for refusals finds that of a second parent too.
  if (filter.standing === 'refused' && alsoRefused) return true
  if (filter.standing !== null && standing !== filter.standing) return false
  return !filter.outstandingOnly || standing !== 'signed'
}

function rowsOf(db: Db, entries: readonly Entry[]): Row[] {
  const people = new Map(entries.map(({ person }) => [person.id, person]))
  const names = new Map(listNamesOf(db, [...people.keys()]).map((named) => [named.id, calledOf(named)]))
  const apartOf = toldApart(db, [...people.values()])
  return entries.map(({ person, need }) => ({
    personId: person.id,
    name: names.get(person.id) ?? '',
    apart: apartOf(person.id),
    personKind: person.kind,
    class: person.class,
    year: person.year,
    kind: need.round.kind,
    standing: need.standing,
    alsoRefused: need.alsoRefused,
    missing: missingOf(need),
    dueOn: need.dueOn,
    isOverdue: need.isOverdue,
  }))
}

function missingOf({ signers }: WorkedNeed): SignerRole[] {
  return signers.flatMap(({ role, hasSigned }) => (hasSigned ? [] : [role]))
}

const FIELDS = {
  signed: 'signed',
  'part-signed': 'partSigned',
  'not-signed': 'notSigned',
  earlier: 'earlier',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const satisfies Record<Standing, keyof Counts>

/** How many of these needs stand how. */
export function countNeeds(needs: Iterable<Pick<WorkedNeed, 'standing' | 'isOverdue'>>): Counts {
  const counts = { ...NOBODY }
  for (const need of needs) countIn(counts, need)
  return counts
}

function countIn(counts: Counts, { standing, isOverdue }: Pick<WorkedNeed, 'standing' | 'isOverdue'>): void {
  counts.required += 1
  counts[FIELDS[standing]] += 1
  if (isOverdue) counts.overdue += 1
}

function countsOf(entries: readonly Entry[]): Pick<Page, 'counts' | 'groups'> {
  const counts = { ...NOBODY }
  const classes = new Map<string, Counts>()
  const kinds = new Map<HereRow['kind'], Counts>()
  for (const { person, need } of entries) {
    countIn(counts, need)
    countIn(person.kind === 'pupil' ? groupIn(classes, person.class) : groupIn(kinds, person.kind), need)
  }
  const groups = peopleGroups(classes, kinds).map(({ members, ...group }) => ({ ...group, counts: members }))
  return { counts, groups }
}

function groupIn<Key>(groups: Map<Key, Counts>, key: Key): Counts {
  let counts = groups.get(key)
  if (counts === undefined) groups.set(key, (counts = { ...NOBODY }))
  return counts
}
