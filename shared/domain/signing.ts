// Who must sign which agreement, by when, and how things stand. Pure; days are 'YYYY-MM-DD' in London.
// Seeds 002 §3.3 (every year; primary: the parent signs; secondary: both; staff on appointment), 000 app. 3, 001 "AUAs" (again when changed).
import { z } from 'zod'
import { AGREEMENT_KIND_VALUES, SIGNER_ROLES } from './agreements.ts'
import { idSchema, isoDateSchema, lineSchema } from './text.ts'

/** One time of signing: the version that applies, in one school year. It ends when the next begins. */
export const roundSchema = z.object({
  kind: z.enum(AGREEMENT_KIND_VALUES),
  versionId: idSchema,
  versionNumber: z.number().int().positive(),
  /** The year in which the school year begins, or null where agreements are signed once until the text changes. */
  schoolYear: z.number().int().nullable(),
  startsOn: isoDateSchema,
  /** The first day of which a signature counts: before the round where the school chose within a year how often to sign. */
  countsFrom: isoDateSchema,
  /** The last day; null while no other is to come. */
  endsOn: isoDateSchema.nullable(),
  dueOn: isoDateSchema,
})
export type Round = z.infer<typeof roundSchema>

/** `part-signed`: one of two who must sign has. `earlier`: signed, but in an earlier round. */
export const STANDINGS = [
  { value: 'signed', label: 'Signed' },
  { value: 'part-signed', label: 'One of two has signed' },
  { value: 'not-signed', label: 'Not signed' },
  { value: 'earlier', label: 'Signed before, not this time' },
  { value: 'refused', label: 'Refused' },
  { value: 'withdrawn', label: 'Taken back' },
] as const
export type Standing = (typeof STANDINGS)[number]['value']
export const STANDING_VALUES = STANDINGS.map(({ value }) => value) as [Standing, ...Standing[]]

/** What one person has to sign, and how it stands. */
export const needSchema = z.object({
  round: roundSchema,
  /** Who must sign: one entry each. */
  signers: z.array(z.object({ role: z.enum(SIGNER_ROLES), hasSigned: z.boolean() })),
  standing: z.enum(STANDING_VALUES),
  /** Somebody signed, and another who could sign in the same role refused or took it back in this round. */
  alsoRefused: z.boolean(),
  /** On entry or appointment the day counts from joining. */
  why: z.enum(['entry', 'yearly', 'text-changed', 'first']),
  dueOn: isoDateSchema,
  isOverdue: z.boolean(),
})
export type Need = z.infer<typeof needSchema>

/** What held for one person on a day, for an incident of that day. Seed 000 app. 4 "refer to the agreement signed by". */
export const inForceSchema = z.object({
  kind: z.enum(AGREEMENT_KIND_VALUES),
  versionId: idSchema,
  versionNumber: z.number().int(),
  standing: z.enum(STANDING_VALUES),
  /** As in a need, by that day. */
  alsoRefused: z.boolean(),
  /** The signatures that held then, newest last. */
  signatureIds: z.array(idSchema),
  signedOn: isoDateSchema.nullable(),
  signedBy: z.array(lineSchema),
  /** The day on which what is told here was written down, when that was after the day looked at; null when it was known then. */
  writtenLaterOn: isoDateSchema.nullable(),
})
export type InForce = z.infer<typeof inForceSchema>
