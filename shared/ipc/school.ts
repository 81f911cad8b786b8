import { z } from 'zod'
import { checkpointSchema } from '../domain/audit.ts'
import { schoolSchema } from '../domain/school.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})

export const settingsSchema = z.object({
  /** Minutes without a key or mouse before the vault locks. */
  idleLockMinutes: z.number().int().min(1).max(60),
  /** Lists show initials instead of names. */
  discreetNames: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

export const schoolRoutes = {
  'school.read': route({ who: ['dsl'], input: nothing, output: schoolSchema }),
  'school.change': route({ who: ['dsl'], input: schoolSchema, output: schoolSchema }),
  'school.readSettings': route({ who: ['dsl'], input: nothing, output: settingsSchema }),
  'school.changeSettings': route({ who: ['dsl'], input: settingsSchema, output: settingsSchema }),
  'school.about': route({
    who: ['dsl'],
    input: nothing,
    output: z.object({ version: z.string(), electron: z.string(), checkpoint: checkpointSchema }),
  }),
} as const satisfies RoutesOf<'school'>
