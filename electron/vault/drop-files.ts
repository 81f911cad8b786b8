// Concerns from the lock screen as files in the vault's folder: each is there whole or not at all. It knows nothing of what is in them.
import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder, writeDurably } from './durable-file.ts'
import { vaultFiles } from './folder.ts'

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.drop$/
const UNFINISHED = /\.drop\.new$/
/** Twice what the longest words become once they are sealed; whatever is larger was not written here. */
const MOST_BYTES = 4 * 1024 * 1024

function pathOf(folder: string, id: string): string {
  return join(vaultFiles(folder).dropBox, `${id}.drop`)
}

/** When this returns the concern is on the disk; when it throws nothing of it is left. */
export function writeDrop(folder: string, id: string, sealed: Buffer): void {
  const path = pathOf(folder, id)
  const isNew = mkdirSync(dirname(path), { recursive: true }) !== undefined
  if (isNew) syncFolder(folder)
  writeDurably(path, sealed)
}

/** Ids of those that wait. Only while the vault is open: then nobody is writing, so an unfinished file is nobody's. */
export function listDrops(folder: string): readonly string[] {
  const { dropBox } = vaultFiles(folder)
  const names = namesIn(dropBox)
  for (const name of names) if (UNFINISHED.test(name)) rmSync(join(dropBox, name), { force: true })
  return names.flatMap((name) => NAME.exec(name)?.[1] ?? [])
}

/** Undefined when there is no such file or it cannot be read. A link is not followed: it could lead to what never ends. */
export function readDropFile(folder: string, id: string): Buffer | undefined {
  try {
    const file = lstatSync(pathOf(folder, id))
    if (!file.isFile() || file.size > MOST_BYTES) return undefined
    return readFileSync(pathOf(folder, id))
  } catch {
    return undefined
  }
}

export function removeDrop(folder: string, id: string): void {
  const path = pathOf(folder, id)
  rmSync(path, { force: true })
  syncFolder(dirname(path))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A vault in which nothing was ever left has no such folder.
    return []
  }
}
