import { z } from 'zod'
import { declaredKnownSchema, originAnswersSchema } from '../domain/evidence.ts'
import { incidentSchema } from '../domain/incidents.ts'
import { packageAnswersSchema } from '../domain/packages.ts'
import { idSchema, instantSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const onIncident = { incidentId: idSchema }
const onEvidence = { ...onIncident, evidenceId: idSchema }
/** Nothing is chosen, dropped or captured without it. */
const declared = { ...onIncident, declaration: declaredKnownSchema }
const ticket = z.uuid()

/** A file that was named but not read: the main process keeps its path, or the bytes of a capture, behind the ticket. */
export const namedFileSchema = z.object({ ticket, name: z.string(), sizeBytes: instantSchema })
export type NamedFile = z.infer<typeof namedFileSchema>

/** `refused` names what cannot be added, such as a folder, and why. */
const namedFilesSchema = z.object({
  files: z.array(namedFileSchema),
  refused: z.array(z.object({ name: z.string(), message: z.string() })),
})

/** A screen or window that could be captured. Its title only: no picture of it is made before it is chosen. */
export const captureSourceSchema = z.object({ ticket, name: z.string(), kind: z.enum(['screen', 'window']) })
export type CaptureSource = z.infer<typeof captureSourceSchema>

const foundFileSchema = z.object({
  incidentId: idSchema,
  reference: z.string(),
  evidenceId: idSchema,
  name: z.string(),
})

export const sealedWhereSchema = z.object({
  /** How many files of the incident are sealed. */
  sealedFiles: instantSchema,
  /** Backups from before the sealing, newest first: their copies of the files can still be opened. */
  backups: z.array(
    z.object({
      madeAtMs: instantSchema,
      /** Name of the folder or stick; null for those in the folder of the records itself. */
      folderName: z.string().nullable(),
      /** Whether it was seen there just now; otherwise it is only known from the log. */
      isFound: z.boolean(),
    }),
  ),
})

export const evidenceRoutes = {
  /** Opens a file dialog; an empty list when it was closed. Only names and sizes are looked at. */
  'evidence.choose': route({ who: 'add-evidence', input: z.strictObject(declared), output: namedFilesSchema }),
  /** Files dropped on the window. The window gives the files themselves; the bridge puts their paths here, and only it can. */
  'evidence.drop': route({
    who: 'add-evidence',
    input: z.strictObject({ ...declared, paths: z.array(z.string().max(32_768)).max(1000) }),
    output: namedFilesSchema,
  }),
  'evidence.captureSources': route({
    who: 'add-evidence',
    input: z.strictObject(declared),
    output: z.object({ sources: z.array(captureSourceSchema) }),
  }),
  /** Takes the picture into memory only; it is on no disk before it is added, and then enciphered. */
  'evidence.capture': route({
    who: 'add-evidence',
    input: z.strictObject({ ...declared, ticket }),
    output: namedFilesSchema,
  }),
  /** Takes a named file off the list again; a capture is gone. */
  'evidence.forget': route({ who: 'add-evidence', input: z.strictObject({ ticket }), output: nothing }),
  /**
   * Reads, hashes and enciphers each file in one pass. Progress is in 'work.state'; when it is cancelled, what was added before stays.
   * `failed` names the files that were not added and why.
   */
  'evidence.add': route({
    who: 'add-evidence',
    input: z.strictObject({ ...declared, tickets: z.array(ticket).min(1).max(1000), answers: originAnswersSchema }),
    output: z.object({
      incident: incidentSchema,
      added: z.array(z.object({ ticket, evidenceId: idSchema })),
      failed: z.array(z.object({ ticket, name: z.string(), message: z.string() })),
    }),
  }),
  /** After adding: removes the file it came from, once that was found to be the same still, or notes that it stays. */
  'evidence.settleSource': route({
    who: 'add-evidence',
    input: z.strictObject({ ...onEvidence, ticket: ticket.nullable(), remove: z.boolean() }),
    output: incidentSchema,
  }),
  /** "I am not sure": the incident is locked, its files are sealed, and nothing is read. */
  'evidence.notSure': route({ who: 'add-evidence', input: z.strictObject(onIncident), output: incidentSchema }),

  /** Opens the viewer, a window of its own. */
  'evidence.view': route({ who: 'see-evidence', input: z.strictObject(onEvidence), output: nothing }),
  /** What happened in the viewer since this was last asked: a file was sealed from it, or it had to be closed. */
  'evidence.viewerNews': route({
    who: 'see-evidence',
    input: nothing,
    output: z.object({
      news: z.object({ incidentId: idSchema, what: z.enum(['sealed', 'not-sealed', 'crashed']) }).nullable(),
    }),
  }),
  /** Reads every byte again of one incident's files, or of all files that whoever asks may open. */
  'evidence.verify': route({
    who: 'see-evidence',
    input: z.strictObject({ incidentId: idSchema.nullable() }),
    output: z.object({
      checked: instantSchema,
      damaged: z.array(foundFileSchema),
    }),
  }),
  'evidence.overview': route({
    who: 'see-evidence',
    input: nothing,
    output: z.object({
      files: instantSchema,
      sizeBytes: instantSchema,
      sealedFiles: instantSchema,
      lastCheck: z.object({ atMs: instantSchema, checked: instantSchema, damaged: instantSchema }).nullable(),
    }),
  }),
  /** Asks where to, writes the package, reads it back, and then records it. A passphrase is returned once and kept nowhere. */
  'evidence.handOver': route({
    who: 'add-evidence',
    input: z.strictObject({ ...onIncident, answers: packageAnswersSchema }),
    output: z.discriminatedUnion('done', [
      z.object({ done: z.literal(false) }),
      z.object({
        done: z.literal(true),
        incident: incidentSchema,
        packageId: idSchema,
        passphrase: z.string().nullable(),
      }),
    ]),
  }),
  'evidence.sealedWhere': route({ who: 'open-case', input: z.strictObject(onIncident), output: sealedWhereSchema }),
} as const satisfies RoutesOf<'evidence'>
