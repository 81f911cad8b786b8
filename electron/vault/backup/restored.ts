// The note that a vault was brought back from a backup, which nobody could write into the audit chain then. Whoever is let in next does.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkpointSchema } from '#shared/domain/audit.ts'
import { generationSchema } from '#shared/domain/backups.ts'
import { readAuditHashAt, readSignPublicKey } from '#db/queries/backups.ts'
import { inTransaction } from '#db/open.ts'
import { auditIncidentTx } from '../../services/audit.ts'
import type { Session } from '../../services/session.ts'
import { writeDurably } from '../durable-file.ts'
import type { Manifest } from './backup-manifest.ts'

export const RESTORED = 'restored.json'

const noteSchema = z.object({
  generation: generationSchema.shape.id,
  checkpoint: checkpointSchema,
  signer: z.object({ accountId: z.string(), publicKey: z.string() }),
})

export function writeRestored(folder: string, { id, checkpoint, signer }: Manifest): void {
  writeDurably(join(folder, RESTORED), JSON.stringify({ generation: id, checkpoint, signer }))
}

/**
 * Turns the note, where there is one, into a row of the audit chain. `proven` says that the backup was signed by one of the school's
 * people and that its records were the ones it was signed for.
 */
export function noteRestored(session: Session, folder: string): void {
  const text = readNote(join(folder, RESTORED))
  if (text === undefined) return
  const note = noteOf(text)
  inTransaction(session.db, (tx) => {
    const isSame = note !== undefined && readAuditHashAt(tx, note.checkpoint.size) === note.checkpoint.headHash
    const isKnown = note !== undefined && readSignPublicKey(tx, note.signer.accountId) === note.signer.publicKey
    const detail = { generation: note?.generation ?? null, proven: isSame && isKnown }
    auditIncidentTx(tx, session, 'backup.restored', null, detail)
  })
  rmSync(join(folder, RESTORED), { force: true })
}

function noteOf(text: string): z.infer<typeof noteSchema> | undefined {
  try {
    return noteSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function readNote(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
