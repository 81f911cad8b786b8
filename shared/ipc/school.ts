import { z } from 'zod'
import { BACKUP_INTERVALS } from '../domain/backups.ts'
import { checkpointSchema } from '../domain/audit.ts'
import { schoolSchema } from '../domain/school.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})

export const settingsSchema = z.object({
  /** Minutes without a key or mouse before the vault locks. */
  idleLockMinutes: z.number().int().min(1).max(60),
  /** Lists show initials instead of names. */
  discreetNames: z.boolean(),
  /** Days after which a person is reminded to choose a new passphrase; 0 is never. */
  passphraseReminderDays: z.number().int().min(0).max(1000),
  /** Passphrases need a capital, a small letter, a number and a sign. */
  passphraseMixed: z.boolean(),
  /** No three letters in a row of a passphrase come from the person's name. */
  passphraseNoName: z.boolean(),
  backupInterval: z.enum(BACKUP_INTERVALS),
  /** Whether Windows shows a notice when something is due; it never holds a name. */
  notifications: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

export const schoolRoutes = {
  'school.read': route({ who: 'own-account', input: nothing, output: schoolSchema }),
  'school.change': route({ who: 'manage-settings', input: schoolSchema, output: schoolSchema }),
  'school.readSettings': route({ who: 'own-account', input: nothing, output: settingsSchema }),
  'school.changeSettings': route({ who: 'manage-settings', input: settingsSchema, output: settingsSchema }),
  'school.about': route({
    who: 'own-account',
    input: nothing,
    output: z.object({ version: z.string(), electron: z.string(), checkpoint: checkpointSchema }),
  }),
} as const satisfies RoutesOf<'school'>
