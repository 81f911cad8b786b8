import { z } from 'zod'
import { deviceAnswersSchema, handoverAnswersSchema, imageSeenAnswersSchema } from '../domain/custody.ts'
import { confirmationAnswersSchema, deletionAnswersSchema } from '../domain/deletion.ts'
import { incidentSchema } from '../domain/incidents.ts'
import { referralAnswersSchema } from '../domain/referral.ts'
import { statementAnswersSchema, traceAnswersSchema } from '../domain/statements.ts'
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
  'custody.recordStatement': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, answers: statementAnswersSchema }),
    output: incidentSchema,
  }),
  'custody.recordTrace': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, answers: traceAnswersSchema }),
    output: incidentSchema,
  }),
  'custody.recordReferral': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, answers: referralAnswersSchema }),
    output: incidentSchema,
  }),
  'custody.recordDeletion': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, answers: deletionAnswersSchema }),
    output: incidentSchema,
  }),
  'custody.recordDeletionConfirmed': route({
    who: 'record-cases',
    input: z.strictObject({ incidentId: idSchema, deletionId: idSchema, answers: confirmationAnswersSchema }),
    output: incidentSchema,
  }),
} as const satisfies RoutesOf<'custody'>
