// First run: a vault with two key slots in a folder that had none.
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { hasPartOfVault, hasVault, vaultFiles } from './folder.ts'
import type { Keeper } from './keeper.ts'
import { refusals, vaultFailureOf, weakPassphrase } from './messages.ts'
import { makeVaultFiles } from './new-vault.ts'
import { type Unconfirmed, firstHolder, openVaultDatabase, openedVault } from './opened.ts'
import { ratePassphrase } from './passphrase-strength.ts'
import { takeProcessLock } from './process-lock.ts'
import { newRecovery } from './recovery.ts'
import { type SlotsFile, newVaultKey, wrapKey } from './slots.ts'
import type { NewVaultInput } from './options.ts'

export async function createInFolder(
  keeper: Keeper,
  folder: string,
  input: NewVaultInput,
  isWanted: () => boolean,
): Promise<Result<VaultState>> {
  if (keeper.opened()) return refusals.alreadyOpen()
  if (hasVault(folder)) return refusals.alreadyVault()
  if (hasPartOfVault(folder)) return refusals.partOfVault()
  const problems = embeddedDataProblems({ ...input.school, name: input.name })
  if (problems.length > 0) return fail('invalid', 'Check the details of the school', problems)
  const { problem } = await ratePassphrase(input.passphrase, [input.school.name, input.name])
  if (problem !== null) return weakPassphrase(problem)

  const { newId } = keeper.options
  const recovery = newRecovery(newId())
  const key = newVaultKey()
  try {
    const slots = await makeSlots(key, newId, input.passphrase, recovery)
    if (!isWanted()) return refusals.lockedMeanwhile()
    makeFiles(keeper, folder, key, slots, input)
    keeper.rememberFolder(folder)
    return openNew(keeper, folder, key, recovery)
  } catch (error) {
    const failure = vaultFailureOf(error)
    if (!failure) throw error
    return failure.code === 'disk-full'
      ? fail('disk-full', 'The disk is full, so no vault was made. Free some space, then try again')
      : failure
  } finally {
    key.fill(0)
  }
}

async function makeSlots(
  key: Buffer,
  newId: () => string,
  passphrase: string,
  recovery: Unconfirmed,
): Promise<SlotsFile> {
  const vaultId = newId()
  const dsl = await wrapKey(key, { vaultId, id: newId(), role: 'dsl', secret: passphrase })
  const spare = await wrapKey(key, { vaultId, id: recovery.slotId, role: 'recovery', secret: recovery.code })
  return {
    format: 1,
    vaultId,
    slots: [
      { ...dsl, role: 'dsl' },
      { ...spare, role: 'recovery' },
    ],
  }
}

function makeFiles(keeper: Keeper, folder: string, key: Buffer, slots: SlotsFile, input: NewVaultInput): void {
  const { newId, clock, migrationsFolder } = keeper.options
  const actor = { id: newId(), name: input.name, role: 'dsl' } as const
  makeVaultFiles(folder, { key, slots, school: input.school, actor, atMs: clock.nowMs(), migrationsFolder })
}

function openNew(keeper: Keeper, folder: string, key: Buffer, unconfirmed: Unconfirmed): Result<VaultState> {
  const { clock, newId, migrationsFolder } = keeper.options
  const processLock = takeProcessLock(vaultFiles(folder).inUse)
  if (!processLock) return refusals.inUse()
  try {
    const db = openVaultDatabase(folder, key, migrationsFolder)
    const session = { db, actor: firstHolder(db), clock, newId }
    return keeper.adopt(openedVault({ folder, processLock, unconfirmed, session }))
  } catch (error) {
    processLock.release()
    throw error
  }
}
