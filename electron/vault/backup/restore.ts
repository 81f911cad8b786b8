// Brings a vault back from a backup into an empty folder. Everything is checked before anything is copied, and the key slots come last:
// until then a crash leaves no vault, and the next try throws away what it finds. It needs no key; the records stay enciphered.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Progress } from '../../services/work.ts'
import { bytesOf, findDamage } from './backup-check.ts'
import { sharedEvidence } from './backup-folder.ts'
import { type Manifest, readSignedManifest } from './backup-manifest.ts'
import { type Meter, createMeter } from './backup-meter.ts'
import { BackupProblem } from './backup-problem.ts'
import { syncFolder } from '../durable-file.ts'
import { copyFileDurably, inLanes } from './file-copy.ts'
import { type VaultFiles, vaultFiles } from '../folder.ts'
import { RESTORED, writeRestored } from './restored.ts'

const STAGING = '.blueform-restoring-'

/** Whether a vault can be brought back to this folder: it is empty but for what a restore that was killed has left. */
export function isFreeForRestore(folder: string): boolean {
  const left = leftByRestore(folder)
  return readdirSync(folder).every((name) => left.includes(name) || isUnseen(name))
}

// What the system itself puts into folders.
function isUnseen(name: string): boolean {
  return /^(\.DS_Store|desktop\.ini|Thumbs\.db|\.directory)$/i.test(name)
}

/** Throws BackupProblem, Cancelled, or the file system's error; then there is no vault in the folder. */
export async function restoreGeneration(root: string, id: string, folder: string, progress: Progress): Promise<void> {
  const from = { folder: join(root, id), evidence: sharedEvidence(root) }
  const manifest = readSignedManifest(from.folder, id)
  // Read, copied, and read again.
  const meter = createMeter(progress, bytesOf(manifest) * 3)
  await refuseDamage(from, manifest, meter)
  throwAwayLeft(folder)
  const staging = mkdtempSync(join(folder, STAGING))
  try {
    const files = vaultFiles(staging)
    for (const made of [files.evidence, files.dropBox, files.backups]) mkdirSync(made)
    await inLanes(manifest.files, ({ name }) =>
      copyFileDurably(join(from.folder, name), join(staging, name), meter.add),
    )
    await inLanes(manifest.evidence, ({ name }) =>
      copyFileDurably(join(from.evidence, name), join(files.evidence, name), meter.add),
    )
    // A stick may give other bytes the second time, so what lies here now is what counts.
    const copied = { folder: staging, evidence: files.evidence }
    await refuseDamage(copied, manifest, meter)
    writeRestored(staging, manifest)
    for (const synced of [files.evidence, files.dropBox, staging]) syncFolder(synced)
    progress.commit()
    moveIntoPlace(files, folder, staging)
  } catch (error) {
    throwAwayLeft(folder)
    throw error
  }
  rmSync(staging, { recursive: true, force: true })
}

async function refuseDamage(
  place: { folder: string; evidence: string },
  manifest: Manifest,
  meter: Meter,
): Promise<void> {
  const [damaged] = await findDamage(place, manifest, meter.add)
  if (damaged !== undefined) throw new BackupProblem('damaged', damaged)
}

function moveIntoPlace(files: VaultFiles, folder: string, staging: string): void {
  const first = [files.evidence, files.dropBox, files.backups, files.database, join(staging, RESTORED)]
  for (const path of first) renameSync(path, join(folder, basename(path)))
  syncFolder(folder)
  renameSync(files.slots, join(folder, basename(files.slots)))
  syncFolder(folder)
}

// A folder with the staging of a restore in it and without key slots had nothing in it when that restore began.
function leftByRestore(folder: string): readonly string[] {
  const names = readdirSync(folder)
  const staging = names.filter((name) => name.startsWith(STAGING))
  if (staging.length === 0 || existsSync(vaultFiles(folder).slots)) return []
  const { evidence, dropBox, backups, database } = vaultFiles(folder)
  const moved = [evidence, dropBox, backups, database, join(folder, RESTORED)].map((path) => basename(path))
  return [...moved.filter((name) => names.includes(name)), ...staging]
}

// The staging goes last, because it is what tells whose the rest is.
function throwAwayLeft(folder: string): void {
  for (const name of leftByRestore(folder)) rmSync(join(folder, name), { recursive: true, force: true })
  syncFolder(folder)
}
