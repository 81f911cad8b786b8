// The key file: whatever is changed in it, put together from elsewhere or put back from before is refused, and what is right works again.
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { insertAccountTx, insertRoleHolderTx, listAccounts } from '#db/queries/accounts.ts'
import { appendAuditTx } from '#electron/services/audit.ts'
import { personDetail } from '#electron/services/people.ts'
import { newOwnKeys, publicHexOf, signerOf } from '#electron/vault/keys/own-keys.ts'
import { makeSlot, newVaultKey, openSlot } from '#electron/vault/keys/slot-keys.ts'
import { type SlotsFile, type UnsealedSlots, readSlots, writeSlots } from '#electron/vault/keys/slots-file.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import {
  PASSPHRASE,
  PASSPHRASES,
  type VaultPlace,
  accountIn,
  addIn,
  createConfirmed,
  createIn,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
} from '#tests/helpers/vault-place.ts'

let template: VaultPlace
let place: VaultPlace
let vault: Vault

beforeAll(async () => {
  template = makeVaultPlace()
  const first = template.fresh()
  await createConfirmed(first, template.folder)
  await addIn(first, 'deputy')
  first.lock('quit')
})
afterAll(() => {
  template.dispose()
})
// Locked, as it is found in the morning.
beforeEach(() => {
  place = makeVaultPlace()
  cpSync(template.folder, place.folder, { recursive: true })
  vault = place.fresh()
  vault.useFolder(place.folder)
})
afterEach(() => {
  place.dispose()
})

const path = () => join(place.folder, 'slots.json')
type Editable = { -readonly [Key in keyof SlotsFile]: SlotsFile[Key] }

function edit(change: (file: Editable) => void): void {
  const file = JSON.parse(readFileSync(path(), 'utf8')) as Editable
  change(file)
  writeFileSync(path(), JSON.stringify(file))
}

/** The lead's passphrase, the lead's recovery sheet, the deputy's passphrase. */
function slotsOf(file: SlotsFile) {
  const [lead, sheet, deputy] = file.slots
  if (!lead || !sheet || !deputy) throw new Error('slots are missing')
  return { lead, sheet, deputy }
}

it('names the function that the package really uses', async () => {
  expect(await hash('anything')).toMatch(/^\$argon2id\$v=19\$/)
})

type One = 'lead' | 'sheet' | 'deputy'
const exchange = (file: Editable, one: One, other: One, key: 'kind' | 'secret' | 'vaultKey') => {
  const { [one]: first, [other]: second } = slotsOf(file)
  const kept = { ...first }
  Object.assign(first, { [key]: second[key] })
  Object.assign(second, { [key]: kept[key] })
}

