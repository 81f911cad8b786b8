// A real vault of the largest realistic school, made by the product itself, and its key for the bare comparison.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vaultFiles } from '#electron/vault/folder.ts'
import { createVault } from '#electron/vault/vault.ts'
import { confirmSheets } from '../helpers/confirm-sheets.ts'
import { seedOpenSteps, seedSchool } from '../helpers/seed-school.ts'
import { DSL_NAME, PASSPHRASE, SCHOOL } from '../helpers/steps.ts'
import { MIGRATIONS } from '../helpers/vault-db.ts'
import { secret } from '../helpers/vault-place.ts'

export type SeededVault = {
  readonly profile: string
  readonly databasePath: string
  readonly key: Buffer
  dispose(): void
}

export async function makeSeededVault(incidents: number): Promise<SeededVault> {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-bench-'))
  const profile = join(folder, 'profile')
  const records = join(folder, 'records')
  mkdirSync(profile)
  mkdirSync(records)
  const vault = createVault({
    settingsFolder: profile,
    migrationsFolder: MIGRATIONS,
    clock: { nowMs: Date.now },
    newId: randomUUID,
  })
  const created = await vault.create(records, { school: SCHOOL, name: DSL_NAME, passphrase: secret(PASSPHRASE) })
  if (!created.ok) throw new Error('the vault was not made')
  await confirmSheets(vault)
  const session = vault.session()
  if (!session) throw new Error('the vault is not open')
  seedSchool(session, incidents)
  seedOpenSteps(session, 4 * incidents)
  const key = Buffer.alloc(32)
  await vault.withVaultKey((vaultKey) => Promise.resolve(vaultKey.copy(key)))
  vault.lock('asked')
  return {
    profile,
    databasePath: vaultFiles(records).database,
    key,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}
