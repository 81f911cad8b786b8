import { readAuditChain } from '#db/queries/audit.ts'
import type { Db } from '#db/open.ts'
import { auditHash } from '#electron/services/audit.ts'
import { type AuditEntry, FIRST_PREVIOUS_HASH } from '#shared/domain/audit.ts'

/** The rows of the chain; throws at the first that does not follow from the one before. */
export function verifiedChain(db: Db): readonly AuditEntry[] {
  const rows: AuditEntry[] = []
  let previousHash = FIRST_PREVIOUS_HASH
  for (const { hash, signature: _signature, ...entry } of readAuditChain(db)) {
    if (entry.seq !== rows.length + 1) throw new Error(`row ${entry.seq} is out of order`)
    if (entry.previousHash !== previousHash) throw new Error(`row ${entry.seq} does not link`)
    if (auditHash(entry) !== hash) throw new Error(`row ${entry.seq} was changed`)
    previousHash = hash
    rows.push(entry)
  }
  return rows
}
