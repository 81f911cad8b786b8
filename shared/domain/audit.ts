import { z } from 'zod'
import { instantSchema } from './text.ts'

export const AUDIT_KINDS = [
  'vault.created',
  'vault.unlocked',
  'vault.unlock-failed',
  'vault.recovered',
  'vault.recovery-confirmed',
  'vault.locked',
  'vault.release-confirmed',
  'vault.recovery-reissued',
  'vault.rekeyed',
  'account.added',
  'account.removed',
  'account.passphrase-changed',
  'school.changed',
  'incident.recorded',
  'incident.read',
  'incident.amended',
  'incident.action-recorded',
  'incident.action-struck',
  'incident.outcome-recorded',
  'incident.closed',
  'incident.reopened',
  'incident.searched',
  'incident.restricted',
  'incident.opened-to',
  'incident.log-read',
  'draft.saved',
  'draft.read',
  'draft.discarded',
  'custody.device-recorded',
  'custody.handed-over',
  'custody.image-seen-recorded',
  'custody.statement-recorded',
  'custody.trace-recorded',
  'custody.referral-decided',
  'custody.deletion-asked',
  'custody.deletion-confirmed',
  'evidence.added',
  'evidence.viewed',
  'evidence.verified',
  'evidence.all-verified',
  'evidence.exported',
  'evidence.handed-over',
  'evidence.source-removed',
  'evidence.source-kept',
  'evidence.sealed',
  'incident.lock-agreed',
  'incident.unlocked',
  'response.answered',
  'response.step-noted',
  'response.contact-recorded',
  'response.decided',
  'response.search-recorded',
  'response.sanction-decided',
  'response.letter-kept',
  'response.recorded',
  'contacts.changed',
  'contacts.removed',
  'contacts.checked',
  'guidance.condition-added',
  'guidance.condition-signed',
  'guidance.condition-withdrawn',
  'guidance.choice-made',
  'people.added',
  'people.changed',
  'people.imported',
  'people.rolled-over',
  'people.moved-back',
  'people.left',
  'people.merged',
  'people.unmerged',
  'people.guardian-added',
  'people.guardian-ended',
  'people.linked',
  'people.read',
  'agreements.published',
  'agreements.due-set',
  'agreements.signed',
  'agreements.refused',
  'agreements.withdrawn',
  'agreements.forms-printed',
  'agreements.scan-added',
  'agreements.scan-saved',
  'agreements.printed',
  'agreements.internet-list-saved',
  'agreements.checked',
  'agreements.kiosk-started',
  'agreements.kiosk-left',
  'consents.recorded',
  'consents.image-bar-set',
  'consents.image-bar-lifted',
  'consents.images-deleted',
  'consents.printed',
  'devices.saved',
  'devices.lent',
  'devices.returned',
  'devices.written-off',
  'devices.exit-checked',
  'devices.exit-printed',
  'sites.opened',
  'sites.closed',
  'document.previewed',
  'document.printed',
  'document.saved',
  'drop.received',
  'drop.read',
  'drop.taken',
  'audit.read',
  'audit.verified',
  'audit.exported',
  'backup.made',
  'backup.failed',
  'backup.verified',
  'backup.restored',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** Ids, counts and codes only: whoever may read the log need not be allowed to read the case. */
export const auditDetailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type AuditDetail = z.infer<typeof auditDetailSchema>

export type AuditEntry = {
  readonly seq: number
  readonly atMs: number
  /** Null only for what happened before anybody was let in. */
  readonly actorId: string | null
  readonly kind: AuditKind
  readonly incidentId: string | null
  readonly detail: AuditDetail
  readonly previousHash: string
  /** The account whose key signed the row: whoever was unlocked when it was written. */
  readonly signerId: string
}

/** A row as it is kept: SHA-256 of its canonical text in hex, and the signer's Ed25519 signature of that text in hex. */
export type SignedAuditEntry = AuditEntry & { readonly hash: string; readonly signature: string }

export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** The exact bytes (as text) that are hashed and signed: a JSON array in fixed order, the detail's keys sorted by code unit. */
export function canonicalAuditEntry(entry: AuditEntry): string {
  const detail = Object.fromEntries(Object.entries(entry.detail).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return JSON.stringify([
    entry.seq,
    entry.atMs,
    entry.actorId,
    entry.kind,
    entry.incidentId,
    detail,
    entry.previousHash,
    entry.signerId,
  ])
}

/** How many rows the chain has and the hash of the last, SHA-256 in hex. Printed on every document. */
export const checkpointSchema = z.object({ size: instantSchema, headHash: z.string().regex(/^[0-9a-f]{64}$/) })
export type Checkpoint = z.infer<typeof checkpointSchema>

/** The head hash as people can compare it on paper: 'a1b2 c3d4 ...' in sixteen groups of four. */
export function formatHeadHash(headHash: string): string {
  return (headHash.match(/.{4}/g) ?? []).join(' ')
}

/** A checkpoint as typed from a printed page: the size, and the head hash with or without its spaces. */
export function readHeadHash(typed: string): string | undefined {
  const hash = typed.toLowerCase().replace(/[\s-]/g, '')
  return /^[0-9a-f]{64}$/.test(hash) ? hash : undefined
}
