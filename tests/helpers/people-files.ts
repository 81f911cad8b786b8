// Ways to import a file of people as a person at the window would.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPeople } from '#electron/services/people-import/import.ts'
import { planImport } from '#electron/services/people-import/plan.ts'
import { chooseFile } from '#electron/services/people-import/read-file.ts'
import type { Session } from '#electron/services/session.ts'
import { suggestFields } from '#shared/domain/import-columns.ts'
import type { ImportSettings } from '#shared/domain/people-import.ts'
import type { PeopleKind } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail } from '#shared/ipc/result.ts'

type Chosen = Extract<RouteOutput<'people.chooseFile'>, { chosen: true }>

/** Chooses a file with this content, as from the dialog. */
export async function chooseContent(
  session: Session,
  content: string | Buffer,
  name = 'people.csv',
): Promise<Result<Chosen>> {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-import-'))
  const path = join(folder, name)
  writeFileSync(path, content)
  try {
    const result = await chooseFile(session, { choosePeopleFile: () => Promise.resolve(path) })
    if (!result.ok) return result
    return result.data.chosen ? { ok: true, data: result.data } : fail('cancelled', 'not chosen')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the screen would suggest for these columns. */
export function suggestedSettings(kind: PeopleKind, { format, columns }: Chosen): ImportSettings {
  const headings = columns.map(({ heading }) => heading)
  const fields = format === 'ctf' ? columns.map(({ field }) => field) : suggestFields(headings, kind)
  return { kind, columns: [...fields] }
}

export function planOf(
  session: Session,
  ticket: string,
  settings: ImportSettings,
  show: 'bad' | 'added' | 'changed' | 'same' = 'bad',
) {
  return planImport(session, { ticket, settings, show, page: 1 })
}

/** From the dialog to the end; the first refusal is given back. */
export async function importContent(session: Session, kind: PeopleKind, content: string | Buffer, name?: string) {
  const chosen = await chooseContent(session, content, name)
  if (!chosen.ok) return chosen
  const settings = suggestedSettings(kind, chosen.data)
  const planned = planOf(session, chosen.data.ticket, settings)
  if (!planned.ok) return planned
  return importPeople(session, { ticket: chosen.data.ticket, settings, plan: planned.data.plan })
}

type Counted = 'person' | 'person_event' | 'guardianship' | 'audit_entry'

/** How many rows each table of people has, and the log. */
export function rowCounts({ db }: Pick<Session, 'db'>): Readonly<Record<Counted, number>> {
  const count = (table: string) => Number(db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  return {
    person: count('person'),
    person_event: count('person_event'),
    guardianship: count('guardianship'),
    audit_entry: count('audit_entry'),
  }
}
