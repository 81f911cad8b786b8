import { z } from 'zod'
import {
  AGREEMENT_KIND_VALUES,
  SIGNER_ROLES,
  agreementDraftSchema,
  agreementDraftTextSchema,
  agreementTextSchema,
  agreementVersionSchema,
  listedDeviceSchema,
  signatureSchema,
} from '../domain/agreements.ts'
import { PEOPLE_KIND_VALUES, YEAR_GROUPS } from '../domain/people.ts'
import { STANDING_VALUES, inForceSchema, needSchema, roundSchema } from '../domain/signing.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const kind = z.enum(AGREEMENT_KIND_VALUES)
const justKind = z.strictObject({ kind })
const done = z.object({ done: z.boolean() })
const count = z.number().int()

const counts = z.object({
  required: count,
  signed: count,
  partSigned: count,
  notSigned: count,
  earlier: count,
  refused: count,
  withdrawn: count,
  overdue: count,
})

const texts = z.object({
  draft: agreementDraftSchema.nullable(),
  /** What Blueform proposes. */
  template: agreementTextSchema,
  /** Newest first. */
  versions: z.array(agreementVersionSchema),
  rounds: z.array(roundSchema),
})

/** Which agreement, whose, and who signs it. A signer who is not among the school's people has a name only. */
export const signingSchema = z.strictObject({
  versionId: idSchema,
  personId: idSchema,
  signerRole: z.enum(SIGNER_ROLES),
  signerId: idSchema.nullable(),
  signerName: lineSchema.trim().min(1, 'Enter who signs'),
  relation: lineSchema.trim(),
})

const filter = z.strictObject({
  kind: kind.nullable(),
  /** Null is everybody; the empty string is those without a class. */
  class: z.string().max(60).nullable(),
  personKind: z.enum(PEOPLE_KIND_VALUES).nullable(),
  /** An earlier round of `kind`: its version and school year. Null is the one of today. */
  round: z.strictObject({ versionId: idSchema, schoolYear: count.nullable() }).nullable(),
  standing: z.enum(STANDING_VALUES).nullable(),
  /** Without those whose standing is signed. */
  outstandingOnly: z.boolean(),
})
export type OutstandingFilter = z.infer<typeof filter>

const outstandingRow = z.object({
  personId: idSchema,
  name: lineSchema,
  /** What tells them from somebody else of that name; empty when nobody else could be meant. */
  apart: z.string(),
  personKind: z.enum(PEOPLE_KIND_VALUES),
  class: z.string(),
  year: z.enum(YEAR_GROUPS).nullable(),
  kind,
  standing: z.enum(STANDING_VALUES),
  alsoRefused: z.boolean(),
  /** Who still has to sign. */
  missing: z.array(z.enum(SIGNER_ROLES)),
  dueOn: isoDateSchema,
  isOverdue: z.boolean(),
})

const paperItem = signingSchema.extend({ signedOn: isoDateSchema, code: z.string().max(20).nullable() })

/** `agreement-forms`: a class set for signing on paper, each with its code. */
const agreementDocument = z.discriminatedUnion('document', [
  z.strictObject({
    document: z.literal('agreement-forms'),
    versionId: idSchema,
    personIds: z.array(idSchema).min(1).max(400),
  }),
  z.strictObject({ document: z.literal('blank-agreement'), versionId: idSchema }),
  z.strictObject({ document: z.literal('signed-copy'), signatureId: idSchema }),
  z.strictObject({ document: z.literal('reminders'), filter, letter: paragraphSchema.trim() }),
  z.strictObject({ document: z.literal('register-list'), filter }),
])
export type AgreementDocument = z.infer<typeof agreementDocument>

