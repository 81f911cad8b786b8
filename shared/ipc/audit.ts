import { z } from 'zod'
import { AUDIT_KINDS, auditDetailSchema, checkpointSchema } from '../domain/audit.ts'
import { idSchema, instantSchema } from '../domain/text.ts'
import { incidentRowSchema } from './incidents.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const page = z.number().int().min(1).max(1_000_000)

export const AUDIT_ROWS_PER_PAGE = 50

export const auditRowSchema = z.object({
  seq: instantSchema,
  atMs: instantSchema,
  /** Null before anybody was let in, and on a restricted case that the reader may not open. */
  actorName: z.string().nullable(),
  kind: z.enum(AUDIT_KINDS),
  /** Null when the row is about no case, or about a restricted one that the reader may not open. */
  reference: z.string().nullable(),
  isHiddenCase: z.boolean(),
  detail: auditDetailSchema,
})
export type AuditRow = z.infer<typeof auditRowSchema>

/** What checking the chain found. `firstBad` is the number of the first row that is not as it was written. */
export const auditVerdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('intact'), checkpoint: checkpointSchema }),
  z.object({
    verdict: z.literal('broken'),
    firstBad: instantSchema,
    why: z.enum(['changed', 'not-linked', 'missing', 'not-signed', 'unknown-signer', 'not-at-checkpoint', 'shorter']),
  }),
])
export type AuditVerdict = z.infer<typeof auditVerdictSchema>

export const auditRoutes = {
  'audit.list': route({
    who: 'see-audit',
    input: z.strictObject({ page, accountId: idSchema.nullable(), failuresOnly: z.boolean() }),
    output: z.object({ rows: z.array(auditRowSchema), total: instantSchema }),
  }),
  /** Checks every link and signature, against an earlier printed checkpoint where one is given. Progress is in 'work.state'. */
  'audit.verify': route({
    who: 'check-audit',
    input: z.strictObject({ checkpoint: checkpointSchema.nullable() }),
    output: auditVerdictSchema,
  }),
  /** Saves the chain as a file that the stand-alone verifier reads: ids, times and codes, no names. */
  'audit.export': route({ who: 'see-audit', input: nothing, output: z.object({ done: z.boolean() }) }),
  /** Cases without names and narratives; restricted ones are only counted. */
  'audit.caseLog': route({
    who: 'see-log',
    input: z.strictObject({ page }),
    output: z.object({
      rows: z.array(incidentRowSchema.omit({ people: true })),
      total: instantSchema,
      restricted: instantSchema,
    }),
  }),
} as const satisfies RoutesOf<'audit'>
