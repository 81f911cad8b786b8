// Attacks on the chain by somebody who has the vault's key and can sign: all of them are found against the checkpoint that was printed
// last, by the stand-alone verifier and by the app, which name the same first bad row.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Db, openDatabase } from '#db/open.ts'
import type { StoredAuditRow } from '#db/queries/audit.ts'
import { verifyAudit } from '#electron/services/audit-chain.ts'
import { readCheckpoint } from '#electron/services/audit.ts'
import type { Session } from '#electron/services/session.ts'
import { newSignKeys, sign } from '#electron/vault/keys/sodium.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { addPerson } from '#tests/helpers/vault-db.ts'
import {
  ATTACKS,
  type AttackName,
  type Attacker,
  CARES,
  type Chance,
  canonicalOf,
  chanceFrom,
  linkedRow,
  oneOf,
  putRight,
} from './attacks.ts'
import {
  type AuditedVault,
  type Found,
  UNWATCHED,
  foundAlone,
  grow,
  makeAuditedVault,
  note,
  person,
  rowsOf,
  writeLog,
} from './audited-vault.ts'

const TRIALS = 100
// Each trial starts a process of its own.
vi.setConfig({ testTimeout: 240_000 })
const AT_ONCE = 3

let vault: AuditedVault
let foreign: readonly StoredAuditRow[]
let earlier: readonly StoredAuditRow[]
let printed: Checkpoint
let rows: readonly StoredAuditRow[]
const states: string[] = []

beforeAll(() => {
  const other = makeAuditedVault()
  grow(other, 40)
  foreign = rowsOf(other.db)
  other.dispose()
  vault = makeAuditedVault()
  mkdirSync(join(vault.folder, 'states'))
  for (let state = 0; state < 10; state += 1) {
    keepState(state)
    grow(vault, 4)
  }
  earlier = rowsOf(vault.db)
  removeSomebody()
  printed = readCheckpoint(vault.session)
  grow(vault, 10)
  rows = rowsOf(vault.db)
  rebuildWithoutRules(vault.db)
})
afterAll(() => vault.dispose())

function keepState(state: number): void {
  const copy = join(vault.folder, 'states', `${state}.db`)
  vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(vault.path, copy)
  states.push(copy)
}

let removed: Session
function removeSomebody(): void {
  removed = addPerson(vault, person(12, 'deputy'))
  note(removed, 'incident.read')
  note(vault.session, 'account.removed', { accountId: removed.actor.id })
}

// With the key in hand triggers and constraints are no hindrance.
function rebuildWithoutRules(db: Db): void {
  db.$client.exec(
    'CREATE TABLE bare AS SELECT * FROM audit_entry; DROP TABLE audit_entry; ALTER TABLE bare RENAME TO audit_entry',
  )
}

function putInVault(changed: readonly StoredAuditRow[]): void {
  const insert = vault.db.$client.prepare(`INSERT INTO audit_entry
    (seq, at_ms, actor_id, kind, incident_id, detail, previous_hash, hash, signer_id, signature)
    VALUES (@seq, @atMs, @actorId, @kind, @incidentId, @detail, @previousHash, @hash, @signerId, @signature)`)
  vault.db.$client.transaction(() => {
    vault.db.$client.exec('DELETE FROM audit_entry')
    for (const row of changed) insert.run(row)
  })()
}

async function foundInApp(session: Session, checkpoint: Checkpoint | null): Promise<Found | undefined> {
  const verdict = dataOf(await verifyAudit(session, { checkpoint }, UNWATCHED))
  return verdict.verdict === 'intact' ? undefined : { firstBad: verdict.firstBad, why: verdict.why }
}

let inApp: Promise<unknown> = Promise.resolve()

/** What both verifiers say of these rows, which must be the same. There is one vault, so the app's turn comes one by one. */
async function found(changed: readonly StoredAuditRow[], name: string): Promise<Found | undefined> {
  const log = join(vault.folder, `${name}.jsonl`)
  writeLog(log, changed)
  const alone = await foundAlone(log, printed)
  const mine = inApp.then(() => {
    putInVault(changed)
    return foundInApp(vault.session, printed)
  })
  inApp = mine
  expect(await mine, name).toEqual(alone)
  return alone
}

function attacker(): Attacker {
  return { accountId: vault.deputy.actor.id, sign: (message) => vault.deputy.signer.sign(message) }
}

async function eachTrial(work: (trial: number) => Promise<void>): Promise<void> {
  for (let trial = 0; trial < TRIALS; trial += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, TRIALS - trial) }, (_, index) => work(trial + index)))
  }
}

it('lets an intact chain pass, with and without a checkpoint', async () => {
  expect(await found(rows, 'intact')).toBeUndefined()
  const log = join(vault.folder, 'intact.jsonl')
  expect(await foundAlone(log, null)).toBeUndefined()
  expect(await foundInApp(vault.session, null)).toBeUndefined()
})

describe.each(Object.keys(ATTACKS) as AttackName[])('%s', (name) => {
  it(`is found in ${TRIALS} of ${TRIALS} trials`, async () => {
    const whys = new Map<string, number>()
    await eachTrial(async (trial) => {
      const chance = chanceFrom(trial * 7919 + name.length)
      const care = CARES[trial % CARES.length] ?? 'none'
      const source = chance(2) === 0 ? foreign : earlier
      const attacked = ATTACKS[name](rows, printed.size, chance, source)
      const changed = putRight(regrown(name, attacked.rows, chance), attacked.from, care, attacker())
      const alone = await found(changed, `${name}-${trial}`)
      expect(alone, `${name} with care "${care}" in trial ${trial}`).toBeDefined()
      expect(alone?.firstBad).toBeLessThanOrEqual(printed.size)
      whys.set(alone?.why ?? '', (whys.get(alone?.why ?? '') ?? 0) + 1)
    })
    // With enough care only the checkpoint is left to find it.
    expect(whys.get('not-at-checkpoint') ?? 0).toBeGreaterThan(0)
  })
})

