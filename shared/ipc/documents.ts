import { z } from 'zod'
import { idSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

/** `incident-report-form` needs an incident; `blank-form` is for handwriting and has none. */
const documentSchema = z.discriminatedUnion('document', [
  z.strictObject({ document: z.literal('incident-report-form'), incidentId: idSchema }),
  z.strictObject({ document: z.literal('blank-form') }),
])
export type DocumentChoice = z.infer<typeof documentSchema>

/** `done` is false when the person closed the system's dialog. */
const doneSchema = z.object({ done: z.boolean() })

export const documentsRoutes = {
  'documents.preview': route({ who: 'print-cases', input: documentSchema, output: doneSchema }),
  'documents.print': route({ who: 'print-cases', input: documentSchema, output: doneSchema }),
  'documents.save': route({ who: 'print-cases', input: documentSchema, output: doneSchema }),
  /** AES-256 under a generated passphrase, which is returned here once and kept nowhere. */
  'documents.saveProtected': route({
    who: 'print-cases',
    input: documentSchema,
    output: z.discriminatedUnion('done', [
      z.object({ done: z.literal(false) }),
      z.object({ done: z.literal(true), passphrase: z.string() }),
    ]),
  }),
} as const satisfies RoutesOf<'documents'>
