// Writes the audit chain. Every row is added in the transaction of what it tells of, so neither is there without the other.
import { type AuditEntry, type AuditKind, type Checkpoint, canonicalAuditEntry } from '#shared/domain/audit.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertAuditEntryTx, readAuditHead } from '#db/queries/audit.ts'
import { readIncidentHead } from '#db/queries/incidents.ts'
import type { Tx } from '#db/open.ts'
import { change } from './change.ts'
import type { Session, Signer } from './session.ts'
import { sha256Of } from '../platform/sha256.ts'

export type NewAuditEntry = Omit<AuditEntry, 'seq' | 'previousHash' | 'signerId'>

/** Adds the next link, signed by whoever is unlocked. */
export function appendAuditTx(tx: Tx, signer: Signer, entry: NewAuditEntry): void {
  const head = readAuditHead(tx)
  const linked: AuditEntry = {
    ...entry,
    seq: head.size + 1,
    previousHash: head.headHash,
    signerId: signer.accountId,
  }
  const canonical = Buffer.from(canonicalAuditEntry(linked), 'utf8')
  const signature = signer.sign(canonical).toString('hex')
  insertAuditEntryTx(tx, { ...linked, hash: hashOf(canonical), signature })
}

/** SHA-256 of the entry's canonical text, in hex. */
export function auditHash(entry: AuditEntry): string {
  return hashOf(Buffer.from(canonicalAuditEntry(entry), 'utf8'))
}

function hashOf(canonical: Buffer): string {
  return sha256Of(canonical)
}

/** What was done to or with an incident, by whoever is unlocked, now. */
export function auditIncidentTx(
  tx: Tx,
  session: Session,
  kind: AuditEntry['kind'],
  incidentId: string | null,
  detail: AuditEntry['detail'] = {},
): void {
  const { signer, clock, actor } = session
  appendAuditTx(tx, signer, { atMs: clock.nowMs(), actorId: actor.id, kind, incidentId, detail })
}

/** Where the chain stands now. */
export function readCheckpoint(session: Session): Checkpoint {
  return readAuditHead(session.db)
}

export type DocumentUse = {
  readonly kind: Extract<AuditKind, `document.${string}` | `${string}.printed` | `${string}-printed`>
  readonly document: string
  readonly incidentId: string | null
  /** How it left: a code such as 'printer', 'pdf' or 'protected-pdf'. */
  readonly means: string
}

/** Notes that a document was shown, printed or saved; its checkpoint is the one after this row. */
export function recordDocument(session: Session, use: DocumentUse): Result<Checkpoint> {
  return change(session, (tx) => {
    if (use.incidentId !== null && !readIncidentHead(tx, use.incidentId)) {
      return fail('not-found', 'This incident is not in the records')
    }
    auditIncidentTx(tx, session, use.kind, use.incidentId, { document: use.document, means: use.means })
    return ok(readAuditHead(tx))
  })
}
