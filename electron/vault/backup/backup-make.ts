// Makes one backup: concerns that wait, records, key slots and the evidence that is not there yet, then reads all of it again. Until
// everything is proven it lies under a name that nobody takes for a backup. The vault itself is only read.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Generation, generationsToKeep } from '#shared/domain/backups.ts'
import type { Checkpoint } from '#shared/domain/audit.ts'
import { openDatabaseReadOnly } from '#db/open.ts'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { readAuditHead } from '#db/queries/audit.ts'
import { listEvidenceNames, readSignPublicKey } from '#db/queries/backups.ts'
import { log } from '../../platform/log.ts'
import type { Signer } from '../../services/session.ts'
import type { Progress } from '../../services/work.ts'
import { bytesOf, findDamage, proveManifest } from './backup-check.ts'
import { bringEvidence } from './backup-evidence.ts'
import {
  backupRoot,
  finishGeneration,
  generationIdAt,
  isReachable,
  listGenerations,
  removeGenerations,
  sharedEvidence,
  startUnfinished,
} from './backup-folder.ts'
import {
  DATABASE,
  type Listed,
  MANIFEST,
  type Manifest,
  SIGNATURE,
  SLOTS,
  isDropName,
  isEvidenceName,
  manifestBytes,
} from './backup-manifest.ts'
import { type Meter, createMeter } from './backup-meter.ts'
import { BackupProblem } from './backup-problem.ts'
import { copyDatabase } from './database-copy.ts'
import { syncFolder, writeDurably } from '../durable-file.ts'
import { copyFileDurably, hashFile, inLanes, sizeOfFile } from './file-copy.ts'
import { vaultFiles } from '../folder.ts'
import { readSlots } from '../keys/slots-file.ts'

export type BackupOrder = {
  readonly vaultFolder: string
  /** The caller owns and zeroes it. */
  readonly key: Buffer
  readonly signer: Signer
  readonly chosenFolder: string
  readonly id: string
  readonly madeAtMs: number
  readonly reason: Generation['reason']
  /** Inside the vault's own folder a second name for the same file is enough. */
  readonly evidenceBy: 'copy' | 'link'
  readonly progress: Progress
}

/** Throws BackupProblem, Cancelled, or the file system's error, and then there is no new backup and the old ones are as they were. */
export async function makeGeneration(order: BackupOrder): Promise<Generation> {
  const { chosenFolder, vaultFolder, id, progress } = order
  if (!isReachable(chosenFolder)) throw new BackupProblem('folder-gone')
  const slots = readSlots(vaultFiles(vaultFolder).slots)
  if (!slots) throw new BackupProblem('damaged', SLOTS)
  const root = backupRoot(chosenFolder, slots.vaultId)
  const unfinished = startUnfinished(root, id)
  try {
    await fill(order, root, unfinished, slots.vaultId)
    progress.commit()
    finishGeneration(unfinished, root, id)
  } catch (error) {
    removeQuietly(unfinished)
    throw error
  }
  prune(root, id)
  const made = listGenerations(root).find((generation) => generation.id === id)
  if (!made) throw new BackupProblem('folder-gone')
  return made
}

/** A name that no backup of this vault has in that folder. */
export function freeGenerationId(order: Pick<BackupOrder, 'vaultFolder' | 'chosenFolder' | 'madeAtMs'>): string {
  const slots = readSlots(vaultFiles(order.vaultFolder).slots)
  const root = backupRoot(order.chosenFolder, slots?.vaultId ?? '')
  const taken = new Set(listGenerations(root).map(({ id }) => id))
  let atMs = order.madeAtMs
  while (taken.has(generationIdAt(atMs))) atMs += 1
  return generationIdAt(atMs)
}

