// Removing a person: the records get a new key, so that what they still know or kept opens nothing any more.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { inTransaction, openDatabase } from '#db/open.ts'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { readDropBoxKeys } from '#db/queries/settings.ts'
import { listAccounts, stillOpens } from '#electron/services/accounts.ts'
import { makeCompartmentTx } from '#electron/services/cases/compartments.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { readSlots } from '#electron/vault/keys/slots-file.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import {
  PASSPHRASE,
  PASSPHRASES,
  type VaultPlace,
  accountIn,
  addIn,
  createConfirmed,
  makeVaultPlace,
  secret,
  sessionOf,
  unlockIn,
  unwatched,
} from '#tests/helpers/vault-place.ts'

let template: VaultPlace
let place: VaultPlace
let vault: Vault
let code = ''

beforeAll(async () => {
  template = makeVaultPlace()
  const first = template.fresh()
  code = await createConfirmed(first, template.folder)
  await addIn(first, 'deputy')
  await addIn(first, 'head')
  first.lock('quit')
})
afterAll(() => {
  template.dispose()
})
beforeEach(async () => {
  place = makeVaultPlace()
  cpSync(template.folder, place.folder, { recursive: true })
  vault = place.fresh()
  vault.useFolder(place.folder)
  dataOf(await unlockIn(vault, PASSPHRASE))
})
afterEach(() => {
  place.dispose()
})

const slotsPath = () => join(place.folder, 'slots.json')
const remove = (accountId: string) => vault.removeAccount(accountId, unwatched())
const leftOver = () => readdirSync(place.folder).filter((name) => name.includes('next'))

async function keyOf(of: Vault): Promise<Buffer> {
  const copy = Buffer.alloc(32)
  await of.withVaultKey((key) => Promise.resolve(key.copy(copy)))
  return copy
}

it('gives the records a new key, goes on working, and opens for everybody else', async () => {
  const deputyId = accountIn(vault, 'deputy')
  const { incidentId } = recordConcern(sessionOf(vault))
  const before = await keyOf(vault)
  const session = sessionOf(vault)
  place.clock.advance(60_000)
  const { removedAtMs } = dataOf(await remove(deputyId))
  expect(removedAtMs).toBe(place.clock.nowMs())
  expect(leftOver()).toEqual([])
  expect(session.db.$client.open).toBe(false)
  expect((await keyOf(vault)).equals(before)).toBe(false)
  expect(() => openDatabase(join(place.folder, 'vault.db'), before)).toThrow('not a database')

  const { db } = sessionOf(vault)
  expect(db.$client.prepare('SELECT id FROM incident').pluck().all()).toEqual([incidentId])
  expect(verifiedChain(db).slice(-2)).toMatchObject([
    { kind: 'account.removed', detail: { accountId: deputyId } },
    { kind: 'vault.rekeyed' },
  ])
  const { accounts } = dataOf(listAccounts(sessionOf(vault)))
  const removed = Object.fromEntries(accounts.map(({ role, removedAtMs: atMs }) => [role, atMs]))
  expect(removed).toEqual({ dsl: null, deputy: removedAtMs, head: null })
  recordConcern(sessionOf(vault))
  vault.lock('asked')
  expect(vault.publicAccounts().map(({ role }) => role)).toEqual(['dsl', 'head'])
  expect(await vault.unlock(deputyId, secret(PASSPHRASES.deputy))).toMatchObject({ ok: false, code: 'not-found' })
  dataOf(await unlockIn(vault, PASSPHRASES.head, 'head'))
  vault.lock('asked')
  expect((await vault.recover(secret(code), secret('copper lantern gravel moth'))).ok).toBe(true)
})

it('makes an old key file with an old passphrase worth nothing, for the person and for everybody', async () => {
  const old = readFileSync(slotsPath(), 'utf8')
  const deputyId = accountIn(vault, 'deputy')
  dataOf(await remove(deputyId))
  vault.lock('asked')
  const now = readFileSync(slotsPath(), 'utf8')
  expect(now).not.toContain(deputyId)
  writeFileSync(slotsPath(), old)
  expect(await vault.unlock(deputyId, secret(PASSPHRASES.deputy))).toMatchObject({ ok: false, code: 'failed' })
  expect(await unlockIn(vault, PASSPHRASE)).toMatchObject({ ok: false, code: 'failed' })
  writeFileSync(slotsPath(), now)
  expect((await unlockIn(vault, PASSPHRASE)).ok).toBe(true)
})

it('takes the person’s keys to restricted cases and to the drop box, unless they are the only one who has them', async () => {
  const session = sessionOf(vault)
  const people = listActiveAccounts(session.db)
  const deputy = people.filter(({ role }) => role === 'deputy')
  const compartmentId = inTransaction(session.db, (tx) => makeCompartmentTx(tx, session, deputy, ({ id }) => id))
  expect(await remove(accountIn(vault, 'deputy'))).toMatchObject({ ok: false, code: 'conflict' })
  expect(sessionOf(vault)).toBe(session)
  session.db.$client.exec(`DELETE FROM compartment_key; DELETE FROM compartment WHERE id = '${compartmentId}'`)
  const leads = people.filter(({ role }) => role !== 'head')
  inTransaction(session.db, (tx) => makeCompartmentTx(tx, session, leads, () => undefined))
  dataOf(await remove(accountIn(vault, 'deputy')))
  const holders = sessionOf(vault).db.$client.prepare('SELECT account_id FROM compartment_key').pluck().all()
  expect(holders).toEqual([accountIn(vault)])
  const sealed = readDropBoxKeys(sessionOf(vault).db)?.sealedSecretKeys ?? {}
  expect(Object.keys(sealed)).toEqual([accountIn(vault), accountIn(vault, 'head')])
})

