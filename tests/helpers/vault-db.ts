// A real encrypted vault database in a folder of its own, with a fictional school and its DSL.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { insertAccountTx, insertRoleHolderTx } from '#db/queries/accounts.ts'
import { writeSchoolTx } from '#db/queries/school.ts'
import { DEFAULT_SETTINGS, writeSettingsTx } from '#db/queries/settings.ts'
import type { Clock } from '#electron/platform/clock.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { personDetail } from '#electron/services/people.ts'
import type { Session } from '#electron/services/session.ts'
import { keepDropBoxTx, shareDropBoxTx } from '#electron/vault/keys/drop-box-key.ts'
import { type BoxKeys, type SignKeys, newBoxKeys, newSignKeys, openSealed, sign } from '#electron/vault/keys/sodium.ts'
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

export type PersonKeys = { readonly box: BoxKeys; readonly signing: SignKeys }

export function newPersonKeys(): PersonKeys {
  return { box: newBoxKeys(), signing: newSignKeys() }
}

export function publicKeysOf({ box, signing }: PersonKeys): { boxPublicKey: string; signPublicKey: string } {
  return { boxPublicKey: box.publicKey.toString('hex'), signPublicKey: signing.publicKey.toString('hex') }
}

/** The session of a person with these keys, as unlocking would make it. */
export function sessionFor(db: Db, actor: Actor, { box, signing }: PersonKeys, clock: Clock): Session {
  return {
    db,
    actor,
    signer: { accountId: actor.id, sign: (message) => sign(message, signing) },
    keyring: { open: (sealed) => openSealed(box, sealed) },
    clock,
    newId: randomUUID,
  }
}

/** Adds a role-holder with an account and gives their session. */
export function addPerson({ db, clock, session }: Pick<TestVault, 'db' | 'clock' | 'session'>, actor: Actor): Session {
  const keys = newPersonKeys()
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, actor, clock.nowMs())
    insertAccountTx(tx, { ...publicKeysOf(keys), id: actor.id, passphraseSetAtMs: clock.nowMs() })
    shareDropBoxTx(tx, session, { accountId: actor.id, boxPublicKey: keys.box.publicKey })
    auditIncidentTx(tx, session, 'account.added', null, personDetail({ ...actor, ...publicKeysOf(keys) }))
  })
  return sessionFor(db, actor, keys, clock)
}

/** All that a process needs to go on as this person in this vault: one after the other, always of the same length. */
export function packedKeys(key: Buffer, { box, signing }: PersonKeys): Buffer {
  return Buffer.concat([key, box.publicKey, box.secretKey, signing.publicKey, signing.secretKey])
}

export const PACKED_BYTES = 32 + 32 + 32 + 32 + 64

export function unpackedKeys(packed: Buffer): { readonly key: Buffer; readonly keys: PersonKeys } {
  const part = (from: number, length: number) => Buffer.from(packed.subarray(from, from + length))
  return {
    key: part(0, 32),
    keys: {
      box: { publicKey: part(32, 32), secretKey: part(64, 32) },
      signing: { publicKey: part(96, 32), secretKey: part(128, 64) },
    },
  }
}

export type TestVault = {
  readonly folder: string
  readonly path: string
  readonly key: Buffer
  readonly keys: PersonKeys
  /** The release key; its secret half would be on paper only. */
  readonly release: BoxKeys
  readonly clock: TestClock
  readonly session: Session
  readonly db: Db
  dispose(): void
}

export function makeVaultDb(): TestVault {
  const folder = temporaryFolder()
  const path = join(folder, 'vault.db')
  const key = randomBytes(32)
  const keys = newPersonKeys()
  const release = newBoxKeys()
  const db = openDatabase(path, key)
  migrate(db, MIGRATIONS)
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, DSL, NOW_MS)
    insertAccountTx(tx, { ...publicKeysOf(keys), id: DSL.id, passphraseSetAtMs: NOW_MS })
    writeSchoolTx(tx, SCHOOL)
    writeSettingsTx(tx, DEFAULT_SETTINGS)
    keepDropBoxTx(tx, newBoxKeys(), { accountId: DSL.id, boxPublicKey: keys.box.publicKey })
  })
  const clock = testClock()
  const session = sessionFor(db, DSL, keys, clock)
  const detail = personDetail({ ...DSL, ...publicKeysOf(keys) })
  inTransaction(db, (tx) => {
    auditIncidentTx(tx, session, 'vault.created', null, detail)
    auditIncidentTx(tx, session, 'vault.release-confirmed', null, { releaseKey: release.publicKey.toString('hex') })
  })
  return {
    folder,
    path,
    key,
    keys,
    release,
    clock,
    db,
    session,
    dispose: () => {
      db.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
