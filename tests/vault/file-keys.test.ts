// The keys of the files of ordinary cases lie masked by the drop box's key. Whoever may see evidence must have that one, however they
// came to their account and whatever became of the records since.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { writeBackupFolderTx } from '#db/queries/backups.ts'
import { readEvidenceKey } from '#db/queries/evidence.ts'
import { makeBackup } from '#electron/services/backups.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { maskFileKey } from '#electron/services/cases/file-keys.ts'
import { restoreBackup } from '#electron/services/restore.ts'
import type { Session } from '#electron/services/session.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { hashEvidence } from '#electron/vault/evidence/store.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { randomKey } from '#electron/vault/keys/key-memory.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { PERMISSIONS } from '#shared/domain/accounts.ts'
import { ok } from '#shared/ipc/result.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import {
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

const SEEING = PERMISSIONS['see-evidence'].roles

let place: VaultPlace
let vault: Vault
let recoveryCode: string
let incidentId: string
let files: KeptFile[]
beforeEach(async () => {
  place = makeVaultPlace()
  vault = place.fresh()
  recoveryCode = await createConfirmed(vault, place.folder)
  incidentId = recordConcern(sessionOf(vault)).incidentId
  files = [await keepFile(sessionOf(vault), place.folder, incidentId)]
})
afterEach(() => place.dispose())

const openKey = (session: Session, evidenceId: string) =>
  inTransaction(session.db, (tx) => dataOf(withCase(tx, session, incidentId, (file) => ok(file.openKey(evidenceId)))))

async function expectOpens(session: Session, folder = place.folder): Promise<void> {
  for (const { id, key, storedAs, plaintext } of files) {
    const opened = openKey(session, id)
    expect(opened?.equals(key), session.actor.role).toBe(true)
    const stored = { storedAs, sizeBytes: plaintext.length }
    const options = { signal: unwatched().signal, onBytes: () => undefined }
    await hashEvidence(vaultFiles(folder).evidence, stored, opened ?? Buffer.alloc(0), options)
  }
}

async function expectOpensForAll(of: Vault, folder = place.folder): Promise<void> {
  for (const role of SEEING) {
    of.lock('asked')
    dataOf(await unlockIn(of, PASSPHRASES[role], role))
    await expectOpens(sessionOf(of), folder)
  }
}

it('whoever may see evidence opens what others added, before and after they were let in themselves', async () => {
  expect([...SEEING].sort()).toEqual(['deputy', 'dsl', 'head'])
  await addIn(vault, 'deputy')
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  files.push(await keepFile(sessionOf(vault), place.folder, incidentId))
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASES.dsl))
  await addIn(vault, 'head')
  await expectOpensForAll(vault)
})

it('also after a person was removed, who may have added it, and the records got a new key', async () => {
  for (const role of ['deputy', 'head'] as const) await addIn(vault, role)
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASES.deputy, 'deputy'))
  files.push(await keepFile(sessionOf(vault), place.folder, incidentId))
  vault.lock('asked')
  dataOf(await unlockIn(vault, PASSPHRASES.dsl))
  dataOf(await vault.removeAccount(accountIn(vault, 'deputy'), unwatched()))
  files.push(await keepFile(sessionOf(vault), place.folder, incidentId))
  await addIn(vault, 'deputy')
  await expectOpensForAll(vault)
})

it('also from a restored backup, and with the recovery sheet alone', async () => {
  for (const role of ['deputy', 'head'] as const) await addIn(vault, role)
  const [stick, target, again] = [place.newFolder(), place.newFolder(), place.newFolder()]
  const desk = createWorkDesk(place.clock)
  inTransaction(sessionOf(vault).db, (tx) => writeBackupFolderTx(tx, stick))
  const [made] = dataOf(await makeBackup(sessionOf(vault), vault, desk)).generations
  const restored = async (folder: string) => {
    dataOf(await restoreBackup(desk, { source: stick, generationId: made?.id ?? '', folder }))
    const clean = place.fresh({ settingsFolder: place.newFolder() })
    clean.useFolder(folder)
    return clean
  }
  await expectOpensForAll(await restored(target), target)
  const recovered = await restored(again)
  dataOf(await recovered.recover(secret(recoveryCode), secret('copper lantern gravel moth')))
  await expectOpens(sessionOf(recovered), again)
})

it('each is masked by itself: what is kept of one opens no other', () => {
  const session = sessionOf(vault)
  const key = randomKey()
  const [one, other] = [maskFileKey(session, 'one', key), maskFileKey(session, 'other', key)]
  expect(new Set([key, one, other].map((bytes) => bytes.toString('hex'))).size).toBe(3)
  expect(maskFileKey(session, 'one', one).equals(key)).toBe(true)
  expect(maskFileKey(session, 'one', other).equals(key)).toBe(false)
  expect(() => maskFileKey(session, 'one', Buffer.alloc(64))).toThrow('32 bytes')
  for (const { id, key: own, keptKey } of files) {
    expect(readEvidenceKey(session.db, id)?.equals(keptKey)).toBe(true)
    expect(keptKey.equals(own)).toBe(false)
  }
})
