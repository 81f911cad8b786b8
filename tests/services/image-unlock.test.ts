// Taking a mistaken image lock off, in a real vault with real passphrases: two people, their own signatures, and sealed files that stay so.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isEvidenceListed, readEvidenceFile } from '#db/queries/evidence.ts'
import { listAccounts } from '#electron/services/accounts.ts'
import { listAudit, verifyAudit } from '#electron/services/audit-chain.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { listWhoCanAgree, unlockImages } from '#electron/services/image-unlock.ts'
import {
  amendIncident,
  closeIncident,
  readIncident,
  recordIncident,
  reopenIncident,
} from '#electron/services/incidents.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import { startDraft } from '#electron/services/drafts.ts'
import type { Session } from '#electron/services/session.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { currentVersion } from '#shared/domain/incidents.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import { UNWATCHED, rowsOf, writeLog } from '../audit/audited-vault.ts'
import { openSchoolVault, passphraseOf } from '../ipc/real-vault.ts'

let real: Awaited<ReturnType<typeof openSchoolVault>>
let incidentId: string
let file: KeptFile
beforeAll(async () => {
  real = await openSchoolVault()
  incidentId = record()
  file = await keepFile(session(), join(real.folder, 'vault'), incidentId)
  dataOf(lockIncident(session(), { incidentId, why: 'not-sure' }))
})
afterAll(() => real.close())

const session = (): Session => {
  const open = real.vault.session()
  if (!open) throw new Error('locked')
  return open
}
const record = (change = {}) => {
  const { draftId } = dataOf(startDraft(session()))
  return dataOf(recordIncident(session(), { draftId, answers: completeAnswers(change) })).incidentId
}
const read = (id = incidentId) => dataOf(readIncident(session(), { incidentId: id }))
const unlock = (change: Partial<Parameters<typeof unlockImages>[2]> = {}) => {
  const asked = {
    incidentId,
    reason: 'It was a drawing',
    accountId: real.accountId('head'),
    passphrase: passphraseOf('head'),
  }
  return unlockImages(session(), real.vault, { ...asked, ...change })
}
const chain = () => verifiedChain(session().db)

it('is offered to the other leads and the head', () => {
  const { people } = dataOf(listWhoCanAgree(session(), { incidentId }))
  expect(people.map(({ role }) => role).toSorted()).toEqual(['deputy', 'head'])
})

it('takes two people who may, whatever passphrase they type', async () => {
  const attempts: [Parameters<typeof unlock>[0], string][] = [
    [{ accountId: real.accountId('dsl'), passphrase: passphraseOf('dsl') }, 'invalid'],
    [{ accountId: real.accountId('dpo'), passphrase: passphraseOf('dpo') }, 'invalid'],
    [{ accountId: real.accountId('chair'), passphrase: passphraseOf('chair') }, 'invalid'],
    [{ accountId: real.accountId('deputy'), passphrase: passphraseOf('dsl') }, 'wrong-secret'],
  ]
  for (const [change, code] of attempts) expect(await unlock(change)).toMatchObject({ ok: false, code })
  expect(read()).toMatchObject({ imageLocked: true, unlocks: [] })
  // The vault refuses it too, whoever asks.
  const alone = await real.vault.proveSecond(real.accountId('dsl'), passphraseOf('dsl'), () => {
    throw new Error('alone')
  })
  expect(alone).toMatchObject({ ok: false, code: 'conflict' })
})

it('counts wrong passphrases as the lock screen does, and overwrites each', async () => {
  for (let tries = 0; tries < 4; tries += 1) {
    const passphrase = new TextEncoder().encode('a wrong passphrase')
    const refused = await unlock({ passphrase })
    expect(refused).toMatchObject({ ok: false, code: 'wrong-secret' })
    expect(passphrase.every((byte) => byte === 0)).toBe(true)
  }
  for (let tries = 0; tries < 20; tries += 1) {
    const refused = await unlock({ passphrase: new TextEncoder().encode('a wrong passphrase') })
    if (!refused.ok && refused.code === 'wait') break
  }
  // The right one has to wait too.
  expect(await unlock()).toMatchObject({ ok: false, code: 'wait' })
  const head = () => {
    real.vault.lock('asked')
    const state = real.vault.state()
    return state.state === 'locked' ? state.accounts.find(({ role }) => role === 'head')?.waitMs : undefined
  }
  expect(head()).toBeGreaterThan(0)
  await real.unlockAs('dsl')
  const failures = chain().filter(
    ({ kind, detail }) => kind === 'vault.unlock-failed' && detail['accountId'] === real.accountId('head'),
  )
  expect(failures.length).toBeGreaterThanOrEqual(5)
})

it('takes the lock off with the reason, and two rows by two signatures', async () => {
  const asked = { accountId: real.accountId('deputy'), passphrase: passphraseOf('deputy') }
  const incident = dataOf(await unlock(asked))
  expect(incident.imageLocked).toBe(false)
  expect(incident.versions.at(-1)).toMatchObject({ reason: 'It was a drawing', concern: { imageAnswer: 'none' } })
  expect(incident.unlocks).toMatchObject([
    { agreedBy: { role: 'deputy' }, recordedBy: { role: 'dsl' }, reason: 'It was a drawing' },
  ])
  const rows = chain().filter(({ kind }) => kind === 'incident.lock-agreed' || kind === 'incident.unlocked')
  expect(rows.map(({ kind, actorId, signerId }) => [kind, actorId, signerId])).toEqual([
    ['incident.lock-agreed', real.accountId('deputy'), real.accountId('deputy')],
    ['incident.unlocked', real.accountId('dsl'), real.accountId('dsl')],
  ])
})

