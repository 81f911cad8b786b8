import { z } from 'zod'
import { deviceAnswersSchema, handoverAnswersSchema, imageSeenAnswersSchema } from '../domain/custody.ts'
import { incidentSchema } from '../domain/incidents.ts'
import { idSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

export const custodyRoutes = {
  'custody.recordDevice': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, answers: deviceAnswersSchema }),
    output: incidentSchema,
  }),
  'custody.recordHandover': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, deviceId: idSchema, answers: handoverAnswersSchema }),
    output: incidentSchema,
  }),
  'custody.recordImageSeen': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, answers: imageSeenAnswersSchema }),
    output: incidentSchema,
  }),
} as const satisfies RoutesOf<'custody'>