it('refuses to remove oneself, the last lead and somebody who is not there', async () => {
  const leadId = accountIn(vault)
  expect(await remove(leadId)).toMatchObject({ ok: false, code: 'conflict' })
  expect(await remove('00000000-0000-4000-8000-00000000dead')).toMatchObject({ ok: false, code: 'not-found' })
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASES.head, 'head'))
  const last = await remove(leadId)
  expect(last).toMatchObject({ ok: false, message: expect.stringContaining('must always be') as string })
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  expect(await remove(accountIn(vault, 'head'))).toMatchObject({ ok: false, code: 'forbidden' })
})

it('refuses writing while the records are copied, and loses nothing that was acknowledged', async () => {
  const session = sessionOf(vault)
  const { draftId } = dataOf(startDraft(session))
  const desk = createWorkDesk(place.clock)
  const removing = desk.run('rekey', (progress) => vault.removeAccount(accountIn(vault, 'deputy'), progress))
  const acknowledged: string[] = []
  let refused = 0
  for (let round = 0; desk.state() !== null; round += 1) {
    const live = vault.session()
    if (live === undefined) throw new Error('locked')
    const description = `Round ${round}`
    const saved = saveDraft(live, { draftId, answers: completeAnswers({ description }) })
    if (saved.ok) acknowledged.push(description)
    else refused += 1
    if (!saved.ok) expect(saved).toMatchObject({ code: 'conflict', message: expect.stringContaining('Wait') as string })
    await new Promise((resolve) => setImmediate(resolve))
  }
  dataOf(await removing)
  expect(refused).toBeGreaterThan(0)
  const read = "SELECT json_extract(answers, '$.description') FROM incident_draft WHERE id = ?"
  expect(sessionOf(vault).db.$client.prepare(read).pluck().get(draftId)).toBe(acknowledged.at(-1))
})

it('can be stopped until the files are exchanged, and then nothing was changed', async () => {
  const desk = createWorkDesk(place.clock)
  const before = await keyOf(vault)
  let reports = 0
  const removing = desk.run('rekey', (progress) => {
    const report = () => {
      reports += 1
      setImmediate(() => {
        desk.cancel()
      })
    }
    return vault.removeAccount(accountIn(vault, 'deputy'), { ...progress, report })
  })
  expect(await removing).toMatchObject({ ok: false, code: 'cancelled' })
  expect(reports).toBeGreaterThan(0)
  expect(leftOver()).toEqual([])
  expect((await keyOf(vault)).equals(before)).toBe(true)
  recordConcern(sessionOf(vault))
  expect(vault.publicAccounts()).toHaveLength(3)
})

it('is undone by a lock that comes meanwhile', async () => {
  const copying = Promise.withResolvers<undefined>()
  const watched = { ...unwatched(), report: () => copying.resolve(undefined) }
  const removing = vault.removeAccount(accountIn(vault, 'deputy'), watched)
  await copying.promise
  vault.lock('suspend')
  expect(await removing).toMatchObject({ ok: false, code: 'locked' })
  expect(leftOver()).toEqual([])
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
})

it('that was cut off between the two renames is ended by the next unlocking, by its key and not by a name', async () => {
  const deputyId = accountIn(vault, 'deputy')
  const old = readFileSync(slotsPath(), 'utf8')
  dataOf(await remove(deputyId))
  vault.lock('asked')
  const now = readFileSync(slotsPath(), 'utf8')
  const next = join(place.folder, 'slots.next.json')
  writeFileSync(slotsPath(), old)
  writeFileSync(next, now)
  expect(vault.publicAccounts().map(({ role }) => role)).toEqual(['dsl', 'head'])
  // Whatever lies there: only what opens the database is believed.
  writeFileSync(join(place.folder, 'vault.next.db'), 'left over')
  expect(await vault.unlock(deputyId, secret(PASSPHRASES.deputy))).toMatchObject({ ok: false })
  expect(existsSync(next)).toBe(true)
  dataOf(await unlockIn(vault, PASSPHRASE))
  expect(leftOver()).toEqual([])
  expect(readFileSync(slotsPath(), 'utf8')).toBe(now)
})

it('that was cut off before the first rename leaves the old pair, whose person is still there', async () => {
  const before = readSlots(slotsPath())
  vault.lock('asked')
  const spare = place.newFolder()
  cpSync(place.folder, spare, { recursive: true })
  dataOf(await unlockIn(vault, PASSPHRASE))
  dataOf(await remove(accountIn(vault, 'deputy')))
  vault.lock('asked')
  cpSync(join(place.folder, 'vault.db'), join(spare, 'vault.next.db'))
  cpSync(slotsPath(), join(spare, 'slots.next.json'))
  vault.useFolder(spare)
  expect(vault.publicAccounts()).toHaveLength(3)
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  expect(readSlots(join(spare, 'slots.json'))).toEqual(before)
  expect(readdirSync(spare).filter((name) => name.includes('next'))).toEqual([])
})

it('names the backups that the person could still open', async () => {
  const deputyId = accountIn(vault, 'deputy')
  place.clock.advance(60_000)
  dataOf(await remove(deputyId))
  const addedAtMs = place.clock.nowMs() - 60_000
  const made = [addedAtMs - 1, addedAtMs, addedAtMs + 30_000, addedAtMs + 60_001]
  expect(stillOpens(sessionOf(vault), deputyId, made)).toEqual([addedAtMs, addedAtMs + 30_000])
})
