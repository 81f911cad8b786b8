// A package without encryption: a folder with the same files. Written in pieces, on the disk before it is read back.
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile } from '../../vault/backup/file-copy.ts'
import { syncFolder } from '../../vault/durable-file.ts'
import { type OnBytes, type PackageItem, provenBytes } from './package-item.ts'
import { PackageProblem } from './package-problem.ts'

export async function writeFolder(folder: string, items: readonly PackageItem[], onBytes: OnBytes): Promise<void> {
  // One level at a time: the place of a stick that was pulled out must not be made again on this computer's own disk.
  const made = new Set<string>()
  for (const item of items) {
    const path = join(folder, item.path)
    for (const inside of [folder, dirname(path)]) {
      if (!made.has(inside)) await mkdir(inside, { mode: 0o700 })
      made.add(inside)
    }
    const file = await open(path, 'wx', 0o600)
    try {
      for await (const piece of provenBytes(item, onBytes)) {
        await file.writeFile(piece)
        piece.fill(0)
      }
      await file.sync()
    } finally {
      await file.close()
    }
  }
  for (const inside of made) syncFolder(inside)
}

export async function proveFolder(folder: string, items: readonly PackageItem[], onBytes: OnBytes): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  if (found.filter((entry) => !entry.isDirectory()).length !== items.length) throw new PackageProblem('not-read-back')
  for (const item of items) {
    const { sha256 } = await hashFile(join(folder, item.path), onBytes)
    if (sha256 !== item.sha256) throw new PackageProblem('not-read-back', item.path)
  }
}
