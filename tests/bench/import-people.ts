// A list of 20,000 pupils from the file to the records, against reading the same file with csv-parse alone and writing the same rows with
// bare better-sqlite3 into a copy of the same database: one transaction of prepared statements, nothing checked, nothing worked out.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { type Db, openDatabase } from '#db/open.ts'
import { importPeople } from '#electron/services/people-import/import.ts'
import { planImport } from '#electron/services/people-import/plan.ts'
import { chooseFile } from '#electron/services/people-import/read-file.ts'
import type { Session } from '#electron/services/session.ts'
import { dataOf } from '../helpers/concerns.ts'
import { suggestedSettings } from '../helpers/people-files.ts'
import { type TestVault, makeVaultDb } from '../helpers/vault-db.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const ROWS = 20_000
const TABLES = ['person', 'person_event', 'audit_entry'] as const

export async function importPeopleFigure(): Promise<Figure> {
  const vault = makeVaultDb()
  vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const file = join(vault.folder, 'pupils.csv')
  writeFileSync(file, pupilsCsv())
  const written = await inCopy(vault, async (db) => {
    await importAll({ ...vault.session, db }, file)
    return TABLES.map((table) => ({ table, rows: newRows(db.$client, table) }))
  })
  const ours = () => inCopy(vault, (db) => timeMs(() => importAll({ ...vault.session, db }, file)))
  const theirs = () =>
    inCopy(vault, (db) =>
      timeMs(() => {
        parse(readFileSync(file))
        writeBare(db.$client, written)
      }),
    )
  try {
    return await measure({ name: 'import-people', runs: 9, warmUps: 2, ours, theirs })
  } finally {
    vault.dispose()
  }
}

async function importAll(session: Session, file: string): Promise<void> {
  const chosen = dataOf(await chooseFile(session, { choosePeopleFile: () => Promise.resolve(file) }))
  if (!chosen.chosen) throw new Error('the file was not chosen')
  const settings = suggestedSettings('pupil', chosen)
  const { plan } = dataOf(planImport(session, { ticket: chosen.ticket, settings, show: 'added', page: 1 }))
  const { added } = dataOf(importPeople(session, { ticket: chosen.ticket, settings, plan }))
  if (added !== ROWS) throw new Error(`${added} were added`)
}

async function inCopy<Value>({ path, key, folder }: TestVault, work: (db: Db) => Promise<Value>): Promise<Value> {
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  const db = openDatabase(copy, Buffer.from(key))
  try {
    return await work(db)
  } finally {
    db.$client.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true })
  }
}

type Written = { readonly table: string; readonly rows: readonly (readonly unknown[])[] }

/** Only the row of the import is new in the log; the vault itself wrote the two before. */
function newRows(db: Database.Database, table: string): readonly (readonly unknown[])[] {
  const rows = db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]
  return table === 'audit_entry' ? rows.slice(-1) : rows
}

function writeBare(db: Database.Database, written: readonly Written[]): void {
  const write = db.transaction(() => {
    for (const { table, rows } of written) {
      const insert = db.prepare(`INSERT INTO ${table} VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`)
      for (const row of rows) insert.run(...row)
    }
  })
  write.immediate()
}

const SURNAMES = ['Example', 'Sample', 'Testwood', 'Placeholder', 'Gŵyr', 'O’Specimen', 'Draft-Model']
const FORENAMES = ['Amelia', 'Noah', 'Siân', 'Robin', 'Kit', 'Jo', 'Lee', 'Mo']

function pupilsCsv(): string {
  const headings =
    'UPN,Legal Surname,Legal Forename,Preferred Forename,DOB,Reg Group,Year Group,SEN Status,Date of Admission,Email'
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const surname = `${SURNAMES[at % SURNAMES.length]}${at % 997}`
    const forename = FORENAMES[at % FORENAMES.length] ?? ''
    const day = String((at % 28) + 1).padStart(2, '0')
    const year = (at % 13) + 1
    return `Z${100_000_000_000 + at},${surname},${forename},,${day}/0${(at % 9) + 1}/${2020 - year},${year}A,Year ${year},${at % 5 === 0 ? 'K' : 'N'},04/09/2023,p${at}@example.org`
  })
  return `${headings}\r\n${rows.join('\r\n')}\r\n`
}
