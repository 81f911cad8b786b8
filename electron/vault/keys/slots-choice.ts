// While a person is removed there are two key files for a moment. Which of them counts is proven by opening the database; until
// somebody does, what lies in the folder says which is shown.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { syncFolder } from '../durable-file.ts'
import { vaultFiles } from '../folder.ts'
import { type SlotsFile, readSlots } from './slots-file.ts'

export type ChosenSlots = { readonly file: SlotsFile; readonly isNext: boolean }

/** The key files of a folder that can be read, the likelier first. */
export function readableSlots(folder: string): readonly ChosenSlots[] {
  const files = vaultFiles(folder)
  const [current, next] = [readSlots(files.slots), existsSync(files.nextSlots) ? readSlots(files.nextSlots) : undefined]
  const found = [
    ...(current ? [{ file: current, isNext: false }] : []),
    ...(next ? [{ file: next, isNext: true }] : []),
  ]
  // The database is moved first: once it is in its place, the next key file is the one that fits.
  return existsSync(files.nextDatabase) ? found : found.toReversed()
}

export function shownSlots(folder: string): SlotsFile | undefined {
  return readableSlots(folder)[0]?.file
}

/** Ends what a crash left half done, once the key file that opens the database is known. Nothing else may be taken away. */
export function settleSlots(folder: string, { isNext }: ChosenSlots): void {
  const { slots, nextSlots, nextDatabase } = vaultFiles(folder)
  if (isNext) renameSync(nextSlots, slots)
  const leftOver = [nextSlots, `${nextSlots}.new`, ...databaseFiles(nextDatabase)].filter((path) => existsSync(path))
  for (const path of leftOver) rmSync(path, { force: true })
  if (isNext || leftOver.length > 0) syncFolder(folder)
}

/** A database and what SQLite puts beside it. */
export function databaseFiles(path: string): readonly string[] {
  return [path, ...sideFiles(path)]
}

/** What SQLite puts beside an open database; a database must not be moved while there is one. */
export function sideFiles(path: string): readonly string[] {
  return ['-wal', '-shm', '-journal'].map((end) => `${path}${end}`)
}
