// Where the rest of the program takes evidence files in and reads them. A file lies in the vault's evidence folder enciphered with a
// random key of its own, under a random name; nothing here knows which case it belongs to.
import { type Watch, hashAnywhere, takeInAnywhere } from './evidence-thread.ts'
import { dropQuietly, ensureEvidenceFolder, newStoredName } from './evidence-folder.ts'
import { type SourceChoice, sourceSize } from './source-file.ts'
import type { StoredFile } from './stored-file.ts'

export { dropTaken, keepTaken, sweepEvidence } from './evidence-folder.ts'
export { EvidenceDamaged, EvidenceProblem } from './evidence-problem.ts'
export { type EvidenceReader, type StoredFile, openEvidence } from './stored-file.ts'

export type TakenFile = {
  readonly storedAs: string
  readonly sizeBytes: number
  /** Of the plaintext, in hex. */
  readonly sha256: string
  /** The first bytes of the plaintext, at most 64 KiB; the caller overwrites them. */
  readonly head: Buffer
}

/**
 * Leaves `<storedAs>.part`, on the disk; the caller keeps or drops it. Throws an EvidenceProblem, the file system's error (with its
 * `code`) or the reason of the signal, and then nothing is left.
 */
export async function takeFile(
  options: { readonly folder: string; readonly source: SourceChoice; readonly key: Buffer } & Watch,
): Promise<TakenFile> {
  const { folder, source, key, signal, onBytes } = options
  ensureEvidenceFolder(folder)
  const sizeBytes = 'path' in source ? await sourceSize(source.path) : source.bytes.length
  const storedAs = newStoredName()
  try {
    const passed = await takeInAnywhere({ folder, storedAs, source }, sizeBytes, key, { signal, onBytes })
    const { buffer, byteOffset, byteLength } = passed.head
    return { ...passed, storedAs, head: Buffer.from(buffer, byteOffset, byteLength) }
  } catch (error) {
    dropQuietly(folder, storedAs)
    throw error
  }
}

/** SHA-256 of the plaintext, in hex; every byte is read and proven. Throws EvidenceDamaged or the reason of the signal. */
export function hashEvidence(folder: string, stored: StoredFile, key: Buffer, watch: Watch): Promise<string> {
  return hashAnywhere(folder, stored, key, watch)
}
