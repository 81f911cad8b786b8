// Whether a backup is what was written: every byte against its list, and with the vault's key also that the list was signed by one of
// the school and tells the truth about the records in it. It changes nothing.
import { join } from 'node:path'
import { openDatabaseReadOnly } from '#db/open.ts'
import { readAuditHead } from '#db/queries/audit.ts'
import { readSignPublicKey } from '#db/queries/backups.ts'
import { DATABASE, type Listed, type Manifest, SIGNATURE, SLOTS } from './backup-manifest.ts'
import { BackupProblem } from './backup-problem.ts'
import { checkDatabase } from './database-copy.ts'
import { type OnBytes, hashFile, inHashLanes, sizeOfFile } from './file-copy.ts'
import { isSealedWith, readSlots } from '../keys/slots-file.ts'

export type BackupPlace = {
  /** The folder of the one backup. */
  readonly folder: string
  /** The folder of evidence that it shares with others. */
  readonly evidence: string
}

/** How a file is called to people, and in a BackupProblem. */
export const evidenceFile = (name: string): string => `evidence/${name}`

/** The files that are missing or not what the list says, in the order of the list. */
export async function findDamage(
  place: BackupPlace,
  { files, evidence }: Pick<Manifest, 'files' | 'evidence'>,
  onBytes: OnBytes,
): Promise<readonly string[]> {
  const all = [
    ...files.map((listed) => ({ listed, path: join(place.folder, listed.name), name: listed.name })),
    ...evidence.map((listed) => {
      return { listed, path: join(place.evidence, listed.name), name: evidenceFile(listed.name) }
    }),
  ]
  const damaged = new Set<string>()
  await inHashLanes(all, async ({ listed, path, name }) => {
    if (!(await isAsListed(path, listed, onBytes))) damaged.add(name)
  })
  return all.map(({ name }) => name).filter((name) => damaged.has(name))
}

async function isAsListed(path: string, { sizeBytes, sha256 }: Listed, onBytes: OnBytes): Promise<boolean> {
  if ((await sizeOfFile(path)) !== sizeBytes) return false
  const hashed = await hashFile(path, onBytes)
  return hashed.sha256 === sha256 && hashed.sizeBytes === sizeBytes
}

export function bytesOf({ files, evidence }: Pick<Manifest, 'files' | 'evidence'>): number {
  return [...files, ...evidence].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** Throws what is wrong. Only after findDamage has found nothing: then a key that does not open is the wrong one. */
export async function checkRecords(
  folder: string,
  manifest: Manifest,
  key: Buffer,
  signal: AbortSignal,
): Promise<void> {
  try {
    await checkDatabase(join(folder, DATABASE), key, signal)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'SQLITE_NOTADB') throw new BackupProblem('wrong-key', DATABASE)
    if (code === 'SQLITE_CORRUPT') throw new BackupProblem('damaged', DATABASE)
    throw error
  }
  proveManifest(folder, manifest, key)
}

/** The records of a backup with the key that opens them, against its list. Throws what is wrong. */
export function proveManifest(folder: string, manifest: Manifest, key: Buffer): void {
  const slots = readSlots(join(folder, SLOTS))
  if (slots?.vaultId !== manifest.vaultId || !isSealedWith(slots, key)) throw new BackupProblem('damaged', SLOTS)
  const db = openDatabaseReadOnly(join(folder, DATABASE), key)
  try {
    const { size, headHash } = readAuditHead(db)
    const { checkpoint, signer } = manifest
    if (size !== checkpoint.size || headHash !== checkpoint.headHash) throw new BackupProblem('damaged', DATABASE)
    if (readSignPublicKey(db, signer.accountId) !== signer.publicKey) throw new BackupProblem('damaged', SIGNATURE)
  } finally {
    db.$client.close()
  }
}
