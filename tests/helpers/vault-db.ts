// A real encrypted vault database in a folder of its own, with a fictional school and its DSL.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { insertRoleHolderTx } from '#db/queries/accounts.ts'
import { writeSchoolTx } from '#db/queries/school.ts'
import { DEFAULT_SETTINGS, writeSettingsTx } from '#db/queries/settings.ts'
import type { Session } from '#electron/services/session.ts'
import type { Actor } from '#shared/domain/accounts.ts'
import type { School } from '#shared/domain/school.ts'

export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'db', 'migrations')

export const SCHOOL: School = {
  name: 'Example Primary School',
  address: '1 Example Road\nExampletown',
  coordinator: 'Sample Co-ordinator',
  contact: '01632 960000',
  localAuthority: 'Exampleshire',
  urgentContacts: 'Social care: 01632 960001',
}

export const DSL: Actor = { id: '00000000-0000-4000-8000-000000000001', name: 'Sample Lead', role: 'dsl' }

/** Tue 3 Nov 2026, 14:05 in London. */
export const NOW_MS = Date.UTC(2026, 10, 3, 14, 5)

export type TestClock = { nowMs(): number; set(atMs: number): void; advance(byMs: number): void }

export function testClock(startMs: number = NOW_MS): TestClock {
  let atMs = startMs
  return {
    nowMs: () => atMs,
    set: (next) => {
      atMs = next
    },
    advance: (byMs) => {
      atMs += byMs
    },
  }
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'blueform-test-'))
}

export type TestVault = {
  readonly folder: string
  readonly path: string
  readonly key: Buffer
  readonly clock: TestClock
  readonly session: Session
  readonly db: Db
  dispose(): void
}

export function makeVaultDb(): TestVault {
  const folder = temporaryFolder()
  const path = join(folder, 'vault.db')
  const key = randomBytes(32)
  const db = openDatabase(path, key)
  migrate(db, MIGRATIONS)
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, DSL, NOW_MS)
    writeSchoolTx(tx, SCHOOL)
    writeSettingsTx(tx, DEFAULT_SETTINGS)
  })
  const clock = testClock()
  return {
    folder,
    path,
    key,
    clock,
    db,
    session: { db, actor: DSL, clock, newId: randomUUID },
    dispose: () => {
      db.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
