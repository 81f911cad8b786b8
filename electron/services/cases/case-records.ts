// The things that can be written about a case, and how a restricted case is put together out of its sealed ones.
import { z } from 'zod'
import {
  CASE_ENTRY_KINDS,
  type CaseEntry,
  addEntry,
  caseEntrySchema,
  entriesOf,
  nothingEntered,
} from '#shared/domain/case-entries.ts'
import { newDeviceSchema, newHandoverSchema, newImageSeenSchema } from '#shared/domain/custody.ts'
import { type RestrictedAbout, restrictedAboutSchema } from '#shared/domain/compartments.ts'
import { type Incident, concernSchema, incidentSchema, newActionSchema } from '#shared/domain/incidents.ts'
import { idSchema, instantSchema, narrativeSchema, paragraphSchema } from '#shared/domain/text.ts'
import type { Actor } from '#shared/domain/accounts.ts'

/** One thing written about a case. What is known of its writer and time stands beside it. */
const caseRecordSchema = z.discriminatedUnion('kind', [
  ...caseEntrySchema.options,
  z.object({
    kind: z.literal('version'),
    number: z.number().int().positive(),
    concern: concernSchema,
    reason: paragraphSchema.nullable(),
  }),
  z.object({ kind: z.literal('action'), action: newActionSchema }),
  z.object({ kind: z.literal('strike'), actionId: idSchema, reason: paragraphSchema }),
  z.object({ kind: z.literal('outcome'), text: narrativeSchema }),
  z.object({ kind: z.literal('status'), status: z.enum(['open', 'closed']), reason: paragraphSchema }),
  z.object({ kind: z.literal('device'), device: newDeviceSchema }),
  z.object({ kind: z.literal('handover'), deviceId: idSchema, handover: newHandoverSchema }),
  z.object({ kind: z.literal('image-seen'), seen: newImageSeenSchema }),
])
export type CaseRecord = z.infer<typeof caseRecordSchema>

/** What only a restricted case has: how it began, and whom it was opened to later. */
const restrictionRecordSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('restricted'),
    about: restrictedAboutSchema,
    dangerNow: incidentSchema.shape.dangerNow,
    /** Why it was made restricted; null when it was so from the start. */
    reason: paragraphSchema.nullable(),
  }),
  z.object({ kind: z.literal('opened-to'), accountId: idSchema, reason: paragraphSchema }),
])
export type RestrictionRecord = z.infer<typeof restrictionRecordSchema>

/** A sealed record once it is open. Who wrote it and when is sealed with it, so that it cannot be told otherwise. */
export const sealedContentSchema = z.object({
  record: z.union([caseRecordSchema, restrictionRecordSchema]),
  recordedAtMs: instantSchema,
  recordedBy: idSchema,
})
export type SealedContent = z.infer<typeof sealedContentSchema>
export type OpenRecord = SealedContent & { readonly id: string }

export type Folded = Omit<Incident, 'id' | 'reference' | 'status' | 'imageLocked' | 'restricted'> & {
  readonly about: RestrictedAbout
  readonly sinceMs: number
}

type Building = { -readonly [Part in keyof Folded]: Folded[Part] }

/** The case that these records tell of, oldest first. Throws when they do not fit together. */
export function foldRecords(records: readonly OpenRecord[], actorOf: (id: string) => Actor): Folded {
  const [first, ...rest] = records
  if (first?.record.kind !== 'restricted') throw new Error('a restricted case without a beginning')
  const { about, dangerNow } = first.record
  const building: Building = {
    about,
    sinceMs: first.recordedAtMs,
    dangerNow,
    versions: [],
    actions: [],
    outcomes: [],
    statusChanges: [],
    devices: [],
    imagesSeen: [],
    ...nothingEntered(),
  }
  for (const record of rest) addRecord(building, record, actorOf)
  return building
}

function addRecord(building: Building, open: OpenRecord, actorOf: (id: string) => Actor): void {
  const { id, record, recordedAtMs } = open
  const by = actorOf(open.recordedBy)
  const written = { id, recordedAtMs, recordedBy: by }
  if (isEntry(record)) return addEntry(building, { ...written, entry: record }, actorOf)
  switch (record.kind) {
    case 'version': {
      const { number, concern, reason } = record
      building.versions.push({ number, concern, reason, recordedAtMs, recordedBy: by })
      return
    }
    case 'action':
      building.actions.push({ ...written, ...record.action, struck: null })
      return
    case 'strike':
      part(building.actions, record.actionId).struck = { reason: record.reason, atMs: recordedAtMs, by }
      return
    case 'outcome':
      building.outcomes.push({ ...written, text: record.text })
      return
    case 'status':
      building.statusChanges.push({ ...written, status: record.status, reason: record.reason })
      return
    case 'device':
      building.devices.push({ ...written, ...record.device, handovers: [] })
      return
    case 'handover':
      part(building.devices, record.deviceId).handovers.push({ ...written, ...record.handover })
      return
    case 'image-seen':
      building.imagesSeen.push({ ...written, ...record.seen })
      return
    case 'opened-to':
    case 'restricted':
  }
}

function isEntry(record: CaseRecord | RestrictionRecord): record is CaseEntry {
  return CASE_ENTRY_KINDS.some((kind) => kind === record.kind)
}

function part<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error('a sealed record about nothing')
  return item
}

/** The records of an ordinary case as it stands, each with its own writer and time. `newId` is for those that had no id. */
export function recordsOf(incident: Incident, newId: () => string): OpenRecord[] {
  const kept = (
    { id, recordedAtMs, recordedBy }: { id?: string; recordedAtMs: number; recordedBy: Actor },
    record: CaseRecord,
  ): OpenRecord => ({ id: id ?? newId(), record, recordedAtMs, recordedBy: recordedBy.id })
  return [
    ...incident.versions.map((version) => {
      const { number, concern, reason } = version
      return kept(version, { kind: 'version', number, concern, reason })
    }),
    ...incident.actions.map((action) => kept(action, { kind: 'action', action: newActionSchema.parse(action) })),
    ...incident.actions.flatMap(({ id: actionId, struck }) =>
      struck
        ? [
            kept(
              { recordedAtMs: struck.atMs, recordedBy: struck.by },
              { kind: 'strike', actionId, reason: struck.reason },
            ),
          ]
        : [],
    ),
    ...incident.outcomes.map((outcome) => kept(outcome, { kind: 'outcome', text: outcome.text })),
    ...incident.statusChanges.map((change) =>
      kept(change, { kind: 'status', status: change.status, reason: change.reason }),
    ),
    ...incident.devices.map((device) => kept(device, { kind: 'device', device: newDeviceSchema.parse(device) })),
    ...incident.devices.flatMap(({ id: deviceId, handovers }) =>
      handovers.map((handover) =>
        kept(handover, { kind: 'handover', deviceId, handover: newHandoverSchema.parse(handover) }),
      ),
    ),
    ...incident.imagesSeen.map((seen) => kept(seen, { kind: 'image-seen', seen: newImageSeenSchema.parse(seen) })),
    ...entriesOf(incident).map(({ entry, ...written }) => kept(written, entry)),
  ]
}
