// What is entered about a case beside the form: words in place of images, files and their custody. Each entry is one record that never
// changes, kept alike for ordinary and restricted cases; this is how they add up.
import { z } from 'zod'
import type { Actor } from './accounts.ts'
import { newConfirmationSchema, newDeletionSchema } from './deletion.ts'
import { custodyEventSchema, newEvidenceSchema } from './evidence.ts'
import type { Incident } from './incidents.ts'
import { newPackageSchema } from './packages.ts'
import { newReferralSchema } from './referral.ts'
import { newStatementSchema, newTraceSchema } from './statements.ts'
import { idSchema, paragraphSchema } from './text.ts'

export const caseEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statement'), statement: newStatementSchema }),
  z.object({ kind: z.literal('trace'), trace: newTraceSchema }),
  z.object({ kind: z.literal('referral'), referral: newReferralSchema }),
  z.object({ kind: z.literal('deletion'), deletion: newDeletionSchema }),
  z.object({ kind: z.literal('deletion-confirmed'), deletionId: idSchema, confirmation: newConfirmationSchema }),
  z.object({ kind: z.literal('evidence'), evidence: newEvidenceSchema }),
  z.object({ kind: z.literal('evidence-event'), evidenceId: idSchema, event: custodyEventSchema }),
  z.object({ kind: z.literal('package'), package: newPackageSchema }),
  /** `version` is the wording with which the lock came off; `agreedBy` the second role-holder. */
  z.object({
    kind: z.literal('unlocked'),
    version: z.number().int().positive(),
    agreedBy: idSchema,
    reason: paragraphSchema,
  }),
])
export type CaseEntry = z.infer<typeof caseEntrySchema>
export const CASE_ENTRY_KINDS = caseEntrySchema.options.map(({ shape }) => shape.kind.value)

/** An entry with its writer and time. The id of an evidence entry is the evidence's id, and so on. */
export type WrittenEntry = {
  readonly id: string
  readonly recordedAtMs: number
  readonly recordedBy: Actor
  readonly entry: CaseEntry
}

export type Entered = Pick<
  Incident,
  'statements' | 'traces' | 'referrals' | 'deletions' | 'evidence' | 'packages' | 'unlocks'
>

export function nothingEntered(): Entered {
  return { statements: [], traces: [], referrals: [], deletions: [], evidence: [], packages: [], unlocks: [] }
}

/** Adds one entry to what was entered before it, oldest first. Throws when it is about something that is not there. */
export function addEntry(to: Entered, { entry, ...written }: WrittenEntry, actorOf: (id: string) => Actor): void {
  switch (entry.kind) {
    case 'statement':
      to.statements.push({ ...written, ...entry.statement })
      return
    case 'trace':
      to.traces.push({ ...written, ...entry.trace })
      return
    case 'referral':
      to.referrals.push({ ...written, ...entry.referral })
      return
    case 'deletion':
      to.deletions.push({ ...written, ...entry.deletion, confirmation: null })
      return
    case 'deletion-confirmed':
      // The first stays: nothing is overwritten.
      partOf(to.deletions, entry.deletionId).confirmation ??= { ...written, ...entry.confirmation }
      return
    case 'evidence':
      to.evidence.push({ ...written, ...entry.evidence, events: [] })
      return
    case 'evidence-event':
      partOf(to.evidence, entry.evidenceId).events.push({ ...written, ...entry.event })
      return
    case 'package':
      to.packages.push({ ...written, ...entry.package })
      return
    case 'unlocked':
      to.unlocks.push({ ...written, version: entry.version, agreedBy: actorOf(entry.agreedBy), reason: entry.reason })
  }
}

function partOf<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error('an entry about nothing')
  return item
}

/** The entries that say what was entered, for moving a case into its compartment. An event keeps its own writer and time. */
export function entriesOf(entered: Entered): readonly WrittenEntry[] {
  const written = (item: Omit<WrittenEntry, 'entry'>, entry: CaseEntry): WrittenEntry => ({
    id: item.id,
    recordedAtMs: item.recordedAtMs,
    recordedBy: item.recordedBy,
    entry,
  })
  return [
    ...entered.statements.map((one) => written(one, { kind: 'statement', statement: newStatementSchema.parse(one) })),
    ...entered.traces.map((one) => written(one, { kind: 'trace', trace: newTraceSchema.parse(one) })),
    ...entered.referrals.map((one) => written(one, { kind: 'referral', referral: newReferralSchema.parse(one) })),
    ...entered.deletions.map((one) => written(one, { kind: 'deletion', deletion: newDeletionSchema.parse(one) })),
    ...entered.deletions.flatMap(({ id: deletionId, confirmation }) =>
      confirmation === null
        ? []
        : [
            written(confirmation, {
              kind: 'deletion-confirmed',
              deletionId,
              confirmation: newConfirmationSchema.parse(confirmation),
            }),
          ],
    ),
    ...entered.evidence.map((one) => written(one, { kind: 'evidence', evidence: newEvidenceSchema.parse(one) })),
    ...entered.evidence.flatMap(({ id: evidenceId, events }) =>
      events.map((event) =>
        written(event, { kind: 'evidence-event', evidenceId, event: custodyEventSchema.parse(event) }),
      ),
    ),
    ...entered.packages.map((one) => written(one, { kind: 'package', package: newPackageSchema.parse(one) })),
    ...entered.unlocks.map((one) =>
      written(one, { kind: 'unlocked', version: one.version, agreedBy: one.agreedBy.id, reason: one.reason }),
    ),
  ]
}
