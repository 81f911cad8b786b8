// Proves the audit chain row by row, believing nothing but the chain itself: who may sign is learnt from its own rows. The stand-alone
// verifier in build/ does the same without any of this code; both must name the same first bad row.
import { ROLES, may } from '#shared/domain/accounts.ts'
import {
  type AuditDetail,
  type AuditEntry,
  type AuditKind,
  type Checkpoint,
  FIRST_PREVIOUS_HASH,
  canonicalAuditEntry,
} from '#shared/domain/audit.ts'
import type { AuditVerdict } from '#shared/ipc/audit.ts'
import type { StoredAuditRow } from '#db/queries/audit.ts'
import { isSignedBy } from '../vault/keys/sodium.ts'
import { sha256Of } from '../platform/sha256.ts'

type Flaw = Extract<AuditVerdict, { verdict: 'broken' }>['why']

export type ChainCheck = {
  /** Takes the next row; a verdict as soon as one is bad, and none after that. */
  take(row: StoredAuditRow): AuditVerdict | undefined
  /** The verdict when there are no more rows. */
  end(): AuditVerdict
}

/** `checkpoint` is what was printed earlier, or null when there is none to compare with. */
export function createChainCheck(checkpoint: Checkpoint | null): ChainCheck {
  const signKeys: SignKeys = new Map()
  let head: Checkpoint = { size: 0, headHash: FIRST_PREVIOUS_HASH }
  return {
    take: (row) => {
      const next = { size: head.size + 1, headHash: row.hash }
      const why = flawOf(row, head, signKeys) ?? (isOther(checkpoint, next) ? 'not-at-checkpoint' : undefined)
      if (why !== undefined) return { verdict: 'broken', firstBad: next.size, why }
      head = next
      return undefined
    },
    end: () => {
      if (checkpoint && checkpoint.size > head.size)
        return { verdict: 'broken', firstBad: head.size + 1, why: 'shorter' }
      return head.size === 0
        ? { verdict: 'broken', firstBad: 1, why: 'missing' }
        : { verdict: 'intact', checkpoint: head }
    },
  }
}

function isOther(checkpoint: Checkpoint | null, head: Checkpoint): boolean {
  return checkpoint?.size === head.size && checkpoint.headHash !== head.headHash
}

type SignKeys = Map<string, { readonly signKey: Buffer; readonly isManager: boolean }>

function flawOf(row: StoredAuditRow, head: Checkpoint, signKeys: SignKeys): Flaw | undefined {
  if (row.seq !== head.size + 1) return row.seq > head.size ? 'missing' : 'not-linked'
  if (row.previousHash !== head.headHash) return 'not-linked'
  const entry = entryOf(row)
  if (!entry) return 'changed'
  const canonical = Buffer.from(canonicalAuditEntry(entry), 'utf8')
  if (sha256Of(canonical) !== row.hash) return 'changed'
  // The first row names the first signer; it proves that whoever made the vault has that key, and a printed checkpoint that it is ours.
  if (entry.seq === 1 && entry.kind === 'vault.created') learnSigner(entry.detail, signKeys)
  const signer = signKeys.get(entry.signerId)
  if (!signer) return 'unknown-signer'
  const isTheirs = entry.actorId === null || entry.actorId === entry.signerId
  if (!isTheirs || !isSigned(canonical, signer.signKey, row.signature)) return 'not-signed'
  if (ABOUT_PEOPLE.includes(entry.kind) && !signer.isManager) return 'unknown-signer'
  if (entry.kind === 'account.added') learnSigner(entry.detail, signKeys)
  if (entry.kind === 'account.removed') signKeys.delete(String(entry.detail['accountId']))
  return undefined
}

function isSigned(canonical: Buffer, signKey: Buffer, signature: string): boolean {
  return /^[0-9a-f]{128}$/.test(signature) && isSignedBy(signKey, canonical, Buffer.from(signature, 'hex'))
}

const ABOUT_PEOPLE: readonly AuditKind[] = ['vault.created', 'account.added', 'account.removed']

// Only the roles that may add and remove people can say who else signs.
function learnSigner({ accountId, signKey, role }: AuditDetail, signKeys: SignKeys): void {
  // A known person's key never changes; a second one would let somebody else sign as them.
  if (typeof accountId !== 'string' || typeof signKey !== 'string' || signKeys.has(accountId)) return
  const isManager = ROLES.some((known) => known === role && may(known, 'manage-accounts'))
  signKeys.set(accountId, { signKey: Buffer.from(signKey, 'hex'), isManager })
}

/** A stored row as it was signed; undefined when its detail is not the very text that was written. */
export function entryOf({
  detail: text,
  hash: _hash,
  signature: _signature,
  ...rest
}: StoredAuditRow): AuditEntry | undefined {
  try {
    const detail: unknown = JSON.parse(text)
    const isRecord = typeof detail === 'object' && detail !== null && !Array.isArray(detail)
    // A key twice, or a number in other signs, would say something else to SQLite than it says here.
    return isRecord && JSON.stringify(detail) === text ? { ...rest, detail: detail as AuditDetail } : undefined
  } catch {
    return undefined
  }
}

/** The row as a line of the exported log, with the detail's keys in the order in which they are hashed. */
export function auditLine({ detail: text, ...row }: StoredAuditRow): string {
  const { seq, atMs, actorId, kind, incidentId, previousHash, signerId, hash, signature } = row
  const known = entryOf({ ...row, detail: text })
  const detail = known ? sorted(known.detail) : text
  return `${JSON.stringify({ seq, atMs, actorId, kind, incidentId, detail, previousHash, signerId, hash, signature })}\n`
}

function sorted(detail: AuditDetail): AuditDetail {
  return Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)))
}