async function fill(order: BackupOrder, root: string, unfinished: string, vaultId: string): Promise<void> {
  const { id, madeAtMs, reason, key, signer, progress, vaultFolder } = order
  const meter = createMeter(progress, statSync(vaultFiles(vaultFolder).database).size)
  const files = await copyRecords(order, unfinished, meter)
  const inside = readCopy(join(unfinished, DATABASE), key, signer.accountId)
  const aside = join(unfinished, 'aside')
  mkdirSync(aside)
  const evidence = await bringEvidence({
    root,
    aside,
    by: order.evidenceBy,
    names: inside.evidence,
    signers: inside.signers,
    meter,
    sources: vaultFiles(vaultFolder).evidence,
  })
  const manifest: Manifest = {
    format: 1,
    vaultId,
    id,
    madeAtMs,
    reason,
    checkpoint: inside.checkpoint,
    signer: { accountId: signer.accountId, publicKey: inside.publicKey },
    files: [...files],
    evidence: [...evidence.listed],
  }
  const bytes = manifestBytes(manifest)
  writeDurably(join(unfinished, MANIFEST), bytes.toString('utf8'))
  writeDurably(join(unfinished, SIGNATURE), signer.sign(bytes).toString('hex'))

  meter.expect(bytesOf(manifest))
  const place = { folder: unfinished, evidence: sharedEvidence(root) }
  const damaged = await findDamage(place, manifest, meter.add)
  const stillDamaged = await evidence.bringAnew(damaged, place)
  if (stillDamaged[0] !== undefined) throw new BackupProblem('damaged', stillDamaged[0])
  rmSync(aside, { recursive: true })
  proveManifest(unfinished, manifest, key)
}

// Concerns that wait come before the records: one that is taken meanwhile is then in both, which does no harm.
async function copyRecords(order: BackupOrder, unfinished: string, meter: Meter): Promise<readonly Listed[]> {
  const { vaultFolder, key, progress } = order
  const from = vaultFiles(vaultFolder)
  const drops = dropNames(from.dropBox)
  if (drops.length > 0) mkdirSync(join(unfinished, 'drop-box'))
  const copied: string[] = []
  await inLanes(drops, async (name) => {
    if (await isCopied(join(from.dropBox, name), join(unfinished, 'drop-box', name))) copied.push(`drop-box/${name}`)
  })
  if (drops.length > 0) syncFolder(join(unfinished, 'drop-box'))
  const to = join(unfinished, DATABASE)
  await copyDatabase({ from: from.database, to, key, signal: progress.signal, onBytes: () => meter.add(0) })
  meter.add(statSync(from.database).size)
  await copyFileDurably(from.slots, join(unfinished, SLOTS), () => undefined)
  const listed: Listed[] = []
  for (const name of [DATABASE, SLOTS, ...copied.toSorted()]) {
    listed.push({ name, ...(await hashFile(join(unfinished, name), () => undefined)) })
  }
  return listed
}

function dropNames(dropBox: string): readonly string[] {
  try {
    return readdirSync(dropBox).filter(isDropName)
  } catch {
    // Nobody has left anything yet.
    return []
  }
}

// It may be taken between listing and copying.
async function isCopied(from: string, to: string): Promise<boolean> {
  if ((await sizeOfFile(from)) === undefined) return false
  try {
    await copyFileDurably(from, to, () => undefined)
    return true
  } catch (error) {
    if ((await sizeOfFile(from)) === undefined) return false
    throw error
  }
}

type Inside = {
  readonly checkpoint: Checkpoint
  readonly evidence: readonly string[]
  readonly publicKey: string
  readonly signers: ReadonlyMap<string, string>
}

function readCopy(path: string, key: Buffer, accountId: string): Inside {
  const db = openDatabaseReadOnly(path, key)
  try {
    const publicKey = readSignPublicKey(db, accountId)
    if (publicKey === undefined) throw new BackupProblem('failed')
    const evidence = listEvidenceNames(db)
    const strange = evidence.find((name) => !isEvidenceName(name))
    if (strange !== undefined) throw new BackupProblem('damaged', DATABASE)
    const signers = new Map(listActiveAccounts(db).map(({ id, signPublicKey }) => [id, signPublicKey]))
    return { checkpoint: readAuditHead(db), evidence, publicKey, signers }
  } finally {
    db.$client.close()
  }
}

// The backup is there already, so tidying up that fails is only told to the log; the next one tries again.
function prune(root: string, madeId: string): void {
  try {
    const all = listGenerations(root)
    const kept = new Set([madeId, ...generationsToKeep(all).map(({ id }) => id)])
    removeGenerations(
      root,
      all.map(({ id }) => id).filter((id) => !kept.has(id)),
    )
  } catch {
    log('backup.prune-failed')
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    log('backup.tidy-failed')
  }
}