export const agreementsRoutes = {
  'agreements.overview': route({
    who: 'see-people',
    input: nothing,
    output: z.object({
      kinds: z.array(
        z.object({
          kind,
          version: agreementVersionSchema.nullable(),
          round: roundSchema.nullable(),
          hasDraft: z.boolean(),
          counts,
        }),
      ),
    }),
  }),
  'agreements.texts': route({ who: 'see-people', input: justKind, output: texts }),
  'agreements.saveDraft': route({
    who: 'publish-agreements',
    input: z.strictObject({ kind, text: agreementDraftTextSchema }),
    output: texts,
  }),
  'agreements.discardDraft': route({ who: 'publish-agreements', input: justKind, output: texts }),
  /** A published text never changes; whoever must sign signs again. */
  'agreements.publish': route({
    who: 'publish-agreements',
    input: z.strictObject({
      kind,
      text: agreementTextSchema,
      appliesFrom: isoDateSchema,
      dueOn: isoDateSchema,
      reason: paragraphSchema.trim(),
    }),
    output: texts,
  }),
  /** By when a round is to be signed. */
  'agreements.setDue': route({
    who: 'record-signatures',
    input: z.strictObject({ versionId: idSchema, schoolYear: count.nullable(), dueOn: isoDateSchema }),
    output: texts,
  }),
  'agreements.outstanding': route({
    who: 'see-people',
    input: filter.extend({ page: z.number().int().min(1) }),
    output: z.object({
      rows: z.array(outstandingRow),
      total: count,
      /** Whom the rows are about: less than `total` where somebody has two agreements. */
      people: z.object({ shown: count, toSign: count, toWriteTo: count }),
      pageCount: count,
      counts,
      /** By class for pupils, by kind for adults. */
      groups: z.array(z.object({ name: z.string(), class: z.string().nullable(), counts })),
    }),
  }),
  'agreements.ofPerson': route({
    who: 'see-people',
    input: z.strictObject({ personId: idSchema }),
    output: z.object({
      /** As they are called, told apart from somebody else of that name. */
      name: z.string(),
      needs: z.array(needSchema),
      signatures: z.array(signatureSchema),
    }),
  }),
  /** For each person of an incident who is linked to one of the school's people: what held on the day it happened. */
  'agreements.inForce': route({
    who: 'open-case',
    input: z.strictObject({ incidentId: idSchema }),
    output: z.object({
      /** The day looked at: when it happened, or when it was recorded while that is not known. */
      day: isoDateSchema,
      people: z.array(
        z.object({
          incidentPersonId: idSchema,
          personId: idSchema,
          /** "Siân Gŵyr, 7B, Year 7"; null for whoever may not see the school's people. */
          words: z.string().nullable(),
          agreements: z.array(inForceSchema),
        }),
      ),
    }),
  }),
  'agreements.recordPaper': route({
    who: 'record-signatures',
    input: z.strictObject({
      items: z.array(paperItem).min(1).max(400),
      scanTicket: idSchema.nullable(),
      witness: lineSchema.trim(),
    }),
    output: z.object({ recorded: count }),
  }),
  'agreements.refuse': route({
    who: 'record-signatures',
    input: signingSchema.extend({ on: isoDateSchema, reason: paragraphSchema.trim() }),
    output: done,
  }),
  'agreements.withdraw': route({
    who: 'record-signatures',
    input: signingSchema.extend({ on: isoDateSchema, reason: paragraphSchema.trim() }),
    output: done,
  }),
  /** The code of a printed form finds whose it is. */
  'agreements.findCode': route({
    who: 'record-signatures',
    input: z.strictObject({ code: z.string().max(40) }),
    output: z.object({
      found: z
        .object({
          code: z.string(),
          versionId: idSchema,
          kind,
          versionNumber: count,
          personId: idSchema,
          name: lineSchema,
          class: z.string(),
          need: needSchema.nullable(),
        })
        .nullable(),
    }),
  }),
  /** A PDF of the signed forms: the system's dialog, then it is kept enciphered. */
  'agreements.chooseScan': route({
    who: 'record-signatures',
    input: nothing,
    output: z.discriminatedUnion('chosen', [
      z.object({ chosen: z.literal(false) }),
      z.object({ chosen: z.literal(true), ticket: idSchema, fileName: lineSchema, sizeBytes: count }),
    ]),
  }),
  'agreements.saveScan': route({ who: 'record-signatures', input: z.strictObject({ scanId: idSchema }), output: done }),
  'agreements.print': route({
    who: 'record-signatures',
    input: z.strictObject({ choice: agreementDocument, to: z.enum(['print', 'save', 'preview']) }),
    output: done,
  }),
  /** "Allowed / not allowed" for the network manager, as CSV; why it is taken out is written down. */
  'agreements.saveInternetList': route({
    who: 'record-signatures',
    input: z.strictObject({ reason: paragraphSchema.trim().min(1, 'Say what the list is for') }),
    output: done,
  }),
  /** When such a list was saved, by whom and what for; newest first. */
  'agreements.savedLists': route({
    who: 'record-signatures',
    input: nothing,
    output: z.object({
      lists: z.array(
        z.object({ id: idSchema, reason: z.string(), rows: count, recordedAtMs: count, name: lineSchema }),
      ),
    }),
  }),
  /** Whether every published text and every signature is as it was written. */
  'agreements.check': route({
    who: 'check-audit',
    input: nothing,
    output: z.object({
      versions: count,
      signatures: count,
      /** Answers about pictures, bars and deletions together. */
      consents: count,
      problems: z.array(
        z.object({
          what: z.enum(['version', 'signature', 'scan', 'merge', 'consent', 'bar', 'deletion', 'missing']),
          id: z.string(),
          words: lineSchema,
        }),
      ),
    }),
  }),
} as const satisfies RoutesOf<'agreements'>

export const kioskAgreementSchema = z.object({
  school: lineSchema,
  text: agreementTextSchema,
  versionNumber: count,
  personName: lineSchema,
  signerRole: z.enum(SIGNER_ROLES),
  signerName: lineSchema,
  devices: z.array(listedDeviceSchema),
})
