// A vault as an earlier program left it: written by the program of today, then taken back to the schema of these migrations.
import { migrate } from '#db/migrate.ts'
import { type Db, openDatabase } from '#db/open.ts'
import { listSealedRecords } from '#db/queries/compartments.ts'
import { openCompartment } from '#electron/services/cases/compartments.ts'
import { CASE_ENTRY_KINDS } from '#shared/domain/case-entries.ts'
import { recordFullCase, recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { type Values, columnsOf, insertRaw } from '#tests/helpers/raw-row.ts'
import { type PersonKeys, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const ENTRY_KINDS: readonly string[] = CASE_ENTRY_KINDS

type OldVault = {
  readonly key: Buffer
  readonly keys: PersonKeys
  readonly ordinary: string
  readonly restricted: string
}

/** What programs before evidence, before procedures and before people could not write. */
export type Era = 'before-evidence' | 'before-response' | 'before-people'
const PEOPLE_KINDS = ['link']
const RESPONSE_KINDS = ['response', 'step', 'contact', 'decision', 'search', 'sanction', 'letter', ...PEOPLE_KINDS]
const NOT_KNOWN_IN: Readonly<Record<Era, readonly string[]>> = {
  'before-evidence': ENTRY_KINDS,
  'before-response': RESPONSE_KINDS,
  'before-people': PEOPLE_KINDS,
}
const isKnownIn = (era: Era, kind: string) => !NOT_KNOWN_IN[era].includes(kind)

/** An ordinary and a restricted case, each with a device, a handover and a form that was being typed. */
export function earlierVault(path: string, migrationsFolder: string, era: Era): OldVault {
  const now = makeVaultDb()
  const ordinary = recordFullCase(now.session)
  const restricted = recordRestrictedCase(now.session)
  const old = openDatabase(path, now.key)
  migrate(old, migrationsFolder)
  old.$client.pragma('foreign_keys=OFF')
  const triggers = takeTriggersOff(old)
  copyRows(now, old, era)
  sealRecordsAnew(now, old, restricted, era)
  old.$client.exec("INSERT INTO incident_search (incident_search) VALUES ('rebuild')")
  for (const sql of triggers) old.$client.exec(sql)
  old.$client.close()
  const { key, keys } = now
  now.dispose()
  return { key, keys, ordinary, restricted }
}

function takeTriggersOff({ $client }: Db): readonly string[] {
  const sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
  const triggers = $client.prepare<[], { name: string; sql: string }>(sql).all()
  for (const { name } of triggers) $client.exec(`DROP TRIGGER ${name}`)
  return triggers.map((trigger) => trigger.sql)
}

const NOT_COPIED: readonly string[] = ['__drizzle_migrations', 'sealed_record']

// The tables and columns that there are, which leaves the new ones out.
function copyRows(now: TestVault, old: Db, era: Era): void {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_search*'"
  const tables = old.$client.prepare<[], string>(sql).pluck().all()
  for (const table of tables.filter((name) => !NOT_COPIED.includes(name))) {
    old.$client.exec(`DELETE FROM ${table}`)
    const names = columnsOf(old, table).map((name) => `"${name}"`)
    const rows = now.db.$client.prepare(`SELECT ${names.join(', ')} FROM ${table}`).all() as Values[]
    const isEntry = table === 'case_entry'
    for (const row of rows) if (!isEntry || isKnownIn(era, String(row['kind']))) insertRaw(old, table, row)
  }
}

type Content = { readonly record: Readonly<Record<string, unknown>> & { readonly kind: string } }

// Sealed records hold their fields inside: they are opened, and sealed again without the new ones.
function sealRecordsAnew({ db, session }: TestVault, old: Db, incidentId: string, era: Era): void {
  const sql = 'SELECT compartment_id FROM incident WHERE id = ?'
  const compartmentId = db.$client.prepare<[string], string>(sql).pluck().get(incidentId) ?? ''
  openCompartment(db, session, compartmentId, (compartment) => {
    for (const { id, sealed } of listSealedRecords(db, compartmentId)) {
      const content = compartment.open(['record', id], sealed) as Content
      if (!isKnownIn(era, content.record.kind)) continue
      const row = db.$client.prepare('SELECT * FROM sealed_record WHERE id = ?').get(id) as Values
      const kept = era === 'before-evidence' ? withoutNewFields(content) : content
      insertRaw(old, 'sealed_record', { ...row, sealed: compartment.seal(['record', id], kept) })
    }
  })
}

function withoutNewFields({ record, ...rest }: Content): object {
  if (record.kind === 'device') {
    const { ownerKind: _ownerKind, colleague: _colleague, ...device } = record['device'] as Record<string, unknown>
    return { ...rest, record: { ...record, device } }
  }
  if (record.kind === 'handover') {
    const { how: _how, seal: _seal, signedBy: _signedBy, ...handover } = record['handover'] as Record<string, unknown>
    return { ...rest, record: { ...record, handover } }
  }
  return { ...rest, record }
}
