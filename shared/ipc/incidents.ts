import { z } from 'zod'
import { actorSchema } from '../domain/accounts.ts'
import { restrictedAboutSchema } from '../domain/compartments.ts'
import { incidentAnswersSchema, concernAnswersSchema } from '../domain/incident-answers.ts'
import { INCIDENT_TYPES, valuesOf } from '../domain/incident-form.ts'
import { incidentSchema, newActionSchema } from '../domain/incidents.ts'
import { newPersonLinkSchema } from '../domain/person-links.ts'
import { idSchema, instantSchema, isoDateSchema, narrativeSchema, paragraphSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'
import { secretSchema } from './vault.ts'

const nothing = z.strictObject({})
const onIncident = { incidentId: idSchema }
const reason = paragraphSchema.trim().min(1, 'Give a reason')

export const incidentRowSchema = z.object({
  id: idSchema,
  reference: z.string(),
  recordedAtMs: instantSchema,
  happenedOn: isoDateSchema.nullable(),
  status: z.enum(['open', 'closed']),
  imageLocked: z.boolean(),
  types: z.array(z.enum(valuesOf(INCIDENT_TYPES))),
  /** Names of those affected or said to have caused it; initials while "discreet names" is on. */
  people: z.array(z.string()),
})
export type IncidentRow = z.infer<typeof incidentRowSchema>

export const draftRowSchema = z.object({
  id: idSchema,
  startedAtMs: instantSchema,
  savedAtMs: instantSchema,
  imageLocked: z.boolean(),
  restricted: z.boolean(),
})
export type DraftRow = z.infer<typeof draftRowSchema>

export const INCIDENTS_PER_PAGE = 50

export const incidentsRoutes = {
  'incidents.list': route({
    who: 'read-cases',
    input: z.strictObject({
      /** Words that must all occur, in any order and as beginnings; empty lists everything. */
      words: z.string().max(200),
      status: z.enum(['open', 'closed', 'all']),
      sort: z.enum(['newest', 'oldest']),
      page: z.number().int().min(1).max(100_000),
    }),
    output: z.object({ rows: z.array(incidentRowSchema), total: instantSchema }),
  }),
  'incidents.counts': route({
    who: 'read-cases',
    input: nothing,
    output: z.object({ open: instantSchema, closed: instantSchema }),
  }),
  /** The restricted cases that were opened to whoever asks; nothing tells of any other. */
  'incidents.listRestricted': route({
    who: 'open-case',
    input: z.strictObject({ words: z.string().max(200), status: z.enum(['open', 'closed', 'all']) }),
    output: z.object({ rows: z.array(incidentRowSchema) }),
  }),
  'incidents.read': route({ who: 'open-case', input: z.strictObject(onIncident), output: incidentSchema }),

  'incidents.startDraft': route({
    who: 'record-cases',
    input: nothing,
    output: z.object({ draftId: idSchema, answers: incidentAnswersSchema }),
  }),
  'incidents.listDrafts': route({ who: 'record-cases', input: nothing, output: z.array(draftRowSchema) }),
  'incidents.readDraft': route({
    who: 'record-cases',
    input: z.strictObject({ draftId: idSchema }),
    output: incidentAnswersSchema,
  }),
  /** `savedAtMs` is acknowledged only once it is on the disk. */
  'incidents.saveDraft': route({
    who: 'record-cases',
    input: z.strictObject({ draftId: idSchema, answers: incidentAnswersSchema }),
    output: z.object({ savedAtMs: instantSchema }),
  }),
  'incidents.discardDraft': route({
    who: 'record-cases',
    input: z.strictObject({ draftId: idSchema }),
    output: nothing,
  }),

  /** Turns a draft into a record and gives it its reference. */
  'incidents.record': route({
    who: 'record-cases',
    input: z.strictObject({ draftId: idSchema, answers: incidentAnswersSchema }),
    output: z.object({ incidentId: idSchema, reference: z.string() }),
  }),
  'incidents.amend': route({
    who: 'record-cases',
    /** `fromVersion` is the version that was on the screen; a newer one in the vault is a conflict, not overwritten. */
    input: z.strictObject({
      ...onIncident,
      fromVersion: z.number().int().positive(),
      answers: concernAnswersSchema,
      reason,
    }),
    output: incidentSchema,
  }),
  'incidents.recordAction': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, action: newActionSchema }),
    output: incidentSchema,
  }),
  'incidents.strikeAction': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, actionId: idSchema, reason }),
    output: incidentSchema,
  }),
  'incidents.recordOutcome': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, text: narrativeSchema.trim().min(1, 'Describe the outcome') }),
    output: incidentSchema,
  }),
  /** Confirms which of the school's people somebody here is; null takes it back. */
  'incidents.linkPerson': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, ...newPersonLinkSchema.shape }),
    output: incidentSchema,
  }),
  'incidents.close': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, reason }),
    output: incidentSchema,
  }),
  'incidents.reopen': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, reason }),
    output: incidentSchema,
  }),

  /** Makes an ordinary case a restricted one: its words are sealed and its plain rows are gone. There is no way back. */
  'incidents.restrict': route({
    who: 'record-cases',
    input: z.strictObject({ ...onIncident, about: restrictedAboutSchema, reason }),
    /** Null when whoever restricted it may no longer see it. */
    output: z.object({ incident: incidentSchema.nullable() }),
  }),
  /** Those who could still be let in to a restricted case. */
  'incidents.whoElse': route({
    who: 'open-case',
    input: z.strictObject(onIncident),
    output: z.object({ people: z.array(actorSchema) }),
  }),
  'incidents.openTo': route({
    who: 'open-case',
    input: z.strictObject({ ...onIncident, accountId: idSchema, reason }),
    output: incidentSchema,
  }),

  /** Those who could agree to take a mistaken image lock off. */
  'incidents.whoCanAgree': route({
    who: 'unlock-case',
    input: z.strictObject(onIncident),
    output: z.object({ people: z.array(actorSchema) }),
  }),
  /** Takes the image lock off again; the second person types their own passphrase. Sealed files stay sealed. */
  'incidents.unlockImages': route({
    who: 'unlock-case',
    input: z.strictObject({ ...onIncident, reason, accountId: idSchema, passphrase: secretSchema }),
    output: incidentSchema,
  }),
} as const satisfies RoutesOf<'incidents'>
