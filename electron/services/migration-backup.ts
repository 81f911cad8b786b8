// The backup before the vault is brought to a newer schema: in the vault's own folder, because no other need be there at that moment.
import { mkdirSync } from 'node:fs'
import { inTransaction, openDatabase } from '#db/open.ts'
import { freeGenerationId, makeGeneration } from '../vault/backup/backup-make.ts'
import { vaultFiles } from '../vault/folder.ts'
import type { Clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import { appendAuditTx } from './audit.ts'
import type { Signer } from './session.ts'

/** Throws when it could not be made; then the vault must stay as it is. The caller owns and zeroes the key. */
export async function backUpBeforeMigration(clock: Clock, folder: string, key: Buffer, signer: Signer): Promise<void> {
  const { database, backups } = vaultFiles(folder)
  mkdirSync(backups, { recursive: true })
  const madeAtMs = clock.nowMs()
  const id = freeGenerationId({ vaultFolder: folder, chosenFolder: backups, madeAtMs })
  noteMade(database, key, signer, { id, madeAtMs })
  await makeGeneration({
    vaultFolder: folder,
    chosenFolder: backups,
    key,
    signer,
    id,
    madeAtMs,
    reason: 'migration',
    evidenceBy: 'link',
    progress: { signal: new AbortController().signal, report: () => undefined, commit: () => undefined },
  })
}

function noteMade(
  database: string,
  key: Buffer,
  signer: Signer,
  { id, madeAtMs }: { id: string; madeAtMs: number },
): void {
  const db = openDatabase(database, key)
  try {
    const detail = { generation: id, reason: 'migration' }
    inTransaction(db, (tx) =>
      appendAuditTx(tx, signer, {
        atMs: madeAtMs,
        actorId: signer.accountId,
        kind: 'backup.made',
        incidentId: null,
        detail,
      }),
    )
  } catch {
    // The old schema may have the chain in another shape; the backup matters more than its row.
    log('backup.migration-not-audited')
  } finally {
    db.$client.close()
  }
}
