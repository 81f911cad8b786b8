// Acceptable use agreements: which there are, their texts in versions, and what it means to have signed one.
// Seeds 002 §3.3 and app. 1-3, 000 app. 1-3, 001 "AUAs".
import { z } from 'zod'
import { actorSchema } from './accounts.ts'
import { recorded } from './recorded.ts'
import { idSchema, instantSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

/** `self` is the person whom the agreement is about; `parent` somebody with parental responsibility for them. */
export const SIGNER_ROLES = ['self', 'parent'] as const
export type SignerRole = (typeof SIGNER_ROLES)[number]

export const AGREEMENT_KINDS = [
  { value: 'primary-pupil', label: 'Primary pupil' },
  { value: 'secondary-pupil', label: 'Secondary pupil' },
  { value: 'rules-ks1', label: 'Online safety rules, key stage 1' },
  { value: 'rules-ks2', label: 'Online safety rules, key stage 2' },
  { value: 'parent', label: 'Parent or carer' },
  { value: 'staff', label: 'Staff' },
  { value: 'governor', label: 'Governor' },
  { value: 'volunteer', label: 'Volunteer' },
  { value: 'contractor', label: 'Contractor' },
  { value: 'visitor', label: 'Visitor' },
  { value: 'community', label: 'Community user' },
] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]['value']
export const AGREEMENT_KIND_VALUES = AGREEMENT_KINDS.map(({ value }) => value) as [AgreementKind, ...AgreementKind[]]

/** Stable within a kind, so that a school's edited text can be set beside the template. */
const clauseIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

export const agreementTextSchema = z.object({
  title: lineSchema.trim().min(1, 'Enter a title'),
  /** Why there is an agreement, in a paragraph or two. */
  intro: paragraphSchema.trim(),
  sections: z
    .array(
      z.object({
        id: clauseIdSchema,
        heading: lineSchema.trim().min(1, 'Enter a heading'),
        clauses: z
          .array(z.object({ id: clauseIdSchema, words: paragraphSchema.trim().min(1, 'Enter the words of this rule') }))
          .min(1, 'A section needs one rule or more')
          .max(60),
      }),
    )
    .min(1, 'An agreement needs one section or more')
    .max(20),
  /** What stands just above the signature, for each who signs; the empty string for one who does not. */
  declarations: z.object({ self: paragraphSchema.trim(), parent: paragraphSchema.trim() }),
})
export type AgreementText = z.infer<typeof agreementTextSchema>

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** The same as it is being written: anything may still be empty. */
export const agreementDraftTextSchema = z.object({
  title: lineSchema,
  intro: paragraphSchema,
  sections: z
    .array(
      z.object({
        id: clauseIdSchema,
        heading: lineSchema,
        clauses: z.array(z.object({ id: clauseIdSchema, words: paragraphSchema })).max(60),
      }),
    )
    .max(20),
  declarations: z.object({ self: paragraphSchema, parent: paragraphSchema }),
})

/** A published text: it never changes. */
export const agreementVersionSchema = z.object({
  ...recorded,
  kind: z.enum(AGREEMENT_KIND_VALUES),
  number: z.number().int().positive(),
  text: agreementTextSchema,
  /** SHA-256 of the canonical text, in hex; part of every signature. */
  hash: sha256Schema,
  /** From this day in London people sign this version. */
  appliesFrom: isoDateSchema,
  /** What changed, for those who are asked to sign again. */
  reason: paragraphSchema.trim(),
})
export type AgreementVersion = z.infer<typeof agreementVersionSchema>

/** The exact text (as UTF-8) that is hashed: a JSON array in fixed order. */
export function canonicalText(kind: AgreementKind, number: number, text: AgreementText): string {
  return JSON.stringify([
    'blueform agreement',
    kind,
    number,
    text.title,
    text.intro,
    text.sections.map(({ id, heading, clauses }) => [id, heading, clauses.map((clause) => [clause.id, clause.words])]),
    text.declarations.self,
    text.declarations.parent,
  ])
}

export const WAYS_TO_SIGN = [
  { value: 'drawn', label: 'Drawn on the screen' },
  { value: 'typed', label: 'Name typed and confirmed' },
  { value: 'paper', label: 'On paper' },
] as const
export type WayToSign = (typeof WAYS_TO_SIGN)[number]['value']

/** In all strokes together: minutes of drawing. */
const MOST_POINTS = 10_000

/** Strokes of a pen, finger or mouse, each a list of x and y in tenths of a millimetre-like units of a 600 x 200 box. */
export const drawingSchema = z
  .array(
    z
      .array(z.tuple([z.number().int().min(0).max(6000), z.number().int().min(0).max(2000)]))
      .min(1)
      .max(5000),
  )
  .min(1)
  .max(400)
  // A name takes some hundred points; as many as this module would let through could be the dots of a picture.
  .refine((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= MOST_POINTS, {
    message: 'There are too many lines in the box. Start again and draw your name once',
  })
export type Drawing = z.infer<typeof drawingSchema>

/** A device of the school as a staff agreement lists it. */
export const listedDeviceSchema = z.object({ make: lineSchema, serial: lineSchema })

/** What somebody did about an agreement: signed, would not sign, or took their signature back. */
export const signatureSchema = z.object({
  ...recorded,
  what: z.enum(['signed', 'refused', 'withdrawn']),
  versionId: idSchema,
  kind: z.enum(AGREEMENT_KIND_VALUES),
  versionNumber: z.number().int().positive(),
  versionHash: sha256Schema,
  /** Whom it is about. */
  personId: idSchema,
  signerRole: z.enum(SIGNER_ROLES),
  /** Who signed: one of the school's people, or null for somebody who is not among them. */
  signerId: idSchema.nullable(),
  signerName: lineSchema.trim().min(1),
  /** "Mother", "carer" ...; empty when somebody signs for themselves. */
  relation: lineSchema.trim(),
  how: z.enum(['drawn', 'typed', 'paper']),
  signedOn: isoDateSchema,
  drawing: drawingSchema.nullable(),
  devices: z.array(listedDeviceSchema),
  paperCode: z.string().nullable(),
  scanId: idSchema.nullable(),
  /** Why somebody refused or withdrew; empty for a signature. */
  reason: paragraphSchema.trim(),
  /** Who saw it being signed; empty when nobody did. */
  witness: lineSchema.trim(),
  /** SHA-256 of the canonical row, in hex; also in the row of the audit chain. */
  hash: sha256Schema,
})
export type Signature = z.infer<typeof signatureSchema>

export const agreementDraftSchema = z.object({
  text: agreementDraftTextSchema,
  savedAtMs: instantSchema,
  savedBy: actorSchema,
})
