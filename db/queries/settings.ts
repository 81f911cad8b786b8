import { z } from 'zod'
import type { Settings } from '#shared/ipc/school.ts'
import type { Db, Tx } from '../open.ts'
import { settings } from '../schema/settings.ts'

const ONE_ROW = 1
const sealedKeysSchema = z.record(z.uuid(), z.string())
export const DEFAULT_SETTINGS: Settings = {
  idleLockMinutes: 10,
  discreetNames: true,
  passphraseReminderDays: 180,
  passphraseMixed: false,
  passphraseNoName: false,
  backupInterval: 'daily',
  notifications: true,
}

export function readSettingsRow(db: Db): Settings {
  const row = db.select().from(settings).get()
  if (!row) return DEFAULT_SETTINGS
  const { idleLockMinutes, discreetNames, passphraseReminderDays, passphraseMixed, passphraseNoName } = row
  const { backupInterval, notifications } = row
  return {
    idleLockMinutes,
    discreetNames,
    passphraseReminderDays,
    passphraseMixed,
    passphraseNoName,
    backupInterval,
    notifications,
  }
}

export function writeSettingsTx(tx: Tx, input: Settings): void {
  tx.insert(settings)
    .values({ id: ONE_ROW, ...input })
    .onConflictDoUpdate({ target: settings.id, set: input })
    .run()
}

/** The key slots whose recovery sheets were confirmed. */
export function readConfirmedRecoverySlots(db: Db): readonly string[] {
  const ids = db.select({ ids: settings.confirmedRecoverySlot }).from(settings).get()?.ids ?? ''
  return ids.split(' ').filter((id) => id !== '')
}

export function writeConfirmedRecoverySlotsTx(tx: Tx, slotIds: readonly string[]): void {
  tx.update(settings)
    .set({ confirmedRecoverySlot: slotIds.length > 0 ? slotIds.join(' ') : null })
    .run()
}

/** The number of the newest key file that was written. */
export function readSlotsGeneration(db: Db): number {
  return db.select({ generation: settings.slotsGeneration }).from(settings).get()?.generation ?? 0
}

export function writeSlotsGenerationTx(tx: Tx, slotsGeneration: number): void {
  tx.update(settings).set({ slotsGeneration }).run()
}

export function isReleaseConfirmed(db: Db): boolean {
  return db.select({ isConfirmed: settings.releaseConfirmed }).from(settings).get()?.isConfirmed ?? false
}

/** The public half of a new release key, in hex, whose sheet is not confirmed yet. */
export function writeReleaseKeyTx(tx: Tx, releasePublicKey: string): void {
  tx.update(settings).set({ releasePublicKey, releaseConfirmed: false }).run()
}

export function confirmReleaseTx(tx: Tx): void {
  tx.update(settings).set({ releaseConfirmed: true }).run()
}

export type DropBoxKeys = {
  readonly dropBoxPublicKey: string
  /** By account: the secret half, sealed to that person. */
  readonly sealedSecretKeys: Readonly<Record<string, string>>
}

/** What opens the outside of a concern left at the lock screen, in hex; undefined in a vault without a drop box. */
export function readDropBoxKeys(db: Db): DropBoxKeys | undefined {
  const { dropBoxPublicKey, dropBoxSecretKey } = settings
  const row = db.select({ dropBoxPublicKey, dropBoxSecretKey }).from(settings).get()
  if (!row || row.dropBoxPublicKey === null || row.dropBoxSecretKey === null) return undefined
  return {
    dropBoxPublicKey: row.dropBoxPublicKey,
    sealedSecretKeys: sealedKeysSchema.parse(JSON.parse(row.dropBoxSecretKey)),
  }
}

export function writeDropBoxKeysTx(tx: Tx, { dropBoxPublicKey, sealedSecretKeys }: DropBoxKeys): void {
  tx.update(settings)
    .set({ dropBoxPublicKey, dropBoxSecretKey: JSON.stringify(sealedSecretKeys) })
    .run()
}
