// Whether every answer about pictures, every bar and every deletion is as it was recorded: each is hashed anew and set beside its row of
// the log. What was changed, taken out, put in or put in another order is told.
import { canonicalBar, canonicalConsent, canonicalDeletion } from '#shared/domain/canonical-consents.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import {
  type ConsentLogRow,
  listConsentLogRows,
  listStoredBars,
  listStoredConsents,
  listStoredDeletions,
} from '#db/queries/consent-log.ts'
import { type Slice, lastSeqOf } from '#db/queries/slices.ts'
import type { Db } from '#db/open.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { slices } from '../slices.ts'

type Problem = RouteOutput<'agreements.check'>['problems'][number]
type Stored = { readonly seq: number; readonly id: string }
type Logged = Map<string | null, ConsentLogRow[]>

type Book<Row extends Stored> = {
  readonly what: Problem['what']
  readonly name: string
  readonly upTo: number
  readonly list: (db: Db, slice: Slice) => readonly Row[]
  readonly canonical: (row: Row) => string
}

const ROWS_PER_SLICE = 500

/** `checked` counts answers, bars and deletions; undefined when the records were locked meanwhile. */
export async function checkConsents(db: Db): Promise<{ checked: number; problems: Problem[] } | undefined> {
  // How far each goes is read before the window is served again: what is recorded while the check runs is not part of it.
  const logUpTo = lastSeqOf(db, 'audit_entry')
  const answers = { upTo: lastSeqOf(db, 'consent'), list: listStoredConsents, canonical: canonicalConsent }
  const bars = { upTo: lastSeqOf(db, 'image_bar'), list: listStoredBars, canonical: canonicalBar }
  const deletions = { upTo: lastSeqOf(db, 'image_deletion'), list: listStoredDeletions, canonical: canonicalDeletion }
  const logged = await readLog(db, logUpTo)
  const found = [
    await checkBook(db, logged, { what: 'consent', name: 'Answer', ...answers }),
    await checkBook(db, logged, { what: 'bar', name: 'Entry', ...bars }),
    await checkBook(db, logged, { what: 'deletion', name: 'Entry', ...deletions }),
  ]
  if (!db.$client.open) return undefined
  const missing = [...logged.values()].flat().map(({ id, seq }): Problem => {
    const words = `Row ${seq} of the log has an answer about pictures, or a note of them, that is not in the records`
    return { what: 'missing', id: id ?? '', words }
  })
  return {
    checked: found.reduce((sum, { checked }) => sum + checked, 0),
    problems: [...found.flatMap(({ problems }) => problems), ...missing],
  }
}

async function readLog(db: Db, upTo: number): Promise<Logged> {
  const logged: Logged = new Map()
  for await (const rows of slices(db, { upTo, limit: ROWS_PER_SLICE }, listConsentLogRows)) {
    for (const row of rows) logged.set(row.id, [...(logged.get(row.id) ?? []), row])
  }
  return logged
}

/** What was looked at is taken out of `logged`. */
async function checkBook<Row extends Stored>(
  db: Db,
  logged: Logged,
  { what, name, upTo, list, canonical }: Book<Row>,
): Promise<{ checked: number; problems: Problem[] }> {
  const problems: Problem[] = []
  let checked = 0
  let lastLogged = 0
  for await (const rows of slices(db, { upTo, limit: ROWS_PER_SLICE }, list)) {
    for (const row of rows) {
      const entries = logged.get(row.id) ?? []
      logged.delete(row.id)
      const flaw = flawOf(entries, sha256Of(canonical(row)), lastLogged)
      if (flaw !== undefined) problems.push({ what, id: row.id, words: `${name} ${row.seq}: ${flaw}` })
      lastLogged = Math.max(lastLogged, entries[0]?.seq ?? 0)
    }
    checked += rows.length
  }
  return { checked, problems }
}

function flawOf([entry, ...more]: readonly ConsentLogRow[], hash: string, lastLogged: number): string | undefined {
  if (entry === undefined) return 'the log does not have it'
  if (entry.rowHash !== hash) return `it is not as it was recorded (row ${entry.seq} of the log)`
  if (more.length > 0) return 'the log has it more than once'
  return entry.seq < lastLogged ? 'it stands in another order than in the log' : undefined
}
