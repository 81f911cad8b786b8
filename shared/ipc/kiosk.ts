import { z } from 'zod'
import { drawingSchema } from '../domain/agreements.ts'
import { lineSchema, paragraphSchema } from '../domain/text.ts'
import { kioskAgreementSchema, signingSchema } from './agreements.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const done = z.object({ done: z.boolean() })

const handOver = signingSchema.extend({ witness: lineSchema.trim() })
/** What the laptop is handed over for. */
export type HandedOver = z.infer<typeof handOver>

/** While one agreement is shown to one signer, no route but these and locking answers. Every way out locks. */
export const kioskRoutes = {
  'kiosk.start': route({
    who: 'record-signatures',
    input: handOver,
    output: done,
  }),
  'kiosk.read': route({ who: 'record-signatures', input: nothing, output: kioskAgreementSchema }),
  'kiosk.sign': route({
    who: 'record-signatures',
    input: z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('drawn'), drawing: drawingSchema }),
      /** For those who cannot draw: the name, and that it is meant as a signature. */
      z.strictObject({
        how: z.literal('typed'),
        name: lineSchema.trim().min(1, 'Type your name'),
        isMeant: z.literal(true),
      }),
    ]),
    output: done,
  }),
  'kiosk.refuse': route({
    who: 'record-signatures',
    input: z.strictObject({ reason: paragraphSchema.trim() }),
    output: done,
  }),
  'kiosk.leave': route({ who: 'record-signatures', input: nothing, output: done }),
} as const satisfies RoutesOf<'kiosk'>
