// On most systems a database that was moved or deleted while it is open goes on taking writes; none of them may be called saved.
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { inTransaction, openDatabase } from '#db/open.ts'
import { insertRoleHolderTx } from '#db/queries/accounts.ts'
import { readIncident, recordOutcome } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import {
  DSL,
  MIGRATIONS,
  NOW_MS,
  newPersonKeys,
  sessionFor,
  temporaryFolder,
  testClock,
} from '#tests/helpers/vault-db.ts'

const root = temporaryFolder()
const folder = join(root, 'records')
let session: Session

beforeAll(() => {
  mkdirSync(folder)
  const db = openDatabase(join(folder, 'vault.db'), Buffer.alloc(32, 7))
  migrate(db, MIGRATIONS)
  inTransaction(db, (tx) => insertRoleHolderTx(tx, DSL, NOW_MS))
  session = sessionFor(db, DSL, newPersonKeys(), testClock())
})
afterAll(() => {
  session.db.$client.close()
  rmSync(root, { recursive: true, force: true })
})

it('refuses while the folder is away, says what to do, and goes on when it is back', () => {
  const { incidentId } = recordConcern(session)
  const away = join(root, 'elsewhere')
  renameSync(folder, away)
  const refused = recordOutcome(session, { incidentId, text: 'Said while the drive was out' })
  expect(refused).toMatchObject({ ok: false, code: 'failed' })
  expect(refused.ok ? '' : refused.message).toContain('plug in its drive')
  renameSync(away, folder)
  expect(dataOf(readIncident(session, { incidentId })).outcomes).toEqual([])
  expect(dataOf(recordOutcome(session, { incidentId, text: 'Said again' })).outcomes).toHaveLength(1)
})