// 'wrong-secret' is what the binding of the slot says, 'failed' what the format or the seal over the file says.
it.each<[string, (file: Editable) => void, string]>([
  ['another vault’s id', (file) => (file.vaultId = randomUUID()), 'wrong-secret'],
  ['another slot’s id', (file) => (slotsOf(file).lead.id = randomUUID()), 'wrong-secret'],
  ['more memory', (file) => (slotsOf(file).lead.kdf.memoryKib += 1024), 'wrong-secret'],
  ['one more pass', (file) => (slotsOf(file).lead.kdf.passes += 1), 'wrong-secret'],
  ['less memory than the floor', (file) => (slotsOf(file).lead.kdf.memoryKib = 64 * 1024 - 1), 'failed'],
  ['fewer passes than the floor', (file) => (slotsOf(file).lead.kdf.passes = 2), 'failed'],
  ['memory beyond reason', (file) => (slotsOf(file).lead.kdf.memoryKib = 2 ** 31), 'failed'],
  ['passes beyond reason', (file) => (slotsOf(file).lead.kdf.passes = 65), 'failed'],
  ['another kind', (file) => (slotsOf(file).lead.kind = 'recovery'), 'failed'],
  ['the kinds of two slots exchanged', (file) => exchange(file, 'lead', 'sheet', 'kind'), 'wrong-secret'],
  ['the secrets of two persons exchanged', (file) => exchange(file, 'lead', 'deputy', 'secret'), 'wrong-secret'],
  ['the vault’s keys of two persons exchanged', (file) => exchange(file, 'lead', 'deputy', 'vaultKey'), 'failed'],
  ['the vault’s keys of one person’s slots exchanged', (file) => exchange(file, 'lead', 'sheet', 'vaultKey'), 'failed'],
  ['a deputy made a head', (file) => (slotsOf(file).deputy.role = 'head'), 'failed'],
  ['a slot less', (file) => file.slots.pop(), 'failed'],
  ['only the recovery sheet of a person', (file) => file.slots.shift(), 'failed'],
  ['one slot twice', (file) => file.slots.push(slotsOf(file).deputy), 'failed'],
  ['other words for the lock screen', (file) => (file.notice = 'Ring this number'), 'failed'],
  ['another drop box', (file) => (file.dropBoxPublicKey = Buffer.alloc(32, 7).toString('base64')), 'failed'],
  ['other initials', (file) => (slotsOf(file).deputy.initials = 'XX'), 'failed'],
  ['a later number', (file) => (file.generation += 1), 'failed'],
  ['a word more', (file) => Object.assign(file, { extra: true }), 'failed'],
  ['another seal', (file) => (file.mac = Buffer.alloc(32).toString('base64')), 'failed'],
])('with %s is refused', async (_what, change, code) => {
  const leadId = accountIn(vault)
  const good = readFileSync(path(), 'utf8')
  edit(change)
  expect(await vault.unlock(leadId, secret(PASSPHRASE))).toMatchObject({ ok: false, code })
  expect(vault.session()).toBeUndefined()
  writeFileSync(path(), good)
  expect((await vault.unlock(leadId, secret(PASSPHRASE))).ok).toBe(true)
})

it('with the role of one’s own slot changed lets that person in no more', async () => {
  edit((file) => (slotsOf(file).deputy.role = 'head'))
  expect(await unlockIn(vault, PASSPHRASES.deputy, 'head')).toMatchObject({ code: 'wrong-secret' })
})

it('that is not JSON, or belongs to another database, is refused with what to do', async () => {
  const leadId = accountIn(vault)
  const good = readFileSync(path(), 'utf8')
  const says = { ok: false, code: 'failed', message: expect.stringContaining('backup') as string }
  writeFileSync(path(), good.slice(0, 100))
  expect(vault.state()).toEqual({ state: 'locked', accounts: [], notice: '' })
  expect(await vault.unlock(leadId, secret(PASSPHRASE))).toMatchObject(says)
  const second = place.newFolder()
  dataOf(await createIn(vault, second))
  vault.lock('asked')
  writeFileSync(join(second, 'slots.json'), good)
  expect(await vault.unlock(leadId, secret(PASSPHRASE))).toMatchObject(says)
  // It was no wrong passphrase.
  expect(vault.state()).toMatchObject({ accounts: [{ waitMs: 0 }, { waitMs: 0 }] })
})

it('of before is refused once the database knows a newer one; a newer one is taken', async () => {
  const old = readFileSync(path(), 'utf8')
  dataOf(await unlockIn(vault, PASSPHRASE))
  dataOf(await vault.changePassphrase(secret(PASSPHRASE), secret('copper lantern gravel moth')))
  vault.lock('asked')
  const newest = readFileSync(path(), 'utf8')
  writeFileSync(path(), old)
  const refused = await unlockIn(vault, PASSPHRASE)
  expect(refused).toMatchObject({ code: 'failed', message: expect.stringContaining('older copy') as string })
  writeFileSync(path(), newest)
  dataOf(await unlockIn(vault, 'copper lantern gravel moth'))
  // As when the program ended between the file and the database.
  const { db } = sessionOf(vault)
  db.$client.exec('UPDATE settings SET slots_generation = slots_generation - 1')
  vault.lock('asked')
  dataOf(await unlockIn(vault, 'copper lantern gravel moth'))
  const known = sessionOf(vault).db.$client.prepare('SELECT slots_generation FROM settings').pluck().get()
  expect(known).toBe(readSlots(path())?.generation)
})

