// What is entered about a case beside the form: words in place of images, files and their custody. Each entry is one record that never
// changes, kept alike for ordinary and restricted cases; this is how they add up.
import { z } from 'zod'
import type { Actor } from './accounts.ts'
import { newContactSchema } from './contacts.ts'
import { newDecisionSchema } from './decisions.ts'
import { newConfirmationSchema, newDeletionSchema } from './deletion.ts'
import { custodyEventSchema, newEvidenceSchema } from './evidence.ts'
import type { Incident } from './incidents.ts'
import { newLetterSchema } from './letters.ts'
import { newResponseSchema } from './concerns.ts'
import { newPackageSchema } from './packages.ts'
import { newPersonLinkSchema } from './person-links.ts'
import { newReferralSchema } from './referral.ts'
import { newSanctionSchema } from './sanctions.ts'
import { newSearchSchema } from './searches.ts'
import { newStatementSchema, newTraceSchema } from './statements.ts'
import { newStepNoteSchema } from './step-notes.ts'
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
  z.object({ kind: z.literal('response'), response: newResponseSchema }),
  z.object({ kind: z.literal('step'), note: newStepNoteSchema }),
  z.object({ kind: z.literal('contact'), contact: newContactSchema }),
  z.object({ kind: z.literal('decision'), decision: newDecisionSchema }),
  z.object({ kind: z.literal('search'), search: newSearchSchema }),
  z.object({ kind: z.literal('sanction'), sanction: newSanctionSchema }),
  z.object({ kind: z.literal('letter'), letter: newLetterSchema }),
  z.object({ kind: z.literal('link'), link: newPersonLinkSchema }),
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
  | 'statements'
  | 'traces'
  | 'referrals'
  | 'deletions'
  | 'evidence'
  | 'packages'
  | 'unlocks'
  | 'responses'
  | 'stepNotes'
  | 'contacts'
  | 'decisions'
  | 'searches'
  | 'sanctions'
  | 'letters'
  | 'links'
>

export function nothingEntered(): Entered {
  return {
    statements: [],
    traces: [],
    referrals: [],
    deletions: [],
    evidence: [],
    packages: [],
    unlocks: [],
    responses: [],
    stepNotes: [],
    contacts: [],
    decisions: [],
    searches: [],
    sanctions: [],
    letters: [],
    links: [],
  }
}

/** Adds one entry to what was entered before it, oldest first. Throws when it is about something that is not there. */
export function addEntry(to: Entered, { entry, ...written }: WrittenEntry, actorOf: (id: string) => Actor): void {
  if (isOfResponse(entry)) return addToResponse(to, entry, written)
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
      return
    case 'link':
      to.links.push({ ...written, ...entry.link })
  }
}

const RESPONSE_KINDS = ['response', 'step', 'contact', 'decision', 'search', 'sanction', 'letter'] as const
type ResponseEntry = Extract<CaseEntry, { kind: (typeof RESPONSE_KINDS)[number] }>

function isOfResponse(entry: CaseEntry): entry is ResponseEntry {
  return RESPONSE_KINDS.some((kind) => kind === entry.kind)
}

function addToResponse(to: Entered, entry: ResponseEntry, written: Omit<WrittenEntry, 'entry'>): void {
  switch (entry.kind) {
    case 'response':
      to.responses.push({ ...written, ...entry.response })
      return
    case 'step':
      to.stepNotes.push({ ...written, ...entry.note })
      return
    case 'contact':
      to.contacts.push({ ...written, ...entry.contact })
      return
    case 'decision':
      to.decisions.push({ ...written, ...entry.decision })
      return
    case 'search':
      to.searches.push({ ...written, ...entry.search })
      return
    case 'sanction':
      to.sanctions.push({ ...written, ...entry.sanction })
      return
    case 'letter':
      to.letters.push({ ...written, ...entry.letter })
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
    ...entered.responses.map((one) => written(one, { kind: 'response', response: newResponseSchema.parse(one) })),
    ...entered.stepNotes.map((one) => written(one, { kind: 'step', note: newStepNoteSchema.parse(one) })),
    ...entered.contacts.map((one) => written(one, { kind: 'contact', contact: newContactSchema.parse(one) })),
    ...entered.decisions.map((one) => written(one, { kind: 'decision', decision: newDecisionSchema.parse(one) })),
    ...entered.searches.map((one) => written(one, { kind: 'search', search: newSearchSchema.parse(one) })),
    ...entered.sanctions.map((one) => written(one, { kind: 'sanction', sanction: newSanctionSchema.parse(one) })),
    ...entered.letters.map((one) => written(one, { kind: 'letter', letter: newLetterSchema.parse(one) })),
    ...entered.links.map((one) => written(one, { kind: 'link', link: newPersonLinkSchema.parse(one) })),
  ]
}
