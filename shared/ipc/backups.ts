import { z } from 'zod'
import { generationSchema } from '../domain/backups.ts'
import { instantSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'
import { vaultStateSchema } from './vault.ts'

const nothing = z.strictObject({})
const onGeneration = { ticket: z.uuid(), generationId: generationSchema.shape.id }

export const backupStatusSchema = z.object({
  /** Name of the chosen folder; null while none is chosen. */
  folderName: z.string().nullable(),
  /** Why the chosen folder is a poor place, in words. */
  folderWarning: z.string().nullable(),
  /** Whether the folder can be reached now. */
  isReachable: z.boolean(),
  /** Why the folder of the records themselves is a poor place: synced or on the network. */
  vaultWarning: z.string().nullable(),
  lastMadeAtMs: instantSchema.nullable(),
  /** What went wrong with the last one and what to do; null when it went well. */
  lastFailure: z.string().nullable(),
  isDue: z.boolean(),
  /** Newest first. */
  generations: z.array(generationSchema),
})
export type BackupStatus = z.infer<typeof backupStatusSchema>

export const backupsRoutes = {
  'backups.status': route({ who: 'back-up', input: nothing, output: backupStatusSchema }),
  /** Opens a file dialog; null when it was closed. */
  'backups.chooseFolder': route({ who: 'back-up', input: nothing, output: backupStatusSchema.nullable() }),
  /** Copies, opens the copy again and checks it. Progress is in 'work.state'; it can be cancelled. */
  'backups.make': route({ who: 'back-up', input: nothing, output: backupStatusSchema }),
  'backups.verify': route({
    who: 'back-up',
    input: z.strictObject({ generationId: generationSchema.shape.id }),
    output: z.object({ checkedFiles: instantSchema }),
  }),

  /** On a clean machine: the folder or stick that the backups are in. Null when the dialog was closed. */
  'backups.chooseSource': route({
    who: 'anyone',
    input: nothing,
    output: z.object({ ticket: z.uuid(), folderName: z.string(), generations: z.array(generationSchema) }).nullable(),
  }),
  /** Checks everything first, then copies into the chosen folder; afterwards the vault there is locked and can be opened. */
  'backups.restore': route({
    who: 'anyone',
    input: z.strictObject({ ...onGeneration, folderTicket: z.uuid() }),
    output: vaultStateSchema,
  }),
} as const satisfies RoutesOf<'backups'>