it('of before, under the name of the next one, keeps nobody out and lets nobody in', async () => {
  const old = readFileSync(path(), 'utf8')
  dataOf(await unlockIn(vault, PASSPHRASE))
  dataOf(await vault.changePassphrase(secret(PASSPHRASE), secret('copper lantern gravel moth')))
  vault.lock('asked')
  writeFileSync(join(place.folder, 'slots.next.json'), old)
  expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({ ok: false, code: 'wrong-secret' })
  // The deputy’s passphrase opens the old file too.
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  vault.lock('asked')
  expect(existsSync(join(place.folder, 'slots.next.json'))).toBe(false)
  dataOf(await unlockIn(vault, 'copper lantern gravel moth'))
})

it('is never written through a link that somebody put beside it', async () => {
  const elsewhere = join(place.root, 'elsewhere.txt')
  writeFileSync(elsewhere, 'not yours')
  for (const name of ['slots.json.new', 'attempts.json.new']) symlinkSync(elsewhere, join(place.folder, name))
  dataOf(await unlockIn(vault, PASSPHRASE))
  dataOf(await vault.changeNotice('Ring the office'))
  expect(readFileSync(elsewhere, 'utf8')).toBe('not yours')
})

it('is not hindered by a count of wrong passphrases that somebody wrote beside it', async () => {
  const waits = { [accountIn(vault)]: { failures: 2 ** 32, fromMs: 0 } }
  writeFileSync(join(place.folder, 'attempts.json'), JSON.stringify({ unaudited: [], waits }))
  expect(vault.state().state).toBe('locked')
  dataOf(await unlockIn(vault, PASSPHRASE))
})

it('with somebody whom the database does not know lets nobody else in as them, and forgets them', async () => {
  dataOf(await unlockIn(vault, PASSPHRASE))
  const session = sessionOf(vault)
  const key = await takeKey()
  const file = readSlots(path())
  if (!file) throw new Error('no slots')
  const own = newOwnKeys()
  const owner = { accountId: randomUUID(), role: 'head', initials: 'SH' } as const
  const { kdf } = slotsOf(file).lead
  const slot = { vaultId: file.vaultId, id: randomUUID(), kind: 'passphrase', owner, kdf } as const
  const added = await makeSlot(slot, secret(PASSPHRASES.head), own, key)
  const { mac: _mac, ...unsealed } = file
  writeSlots(path(), { ...unsealed, slots: [...file.slots, added], generation: file.generation + 1 }, key)
  vault.lock('asked')
  expect(await unlockIn(vault, PASSPHRASES.head, 'head')).toMatchObject({ ok: false, code: 'not-found' })
  dataOf(await unlockIn(vault, PASSPHRASE))
  expect(readSlots(path())?.slots.map(({ accountId }) => accountId)).not.toContain(owner.accountId)
  // A stranger's keys under a known name are noticed too.
  const deputyId = accountIn(vault, 'deputy')
  const now = readSlots(path())
  if (!now) throw new Error('no slots')
  const deputy = { accountId: deputyId, role: 'deputy', initials: 'SD' } as const
  const forged = await makeSlot({ ...slot, id: randomUUID(), owner: deputy }, secret('any words at all here'), own, key)
  const { mac: _old, ...rest } = now
  const others = now.slots.filter(({ accountId }) => accountId !== deputyId)
  writeSlots(path(), { ...rest, slots: [...others, forged], generation: now.generation + 1 }, key)
  vault.lock('asked')
  expect(await unlockIn(vault, 'any words at all here', 'deputy')).toMatchObject({ ok: false, code: 'failed' })
  expect(session.db.$client.open).toBe(false)
})

it('wraps the vault’s key for everybody, and each person’s rows are signed with their own key', async () => {
  const leadId = accountIn(vault)
  const deputyId = accountIn(vault, 'deputy')
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  const rows = verifiedChain(sessionOf(vault).db)
  expect(rows.at(-1)).toMatchObject({ kind: 'vault.unlocked', actorId: deputyId, signerId: deputyId })
  expect(rows[0]).toMatchObject({ kind: 'vault.created', signerId: leadId })
  const keyOf = (id: string) =>
    sessionOf(vault).db.$client.prepare('SELECT sign_public_key FROM account WHERE id = ?').pluck().get(id)
  const vaultId = readSlots(path())?.vaultId
  const person: unknown = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(rows[0]?.detail).toEqual({ vaultId, accountId: leadId, role: 'dsl', signKey: keyOf(leadId), person })
  const added = rows.find(({ kind }) => kind === 'account.added')
  expect(added?.detail).toEqual({ accountId: deputyId, role: 'deputy', signKey: keyOf(deputyId), person })
})

