// First run: a vault in a folder that had none, with its first safeguarding lead, a drop box and two sheets to print.
import type { Actor } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { vaultIdOf } from '../../services/people.ts'
import { hasPartOfVault, hasVault, vaultFiles } from '../folder.ts'
import { FLOOR, tunedCost } from '../keys/kdf.ts'
import type { Keeper } from './keeper.ts'
import { refusals, vaultFailureOf } from '../messages.ts'
import { type NewVault, makeVaultFiles } from './new-vault.ts'
import { openVaultDatabase } from './open-database.ts'
import { openedVault, sessionOf } from './opened.ts'
import type { NewVaultInput } from '../options.ts'
import { type OwnKeys, newOwnKeys, publicHexOf } from '../keys/own-keys.ts'
import { takeProcessLock } from './process-lock.ts'
import { passphraseRefusal } from '../people/rules.ts'
import { type OpenSheet, type RecoverySheet, newRecoverySheet, newReleaseSheet } from '../people/sheets.ts'
import { makeSlot, newVaultKey } from '../keys/slot-keys.ts'
import { ownerOf } from '../keys/slot-owner.ts'
import type { Slot, SlotsFile } from '../keys/slots-file.ts'
import { newBoxKeys } from '../keys/sodium.ts'

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
  const weak = await passphraseRefusal(input, input.school.name)
  if (weak) return weak
  return make(keeper, folder, input, isWanted)
}

type Plan = {
  readonly keeper: Keeper
  readonly folder: string
  readonly actor: Actor
  readonly vaultId: string
  readonly key: Buffer
  readonly own: OwnKeys
  readonly recovery: RecoverySheet
}

async function make(
  keeper: Keeper,
  folder: string,
  input: NewVaultInput,
  isWanted: () => boolean,
): Promise<Result<VaultState>> {
  const { newId, clock, migrationsFolder } = keeper.options
  const actor: Actor = { id: newId(), name: input.name, role: 'dsl' }
  const recovery = newRecoverySheet(newId())
  const own = newOwnKeys()
  const vaultId = vaultIdOf(publicHexOf(own).signPublicKey)
  const plan: Plan = { keeper, folder, actor, vaultId, key: newVaultKey(), own, recovery }
  const release = newReleaseSheet()
  const dropBox = newBoxKeys()
  try {
    const slots = await makeSlots(plan, input.passphrase)
    if (!isWanted()) return refusals.lockedMeanwhile()
    const { key } = plan
    const releasePublicKey = release.publicKey
    const fixed = { key, own, vaultId, actor, dropBox, releasePublicKey, migrationsFolder, atMs: clock.nowMs() }
    const newVault: NewVault = { ...fixed, slots, school: input.school }
    const file = makeVaultFiles(folder, newVault)
    keeper.rememberFolder(folder)
    return openNew(plan, file, [recovery, release])
  } catch (error) {
    const failure = vaultFailureOf(error)
    if (!failure) throw error
    return failure.code === 'disk-full'
      ? fail('disk-full', 'The disk is full, so no vault was made. Free some space, then try again')
      : failure
  } finally {
    for (const secret of [plan.key, dropBox.secretKey]) secret.fill(0)
    if (keeper.opened()?.own !== plan.own) plan.own.wipe()
  }
}

async function makeSlots(
  { keeper, actor, vaultId, key, own, recovery }: Plan,
  passphrase: Uint8Array,
): Promise<Slot[]> {
  const { newId, kdfCost } = keeper.options
  const kdf = kdfCost === 'floor' ? FLOOR : await tunedCost()
  const owner = ownerOf(actor)
  const code = Buffer.from(recovery.code, 'utf8')
  return [
    await makeSlot({ vaultId, id: newId(), kind: 'passphrase', owner, kdf }, passphrase, own, key),
    await makeSlot({ vaultId, id: recovery.slotId, kind: 'recovery', owner, kdf }, code, own, key),
  ]
}

function openNew({ keeper, folder, key, own, actor }: Plan, slots: SlotsFile, sheets: OpenSheet[]): Result<VaultState> {
  const { options } = keeper
  const processLock = takeProcessLock(vaultFiles(folder).inUse)
  if (!processLock) return refusals.inUse()
  try {
    const db = openVaultDatabase(folder, key)
    return keeper.adopt(
      openedVault({ folder, session: sessionOf(options, db, actor, own), own, slots, processLock, sheets }),
    )
  } catch (error) {
    processLock.release()
    throw error
  }
}
