import type { Settings } from '#shared/ipc/school.ts'
import type { Db, Tx } from '../open.ts'
import { settings } from '../schema/settings.ts'

const ONE_ROW = 1
export const DEFAULT_SETTINGS: Settings = { idleLockMinutes: 10, discreetNames: true }

export function readSettingsRow(db: Db): Settings {
  const row = db.select().from(settings).get()
  return row ? { idleLockMinutes: row.idleLockMinutes, discreetNames: row.discreetNames } : DEFAULT_SETTINGS
}

export function writeSettingsTx(tx: Tx, input: Settings): void {
  tx.insert(settings)
    .values({ id: ONE_ROW, ...input })
    .onConflictDoUpdate({ target: settings.id, set: input })
    .run()
}

/** The key slot whose recovery sheet was confirmed, or null. */
export function readConfirmedRecoverySlot(db: Db): string | null {
  return db.select({ slot: settings.confirmedRecoverySlot }).from(settings).get()?.slot ?? null
}

export function writeConfirmedRecoverySlotTx(tx: Tx, slotId: string): void {
  tx.update(settings).set({ confirmedRecoverySlot: slotId }).run()
}
