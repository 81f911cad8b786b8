import { z } from 'zod'
import { formDraftSchema, formPlaceSchema, keptFormSchema } from '../domain/form-drafts.ts'
import { instantSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

export const formDraftsRoutes = {
  /** Null when nothing is kept of this form. */
  'formDrafts.read': route({
    who: 'record-cases',
    input: formPlaceSchema,
    output: z.object({ kept: keptFormSchema.nullable() }),
  }),
  /** `savedAtMs` is acknowledged only once it is on the disk. */
  'formDrafts.save': route({
    who: 'record-cases',
    input: formDraftSchema,
    output: z.object({ savedAtMs: instantSchema }),
  }),
  'formDrafts.discard': route({ who: 'record-cases', input: formPlaceSchema, output: z.strictObject({}) }),
} as const satisfies RoutesOf<'formDrafts'>
