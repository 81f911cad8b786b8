// A file kept as evidence, and everything that happened to it. Files belong only to cases that are not locked; once a case is locked
// its files are sealed and only their words stay. Seeds 000 app. 4, 002 §4.4–4.6, 004 §2; UKCIS 2024.
import { z } from 'zod'
import { EMPTY_DATE, EMPTY_TIME } from './answers.ts'
import { moment, momentAnswers, recorded } from './recorded.ts'
import { idSchema, instantSchema, lineSchema, paragraphSchema } from './text.ts'

/**
 * What a person declares before anything is chosen or read. "Not sure" locks the case and nothing is read; nobody is asked to open a
 * file to find out. UKCIS 2024; seed 001 "Sexting".
 */
export const DECLARATIONS = [
  {
    value: 'known',
    label: 'I already know what this is, and it shows no nude, semi-nude or sexual image of anyone under 18',
  },
  { value: 'not-sure', label: 'I am not sure' },
] as const
export type Declaration = (typeof DECLARATIONS)[number]['value']

/** The only declaration with which a file is ever read. */
export const declaredKnownSchema = z.literal('known')

export const MEANS = ['chosen', 'dropped', 'captured'] as const
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** The name a file had where it came from: longest of any file system, and never a path. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/)

export const newEvidenceSchema = z.object({
  originalName: fileNameSchema,
  sizeBytes: instantSchema,
  /** SHA-256 of the original, in hex. */
  sha256: sha256Schema,
  /** What its first bytes say it is, as a media type; null when they say nothing. */
  type: z.string().max(120).nullable(),
  /** Whether the ending of its name fits that. */
  agreement: z.enum(['fits', 'differs', 'not-known']),
  means: z.enum(MEANS),
  /** Where it came from. Each may be empty, but not all three. */
  address: paragraphSchema,
  account: lineSchema,
  device: lineSchema,
  /** Who has seen it. */
  seenBy: paragraphSchema,
  note: paragraphSchema,
  /** When it was found or received. */
  ...moment,
  declaration: declaredKnownSchema,
})
export type NewEvidence = z.infer<typeof newEvidenceSchema>

/** One link of a file's chain of custody after its intake. */
export const custodyEventSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('viewed') }),
  z.object({ what: z.literal('verified'), intact: z.boolean() }),
  /** The evidence log that lists this file was printed or saved. */
  z.object({ what: z.literal('log-printed') }),
  /** Decrypted for a package; it is handed over only once the package was read back. */
  z.object({ what: z.literal('exported'), packageId: idSchema }),
  z.object({ what: z.literal('handed-over'), packageId: idSchema }),
  z.object({ what: z.literal('source-removed') }),
  z.object({ what: z.literal('source-kept') }),
  z.object({ what: z.literal('sealed') }),
])
export type CustodyEvent = z.infer<typeof custodyEventSchema>
export type CustodyEventName = CustodyEvent['what']

export const evidenceSchema = newEvidenceSchema.extend({
  ...recorded,
  /** After the intake, oldest first. */
  events: z.array(z.intersection(custodyEventSchema, z.object(recorded))),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** Whether the file was sealed because its case was locked: it is never read again. */
export function isSealed({ events }: Pick<Evidence, 'events'>): boolean {
  return events.some(({ what }) => what === 'sealed')
}

/** Whether the newest check found every byte as it was. Undefined when it was never checked. */
export function wasIntact({ events }: Pick<Evidence, 'events'>): boolean | undefined {
  const last = events.findLast((event) => event.what === 'verified')
  return last?.what === 'verified' ? last.intact : undefined
}

/** Whether it is still open if the file it came from was removed. A capture never lay anywhere else. */
export function isSourceOpen({ means, events }: Pick<Evidence, 'means' | 'events'>): boolean {
  return means !== 'captured' && !events.some(({ what }) => what === 'source-removed' || what === 'source-kept')
}

/** Where the files came from, as it is typed; once for all that are added together. */
export const originAnswersSchema = z.object({
  address: paragraphSchema,
  account: lineSchema,
  device: lineSchema,
  seenBy: paragraphSchema,
  note: paragraphSchema,
  ...momentAnswers,
})
export type OriginAnswers = z.infer<typeof originAnswersSchema>
export const EMPTY_ORIGIN: OriginAnswers = {
  address: '',
  account: '',
  device: '',
  seenBy: '',
  note: '',
  date: EMPTY_DATE,
  time: EMPTY_TIME,
}
