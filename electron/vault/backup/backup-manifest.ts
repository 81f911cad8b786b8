// The signed list of what a backup holds. It owns the names that may stand in it, so that no list can point outside its folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkpointSchema } from '#shared/domain/audit.ts'
import { generationSchema } from '#shared/domain/backups.ts'
import { instantSchema } from '#shared/domain/text.ts'
import { BackupProblem } from './backup-problem.ts'
import { isSignedBy } from '../keys/sodium.ts'

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
export const DATABASE = 'vault.db'
export const SLOTS = 'slots.json'
const DROP_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.drop$/
const EVIDENCE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\.[A-Za-z0-9]{1,16})?$/

export const isDropName = (name: string): boolean => DROP_NAME.test(name)
export const isEvidenceName = (name: string): boolean => EVIDENCE_NAME.test(name)

const hexSchema = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))
const listedSchema = z.strictObject({ name: z.string().max(140), sizeBytes: instantSchema, sha256: hexSchema(64) })
export type Listed = z.infer<typeof listedSchema>

const manifestSchema = z
  .strictObject({
    format: z.literal(1),
    vaultId: z.uuid(),
    id: generationSchema.shape.id,
    madeAtMs: instantSchema,
    reason: generationSchema.shape.reason,
    /** Where the audit chain of the copy ends. */
    checkpoint: z.strictObject(checkpointSchema.shape),
    signer: z.strictObject({ accountId: z.uuid(), publicKey: hexSchema(64) }),
    files: z.array(listedSchema),
    /** In the evidence folder that all backups of a vault share. */
    evidence: z.array(listedSchema),
  })
  .refine(({ files }) => files.every(({ name }) => isFileName(name)) && isEachOnce(files))
  .refine(({ files }) => [DATABASE, SLOTS].every((needed) => files.some(({ name }) => name === needed)))
  .refine(({ evidence }) => evidence.every(({ name }) => isEvidenceName(name)) && isEachOnce(evidence))
export type Manifest = z.infer<typeof manifestSchema>

function isFileName(name: string): boolean {
  const [folder, drop, ...more] = name.split('/')
  if (name === DATABASE || name === SLOTS) return true
  return folder === 'drop-box' && drop !== undefined && isDropName(drop) && more.length === 0
}

function isEachOnce(listed: readonly Listed[]): boolean {
  return new Set(listed.map(({ name }) => name.toLowerCase())).size === listed.length
}

export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifestSchema.parse(manifest), undefined, 1)}\n`, 'utf8')
}

/** The list as it reads, proven or not; undefined when it is not one. */
export function readManifest(generationFolder: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(generationFolder, MANIFEST)))
  } catch {
    return undefined
  }
}

/** The list of a backup, signed by whom it names. Whether that person is one of the school shows only with the vault's key. */
export function readSignedManifest(generationFolder: string, id: string): Manifest {
  const bytes = readPart(generationFolder, MANIFEST)
  const signature = readPart(generationFolder, SIGNATURE).toString('latin1')
  const manifest = parseManifest(bytes)
  if (!manifest || manifest.id !== id) throw new BackupProblem('damaged', MANIFEST)
  const isStrict = /^[0-9a-f]{128}$/.test(signature)
  const publicKey = Buffer.from(manifest.signer.publicKey, 'hex')
  if (!isStrict || !isSignedBy(publicKey, bytes, Buffer.from(signature, 'hex'))) {
    throw new BackupProblem('damaged', SIGNATURE)
  }
  return manifest
}

function parseManifest(bytes: Buffer): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return undefined
  }
}

function readPart(generationFolder: string, name: string): Buffer {
  try {
    return readFileSync(join(generationFolder, name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new BackupProblem('damaged', name)
    throw error
  }
}