/** Rows that were cut off are made up for, so that the number of rows gives nothing away; sometimes. */
function regrown(name: AttackName, cut: readonly StoredAuditRow[], chance: Chance): readonly StoredAuditRow[] {
  if (name !== 'truncate' || chance(4) === 0) return cut
  return [...cut, ...foreign.slice(3, 3 + printed.size + 5 - cut.length)].map((row, index) => ({
    ...row,
    seq: index + 1,
  }))
}

it(`finds the whole file rolled back to an earlier state in ${TRIALS} of ${TRIALS} trials`, async () => {
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const chance = chanceFrom(trial)
    const back = join(vault.folder, `rolled-back-${trial}.db`)
    copyFileSync(oneOf(chance, states), back)
    const db = openDatabase(back, vault.key)
    const session = { ...vault.deputy, db }
    // Used on afterwards by somebody who may, until it is as long as it was or longer.
    const more = chance(2) === 0 ? 0 : chance(printed.size)
    for (let row = 0; row < more; row += 1) note(session, 'incident.read', { hits: row })
    const log = `${back}.jsonl`
    writeLog(log, rowsOf(db))
    const alone = await foundAlone(log, printed)
    expect(alone?.why).toMatch(/^(shorter|not-at-checkpoint)$/)
    expect(await foundInApp(session, printed)).toEqual(alone)
    expect(await foundInApp(session, null)).toBeUndefined()
    db.$client.close()
  }
})

describe('rows after the checkpoint', () => {
  type Forgery = {
    readonly name: string
    readonly why: string
    readonly make: (row: StoredAuditRow) => StoredAuditRow[]
  }
  const stranger = newSignKeys()
  const signedBy = (row: StoredAuditRow, by: (message: Buffer) => Buffer): StoredAuditRow => {
    const linked = linkedRow(row)
    return { ...linked, signature: by(canonicalOf(linked)).toString('hex') }
  }
  const byStranger = (message: Buffer) => sign(message, stranger)
  const byDeputy = (message: Buffer) => vault.deputy.signer.sign(message)
  const byHead = (message: Buffer) => vault.head.signer.sign(message)
  const idOf = (who: Session) => ({ actorId: who.actor.id, signerId: who.actor.id })
  const forgeries: readonly Forgery[] = [
    { name: 'not signed', why: 'not-signed', make: (row) => [{ ...linkedRow(row), signature: '' }] },
    {
      name: 'signed with nothing',
      why: 'not-signed',
      make: (row) => [{ ...linkedRow(row), signature: '00'.repeat(64) }],
    },
    {
      name: 'signed as the head by a stranger',
      why: 'not-signed',
      make: (row) => [signedBy({ ...row, ...idOf(vault.head) }, byStranger)],
    },
    {
      name: 'signed as the head by the deputy',
      why: 'not-signed',
      make: (row) => [signedBy({ ...row, ...idOf(vault.head) }, byDeputy)],
    },
    {
      name: 'said of the head, signed by the deputy',
      why: 'not-signed',
      make: (row) => [signedBy({ ...row, actorId: vault.head.actor.id, signerId: vault.deputy.actor.id }, byDeputy)],
    },
    {
      name: 'signed by somebody who was never added',
      why: 'unknown-signer',
      make: (row) => [signedBy({ ...row, actorId: 'stranger', signerId: 'stranger' }, byStranger)],
    },
    {
      name: 'signed by somebody who was removed',
      why: 'unknown-signer',
      make: (row) => [signedBy({ ...row, ...idOf(removed) }, (message) => removed.signer.sign(message))],
    },
    {
      name: 'somebody added by the deputy, who may not',
      why: 'unknown-signer',
      make: (row) => {
        const detail = JSON.stringify({
          accountId: 'stranger',
          role: 'dsl',
          signKey: stranger.publicKey.toString('hex'),
        })
        return [signedBy({ ...row, ...idOf(vault.deputy), kind: 'account.added', detail }, byDeputy)]
      },
    },
    {
      name: 'somebody removed by the deputy, who may not',
      why: 'unknown-signer',
      make: (row) => {
        const detail = JSON.stringify({ accountId: vault.session.actor.id })
        return [signedBy({ ...row, ...idOf(vault.deputy), kind: 'account.removed', detail }, byDeputy)]
      },
    },
    {
      name: 'signed as the deputy with a second key that the head gave the deputy',
      why: 'not-signed',
      make: (row) => {
        const detail = JSON.stringify({
          accountId: vault.deputy.actor.id,
          role: 'deputy',
          signKey: stranger.publicKey.toString('hex'),
        })
        const added = signedBy({ ...row, ...idOf(vault.head), kind: 'account.added', detail }, byHead)
        const next = { ...row, seq: row.seq + 1, previousHash: added.hash, ...idOf(vault.deputy) }
        return [added, signedBy(next, byStranger)]
      },
    },
  ]

  it.each(forgeries)('$name: found, wherever it stands', async ({ why, make }) => {
    for (let trial = 0; trial < 13; trial += 1) {
      const at = printed.size + (trial % (rows.length - printed.size + 1))
      const before = rows.slice(0, at)
      const base = rows[at % rows.length] ?? rows[0]
      if (!base) throw new Error('no row to forge')
      const forged = make({ ...base, kind: 'incident.read', seq: at + 1, previousHash: before.at(-1)?.hash ?? '' })
      expect(await found([...before, ...forged], `forged-${trial}`)).toEqual({ firstBad: at + forged.length, why })
    }
  })
})
