import { z } from 'zod'
import { idSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

/** `blank-form` is for handwriting and belongs to no incident; every other document does. */
const documentSchema = z.discriminatedUnion('document', [
  z.strictObject({ document: z.literal('incident-report-form'), incidentId: idSchema }),
  z.strictObject({ document: z.literal('blank-form') }),
  /** Every file of an incident with its SHA-256 and its chain of custody. */
  z.strictObject({ document: z.literal('evidence-log'), incidentId: idSchema }),
  /** For the owner of a device, signed by both; and for the bag it is locked away in. */
  z.strictObject({ document: z.literal('device-receipt'), incidentId: idSchema, deviceId: idSchema }),
  z.strictObject({ document: z.literal('bag-label'), incidentId: idSchema, deviceId: idSchema }),
  /** Everything that was recorded, oldest first; and on one page, for a strategy meeting. */
  z.strictObject({ document: z.literal('chronology'), incidentId: idSchema }),
  z.strictObject({ document: z.literal('briefing'), incidentId: idSchema }),
  /** A letter that was kept. */
  z.strictObject({ document: z.literal('letter'), incidentId: idSchema, letterId: idSchema }),
  /** One person across incidents, each confirmed to be about that person. */
  z.strictObject({
    document: z.literal('person-chronology'),
    name: lineSchema.trim().min(1),
    parts: z
      .array(z.strictObject({ incidentId: idSchema, personId: idSchema }))
      .min(1)
      .max(200),
  }),
  /** What the network manager does when a device is taken out of use. */
  z.strictObject({ document: z.literal('network-checklist'), incidentId: idSchema, deviceId: idSchema }),
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
