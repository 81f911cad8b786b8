import { z } from 'zod'
import {
  CONSENT_TOPIC_VALUES,
  consentSchema,
  imageBarSchema,
  imageDeletionSchema,
  mayUseSchema,
  newConsentSchema,
  newImageBarSchema,
  newImageDeletionSchema,
} from '../domain/consents.ts'
import { YEAR_GROUPS } from '../domain/people.ts'
import { idSchema, isoDateSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const done = z.object({ done: z.boolean() })
const childOnly = z.strictObject({ childId: idSchema })
const uses = z.array(z.object({ topic: z.enum(CONSENT_TOPIC_VALUES), use: mayUseSchema }))

const ofChild = z.object({
  /** As lists call the child, told apart from others of that name. */
  name: z.string(),
  uses,
  /** Newest first. */
  answers: z.array(consentSchema),
  /** When the child last came back after having left; what was recorded before counts no more. */
  cameBackAtMs: z.number().int().nullable(),
  isBarred: z.boolean(),
  /** Why it is barred: for the safeguarding team only, otherwise empty. */
  bars: z.array(imageBarSchema),
  deletions: z.array(imageDeletionSchema),
  /** Those with parental responsibility, and whether each has answered anything. */
  parents: z.array(z.object({ id: idSchema, name: lineSchema, relation: lineSchema, hasAnswered: z.boolean() })),
})

export const consentsRoutes = {
  'consents.ofChild': route({ who: 'see-people', input: childOnly, output: ofChild }),
  /** One person's answers to one or more topics, in one step. */
  'consents.record': route({
    who: 'record-signatures',
    input: z.strictObject({
      answers: z.array(newConsentSchema).min(1).max(8),
      /** That a yes stands although this person said no or took a yes back before. */
      hasChangedMind: z.boolean().optional(),
    }),
    output: ofChild,
  }),
  'consents.bar': route({ who: 'bar-images', input: newImageBarSchema, output: ofChild }),
  /** "May we use this child's picture?", by class. */
  'consents.list': route({
    who: 'see-people',
    input: z.strictObject({ class: z.string().max(60).nullable(), page: z.number().int().min(1) }),
    output: z.object({
      children: z.array(
        z.object({ id: idSchema, name: z.string(), class: z.string(), year: z.enum(YEAR_GROUPS).nullable(), uses }),
      ),
      classes: z.array(z.object({ name: z.string(), pupils: z.number().int() })),
      /** Of how many of the class that was asked for a picture may be used; null for every class. */
      may: z.number().int().nullable(),
      total: z.number().int(),
      pageCount: z.number().int(),
    }),
  }),
  /** Children who left, of whom the school may still hold pictures. */
  'consents.toDelete': route({
    who: 'see-people',
    input: nothing,
    output: z.object({
      children: z.array(z.object({ id: idSchema, name: z.string(), class: z.string(), leftOn: isoDateSchema })),
      total: z.number().int(),
    }),
  }),
  'consents.confirmDeleted': route({
    who: 'record-signatures',
    input: z.strictObject({
      childIds: z.array(idSchema).min(1).max(400),
      ...newImageDeletionSchema.omit({ childId: true }).shape,
    }),
    output: z.object({ recorded: z.number().int() }),
  }),
  /** The list for staff, or reply slips for a class. */
  'consents.print': route({
    who: 'see-people',
    input: z.strictObject({
      choice: z.discriminatedUnion('document', [
        z.strictObject({ document: z.literal('image-list'), class: z.string().max(60).nullable() }),
        z.strictObject({ document: z.literal('image-forms'), childIds: z.array(idSchema).min(1).max(400) }),
        z.strictObject({ document: z.literal('blank-image-form') }),
      ]),
      to: z.enum(['print', 'save', 'preview']),
    }),
    output: done,
  }),
} as const satisfies RoutesOf<'consents'>
