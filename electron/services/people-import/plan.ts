// What the chosen file would change, worked out anew from the records as they are now.
import { createHash } from 'node:crypto'
import { columnProblems } from '#shared/domain/import-columns.ts'
import { type ImportPlan, emptyDetails, planImportOf } from '#shared/domain/import-plan.ts'
import type { PlannedPerson } from '#shared/domain/import-who.ts'
import type { UnreadRow } from '#shared/domain/import-rows.ts'
import { changesBetween } from '#shared/domain/people-changes.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import type { ImportSettings, PlanRow } from '#shared/domain/people-import.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { keptPairWords } from '#shared/domain/words/import-words.ts'
import { calledAndPlace } from '#shared/domain/words/people-words.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { listEndedPairs, listEntries, listHeldGuardianships, writingMark } from '#db/queries/people-import.ts'
import type { Db } from '#db/open.ts'
import { todayOf } from '../cases/recorded.ts'
import { toldApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { type HeldFile, heldFile } from './held-file.ts'

const PAGE_ROWS = 50
/** As many as can be given one last day at once. */
const MISSING_SHOWN = 2000
const NAMED = 100

export type MadePlan = {
  readonly plan: ImportPlan
  readonly file: HeldFile
  /** SHA-256 of all of it, in hex. */ readonly hash: string
}

export function planImport(
  session: Session,
  input: RouteInput<'people.planImport'>,
): Result<RouteOutput<'people.planImport'>> {
  const made = makePlan(session, session.db, input.ticket, input.settings)
  if (!made.ok) return made
  const { plan, hash } = made.data
  const count = (what: PlannedPerson['what']): number => plan.people.filter((person) => person.what === what).length
  const counts = { added: count('added'), changed: count('changed'), same: count('same'), bad: plan.bad.length }
  const pageCount = pageCountOf(counts[input.show], PAGE_ROWS)
  const start = (Math.min(input.page, pageCount) - 1) * PAGE_ROWS
  const rows = rowsOf(session.db, plan, input.show, start)
  return ok({ ...counts, ...leftAlone(session.db, plan), rows, pageCount, plan: hash })
}

/** Whom the import does not touch, and what of the file it does not do. */
function leftAlone(db: Db, plan: ImportPlan) {
  const { people, notInFile, leftButInFile, namesakes, withoutParent, shortUpns } = plan
  const pairs = people.flatMap(({ details, kept }) =>
    kept.map((pair) => ({ id: pair.childId, words: keptPairWords(calledOf(details), pair) })),
  )
  return {
    notInFile: notInFile.length,
    missing: namedOf(db, notInFile.toSorted(byClassAndName).slice(0, MISSING_SHOWN)),
    leftButInFile: leftButInFile.length,
    left: namedOf(db, leftButInFile.slice(0, NAMED)).map(({ id, words }, at) => ({
      id,
      words: `${words}: the last day was ${formatDate(leftButInFile[at]?.leftOn ?? '')}`,
    })),
    keptPairs: pairs.length,
    kept: pairs.slice(0, NAMED),
    namesakes,
    withoutParent,
    shortUpns,
  }
}

// Those who left together stand together.
const byClassAndName = (a: SchoolPerson, b: SchoolPerson): number =>
  a.class.localeCompare(b.class, 'en-GB', { numeric: true }) || calledOf(a).localeCompare(calledOf(b), 'en-GB')

/** "Siân Gŵyr, 7B, Year 7", with what tells her from another Siân Gŵyr there. */
function namedOf(db: Db, people: readonly SchoolPerson[]): { id: string; words: string }[] {
  const apart = toldApart(db, people)
  return people.map((person) => ({ id: person.id, words: calledAndPlace(person, apart(person.id)) }))
}

function rowsOf(db: Db, { people, bad }: ImportPlan, show: PlanRow['what'], start: number): PlanRow[] {
  if (show === 'bad') return bad.slice(start, start + PAGE_ROWS).map(badRow)
  const shown = people.filter(({ what }) => what === show).slice(start, start + PAGE_ROWS)
  const apart = toldApart(
    db,
    shown.flatMap(({ before }) => before ?? []),
  )
  return shown.map((one) => shownRow(one, one.before ? apart(one.before.id) : ''))
}

// Of somebody new, everything the file says is shown, so that a date that was read wrongly is seen.
function shownRow({ line, what, details, changes }: PlannedPerson, apart: string): PlanRow {
  const anew = what === 'added' ? changesBetween(emptyDetails(details.kind), details) : []
  return { line, what, name: nameApart(calledOf(details), apart), problem: '', changes: [...anew, ...changes] }
}

const badRow = ({ line, name, problem }: UnreadRow): PlanRow => ({ line, what: 'bad', name, problem, changes: [] })

type Kept = MadePlan & { readonly key: string }
// Worked out once for all the pages of a preview, and not again until anything at all was written.
const keptOf = new WeakMap<HeldFile, Kept>()

/** `db` is the transaction that imports it, or the database for a look at it. */
export function makePlan(session: Session, db: Db, ticket: string, settings: ImportSettings): Result<MadePlan> {
  const file = heldFile(session, ticket)
  if (!file) return fail('not-found', 'The file is not held any more. Choose it again')
  const refused = settingsProblem(file, settings)
  if (refused !== undefined) return refused
  const today = todayOf(session)
  const key = JSON.stringify([settings, today, writingMark(db)])
  const kept = keptOf.get(file)
  if (kept?.key === key) return ok(kept)
  const isOfParents = settings.kind === 'parent'
  const plan = planImportOf({
    settings: { ...settings, columns: [...(file.table.fields ?? settings.columns)] },
    rows: file.table.rows,
    known: listEntries(db, settings.kind),
    pupils: isOfParents ? listEntries(db, 'pupil') : [],
    held: isOfParents ? listHeldGuardianships(db) : [],
    ended: isOfParents ? listEndedPairs(db) : [],
    today,
  })
  const made = { plan, file, hash: hashOf(settings, plan), key }
  keptOf.set(file, made)
  return ok(made)
}

function settingsProblem({ table }: HeldFile, settings: ImportSettings) {
  if (table.format === 'ctf') {
    if (settings.kind === 'pupil') return undefined
    return fail('invalid', 'A Common Transfer File holds only pupils. Choose pupils, or choose a CSV file')
  }
  if (settings.columns.length !== table.headings.length) {
    return fail('invalid', 'The columns are not those of this file. Choose the file again')
  }
  const problems = columnProblems(settings)
  return problems.length > 0 ? fail('invalid', 'Check what the columns mean', problems) : undefined
}

function hashOf({ kind }: ImportSettings, { people, bad }: ImportPlan): string {
  const hash = createHash('sha256').update(JSON.stringify([kind, bad]))
  for (const { line, what, before, details, links } of people) {
    const linked = links.map(({ childId, relation, responsibility, instead }) => [
      childId,
      relation,
      responsibility,
      instead,
    ])
    hash.update(JSON.stringify([line, what, before?.id ?? null, what === 'same' ? null : details, before, linked]))
  }
  return hash.digest('hex')
}