it('leaves a chain that the app and the stand-alone verifier find whole', async () => {
  expect(dataOf(await verifyAudit(session(), { checkpoint: null }, UNWATCHED))).toMatchObject({ verdict: 'intact' })
  const log = join(real.folder, 'log.jsonl')
  writeLog(log, rowsOf(session().db))
  const verifier = join(import.meta.dirname, '..', '..', 'build', 'verify-audit-log.mjs')
  expect(String(execFileSync(process.execPath, [verifier, log]))).toContain(
    'linked, hashed and signed as they should be',
  )
  expect(dataOf(listAudit(session(), { page: 1, accountId: null, failuresOnly: false })).total).toBeGreaterThan(10)
})

it('leaves the sealed file sealed, and takes new ones again', async () => {
  expect(readEvidenceFile(session().db, file.id)).toBeUndefined()
  expect(isEvidenceListed(session().db, file.storedAs)).toBe(true)
  expect(session().db.$client.prepare('SELECT count(*) FROM sealed_file').pluck().get()).toBe(1)
  const again = await keepFile(session(), join(real.folder, 'vault'), incidentId)
  dataOf(lockIncident(session(), { incidentId, why: 'viewer' }))
  expect(readEvidenceFile(session().db, again.id)).toBeUndefined()
  expect(session().db.$client.prepare('SELECT count(*) FROM sealed_file').pluck().get()).toBe(2)
})

it('is not for a case that is not locked, is closed, or is of the type that locks by itself', async () => {
  const asked = { accountId: real.accountId('deputy'), passphrase: passphraseOf('deputy') }
  const notLocked = record()
  expect(await unlock({ ...asked, incidentId: notLocked })).toMatchObject({ ok: false, code: 'conflict' })
  dataOf(closeIncident(session(), { incidentId, reason: 'x' }))
  expect(await unlock({ ...asked, passphrase: passphraseOf('deputy') })).toMatchObject({ ok: false, code: 'conflict' })
  dataOf(reopenIncident(session(), { incidentId, reason: 'x' }))
  const { number, concern } = currentVersion(read())
  const answers = { ...concernAnswersOf(concern), types: ['child-abuse-images' as const] }
  dataOf(amendIncident(session(), { incidentId, fromVersion: number, answers, reason: 'x' }))
  expect(await unlock({ ...asked, passphrase: passphraseOf('deputy') })).toMatchObject({ ok: false, code: 'conflict' })
  expect(read().imageLocked).toBe(true)
})

it('takes two people who are both let in to a restricted case', async () => {
  const restricted = record({ imageAnswer: 'suspected', adult: 'lead', leadIds: [real.accountId('deputy')] })
  const { people } = dataOf(listWhoCanAgree(session(), { incidentId: restricted }))
  expect(people.map(({ role }) => role)).toEqual(['head'])
  const excluded = { accountId: real.accountId('deputy'), passphrase: passphraseOf('deputy') }
  expect(await unlock({ ...excluded, incidentId: restricted })).toMatchObject({ ok: false, code: 'invalid' })
  await real.unlockAs('deputy')
  const head = { accountId: real.accountId('head'), passphrase: passphraseOf('head') }
  expect(await unlock({ ...head, incidentId: restricted })).toMatchObject({ ok: false, code: 'not-found' })
  await real.unlockAs('dsl')
  const open = record({ imageAnswer: 'suspected', adult: 'staff' })
  const unlocked = dataOf(
    await unlock({ incidentId: open, accountId: real.accountId('deputy'), passphrase: passphraseOf('deputy') }),
  )
  expect(unlocked).toMatchObject({ imageLocked: false, unlocks: [{ reason: 'It was a drawing' }] })
  expect(chain().findLast(({ kind }) => kind === 'incident.lock-agreed')?.detail).toEqual({
    version: 2,
    askedBy: real.accountId('dsl'),
    restricted: true,
  })
  // An unlocked ordinary case keeps its unlocking when it becomes restricted.
  const later = record({ imageAnswer: 'suspected' })
  dataOf(await unlock({ incidentId: later, accountId: real.accountId('deputy'), passphrase: passphraseOf('deputy') }))
  dataOf(restrictIncident(session(), { incidentId: later, about: { adult: 'staff', leadIds: [] }, reason: 'x' }))
  expect(read(later).unlocks).toMatchObject([{ agreedBy: { role: 'deputy' } }])
})

it('is not for somebody to whom whoever asks gave access after the case began', async () => {
  const locked = record({ imageAnswer: 'suspected' })
  const passphrase = () => new TextEncoder().encode('Lantern gravel orbit teacup nine')
  dataOf(await real.vault.addAccount({ name: 'Sample Newcomer', role: 'deputy', passphrase: passphrase() }))
  const newcomer = dataOf(listAccounts(session())).accounts.find(({ name }) => name === 'Sample Newcomer')
  const asked = { accountId: newcomer?.id ?? '', passphrase: passphrase() }
  expect(await unlock({ ...asked, incidentId: locked })).toMatchObject({ ok: false, code: 'invalid' })
  const offered = (id: string) => dataOf(listWhoCanAgree(session(), { incidentId: id })).people.map(({ name }) => name)
  expect(offered(locked)).not.toContain('Sample Newcomer')
  // For a case from then on they are a person like any other.
  expect(offered(record({ imageAnswer: 'suspected' }))).toContain('Sample Newcomer')
})