it.each<[string, (deputy: Editable['slots'][number]) => void]>([
  // What is left at the lock screen next would be sealed to it.
  ['key', (deputy) => (deputy.boxPublicKey = newOwnKeys().box.publicKey.toString('base64'))],
  ['initials', (deputy) => (deputy.initials = 'SL')],
  ['role', (deputy) => (deputy.role = 'head')],
])('with another %s for somebody, written with the vault’s key, is refused', async (_what, change) => {
  dataOf(await unlockIn(vault, PASSPHRASE))
  const key = await takeKey()
  vault.lock('asked')
  const file = readSlots(path())
  if (!file) throw new Error('no slots')
  change(slotsOf(file).deputy)
  writeSlots(path(), { ...withoutSeal(file), generation: file.generation + 1 }, key)
  expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({ ok: false, code: 'failed' })
})

it('and a database that agree on a better role for somebody do not let them in with it', async () => {
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  const deputyId = accountIn(vault, 'deputy')
  const key = await takeKey()
  sessionOf(vault).db.$client.exec(
    `DROP TRIGGER role_holder_no_update; UPDATE role_holder SET role = 'dsl' WHERE id = '${deputyId}'`,
  )
  vault.lock('asked')
  const file = readSlots(path())
  if (!file) throw new Error('no slots')
  const { deputy } = slotsOf(file)
  const own = await openSlot(file.vaultId, deputy, secret(PASSPHRASES.deputy))
  if (!own) throw new Error('the own passphrase does not open')
  const owner = { accountId: deputyId, role: 'dsl', initials: deputy.initials } as const
  const slot = { vaultId: file.vaultId, id: deputy.id, kind: 'passphrase', owner, kdf: deputy.kdf } as const
  const better = await makeSlot(slot, secret(PASSPHRASES.deputy), own, key)
  const others = file.slots.filter(({ accountId }) => accountId !== deputyId)
  const slots = [...others, better]
  writeSlots(path(), { ...withoutSeal(file), slots, generation: file.generation + 1 }, key)
  const refused = await vault.unlock(deputyId, secret(PASSPHRASES.deputy))
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('changed by another program') as string })
})

it('and a chain that somebody else began, and in which they vouch for everybody, do not belong together', async () => {
  dataOf(await unlockIn(vault, PASSPHRASE))
  const { db, clock } = sessionOf(vault)
  const people = listAccounts(db)
  const own = newOwnKeys()
  const thief = { id: randomUUID(), name: 'Sample Thief', role: 'dsl', ...publicHexOf(own) } as const
  db.$client.exec('DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry')
  inTransaction(db, (tx) => {
    insertRoleHolderTx(tx, thief, clock.nowMs())
    insertAccountTx(tx, { ...publicHexOf(own), id: thief.id, passphraseSetAtMs: clock.nowMs() })
    for (const [index, person] of [thief, ...people].entries()) {
      const kind = index === 0 ? 'vault.created' : 'account.added'
      const entry = {
        atMs: clock.nowMs(),
        actorId: thief.id,
        kind,
        incidentId: null,
        detail: personDetail(person),
      } as const
      appendAuditTx(tx, signerOf(thief.id, own), entry)
    }
  })
  vault.lock('asked')
  const refused = await unlockIn(vault, PASSPHRASE)
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('other records') as string })
})

function withoutSeal({ mac: _mac, ...rest }: SlotsFile): UnsealedSlots {
  return rest
}

/** A copy of the vault's key, as a role-holder with a debugger could take one. */
async function takeKey(): Promise<Buffer> {
  const copy = newVaultKey()
  await vault.withVaultKey((key) => Promise.resolve(key.copy(copy)))
  return copy
}
