// How backups lie in the folder that was chosen for them: one folder for each vault, in it one for each backup and one for the
// evidence that they share. Only names that this file knows are ever listed, renamed or removed there.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Generation, generationSchema } from '#shared/domain/backups.ts'
import { isEvidenceName, readManifest } from './backup-manifest.ts'
import { syncFolder } from '../durable-file.ts'
import { vaultFiles } from '../folder.ts'

const ROOT_NAME = /^Blueform backup [0-9a-f]{8}$/
/** What is being made or removed; after a crash the next backup throws it away. */
const UNFINISHED = '.blueform-unfinished-'

export function backupRoot(chosenFolder: string, vaultId: string): string {
  return join(chosenFolder, `Blueform backup ${vaultId.slice(0, 8)}`)
}

export function sharedEvidence(root: string): string {
  return join(root, 'evidence')
}

/** The folders of backups that a person may mean by choosing this one: itself, those in it, and a vault's own. */
export function findBackupRoots(chosenFolder: string): readonly string[] {
  const inside = [chosenFolder, vaultFiles(chosenFolder).backups].flatMap((folder) =>
    entriesOf(folder)
      .filter((name) => ROOT_NAME.test(name))
      .map((name) => join(folder, name)),
  )
  return ROOT_NAME.test(basename(chosenFolder)) ? [chosenFolder, ...inside] : inside
}

/** Newest first. One whose list cannot be read is there too: it may be all that is left, and checking it tells what is wrong. */
export function listGenerations(root: string): readonly Generation[] {
  const ids = entriesOf(root).filter((name) => generationSchema.shape.id.safeParse(name).success)
  return ids.map((id) => generationOf(root, id)).sort((a, b) => b.madeAtMs - a.madeAtMs)
}

function generationOf(root: string, id: string): Generation {
  const manifest = readManifest(join(root, id))
  if (!manifest) return { id, madeAtMs: atMsOf(id), sizeBytes: 0, reason: 'asked' }
  const { madeAtMs, reason, files, evidence } = manifest
  const sizeBytes = [...files, ...evidence].reduce((sum, listed) => sum + listed.sizeBytes, 0)
  return { id, madeAtMs, reason, sizeBytes }
}

/** The name of a backup's folder is its time: '2026-11-03T14-05-00-000Z'. */
export function generationIdAt(atMs: number): string {
  return new Date(atMs).toISOString().replace(/[:.]/g, '-')
}

function atMsOf(id: string): number {
  const atMs = Date.parse(id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'))
  return Number.isNaN(atMs) ? 0 : atMs
}

/** A folder for what is not finished yet, after whatever a crash left was thrown away. */
export function startUnfinished(root: string, id: string): string {
  throwAwayUnfinished(root)
  mkdirSync(sharedEvidence(root), { recursive: true })
  const folder = join(root, `${UNFINISHED}${id}`)
  mkdirSync(folder)
  return folder
}

export function throwAwayUnfinished(root: string): void {
  for (const name of entriesOf(root).filter((entry) => entry.startsWith(UNFINISHED))) {
    rmSync(join(root, name), { recursive: true, force: true })
  }
}

/** From here on the backup is there. */
export function finishGeneration(unfinished: string, root: string, id: string): void {
  syncFolder(unfinished)
  renameSync(unfinished, join(root, id))
  syncFolder(root)
}

/** Takes backups away, and then the evidence that no backup needs any more. A crash leaves nothing that looks like a backup. */
export function removeGenerations(root: string, ids: readonly string[]): void {
  for (const id of ids) {
    const going = join(root, `${UNFINISHED}${id}`)
    renameSync(join(root, id), going)
    syncFolder(root)
    rmSync(going, { recursive: true, force: true })
  }
  removeUnneededEvidence(root)
}

function removeUnneededEvidence(root: string): void {
  const manifests = listGenerations(root).map(({ id }) => readManifest(join(root, id)))
  // What a backup with an unreadable list needs is not known, so everything stays.
  const isKnown = manifests.every((manifest) => manifest !== undefined)
  if (!isKnown) return
  const needed = new Set(manifests.flatMap(({ evidence }) => evidence.map(({ name }) => name)))
  for (const name of entriesOf(sharedEvidence(root)).filter((entry) => isEvidenceName(entry) && !needed.has(entry))) {
    rmSync(join(sharedEvidence(root), name), { force: true })
  }
}

export function isReachable(folder: string): boolean {
  return existsSync(folder)
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
