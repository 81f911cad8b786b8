import { z } from 'zod'
import { instantSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})

/** Long work that is under way; there is never more than one. It says what it does and how far it is, and nothing else. */
export const workSchema = z.object({
  kind: z.enum([
    'backup',
    'backup-check',
    'restore',
    'rekey',
    'audit-check',
    'evidence-intake',
    'evidence-check',
    'evidence-package',
  ]),
  done: instantSchema,
  /** 0 while it is not known yet. */
  total: instantSchema,
  startedAtMs: instantSchema,
  canCancel: z.boolean(),
})
export type Work = z.infer<typeof workSchema>

export const workRoutes = {
  'work.state': route({ who: 'anyone', input: nothing, output: z.object({ work: workSchema.nullable() }) }),
  'work.cancel': route({ who: 'anyone', input: nothing, output: nothing }),
} as const satisfies RoutesOf<'work'>
