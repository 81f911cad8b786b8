import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BackupInterval } from '#shared/domain/backups.ts'

/** The one row of what the school has set for this vault. */
export const settings = sqliteTable(
  'settings',
  {
    id: integer('id').primaryKey(),
    idleLockMinutes: integer('idle_lock_minutes').notNull(),
    discreetNames: integer('discreet_names', { mode: 'boolean' }).notNull(),
    /** The key slots whose recovery sheets were confirmed, with a space between; null until one is. */
    confirmedRecoverySlot: text('confirmed_recovery_slot'),
    passphraseReminderDays: integer('passphrase_reminder_days').notNull().default(180),
    passphraseMixed: integer('passphrase_mixed', { mode: 'boolean' }).notNull().default(false),
    passphraseNoName: integer('passphrase_no_name', { mode: 'boolean' }).notNull().default(false),
    backupInterval: text('backup_interval').$type<BackupInterval>().notNull().default('daily'),
    notifications: integer('notifications', { mode: 'boolean' }).notNull().default(true),
    /** Where backups go on this machine; null until chosen. */
    backupFolder: text('backup_folder'),
    backupLastMadeAtMs: integer('backup_last_made_at_ms'),
    /** Public half of the key that sealed files are wrapped to, hex; its private half is on the release sheet only. */
    releasePublicKey: text('release_public_key'),
    releaseConfirmed: integer('release_confirmed', { mode: 'boolean' }).notNull().default(false),
    /** The key that concerns left at the lock screen are sealed to, hex; its secret half sealed to each role-holder, as JSON by account. */
    dropBoxPublicKey: text('drop_box_public_key'),
    dropBoxSecretKey: text('drop_box_secret_key'),
    /** The newest key file that was written; an older one is refused. */
    slotsGeneration: integer('slots_generation').notNull().default(0),
  },
  (table) => [check('settings_one_row', sql`${table.id} = 1`)],
)
