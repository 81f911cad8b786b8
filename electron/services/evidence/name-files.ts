// Names files for an incident without opening one: only what the file system says of them is looked at.
import { realpathSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative } from 'node:path'
import { hasEmbeddedData } from '#shared/domain/embedded-data.ts'
import { fileNameSchema } from '#shared/domain/evidence.ts'
import type { NamedFile } from '#shared/ipc/evidence.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Session } from '../session.ts'
import type { Named, NamedFiles } from './named-files.ts'
import { mayTakeFiles } from './taking.ts'

type NamedAnswer = { files: NamedFile[]; refused: { name: string; message: string }[] }
type Paths = {
  readonly incidentId: string
  readonly means: 'chosen' | 'dropped'
  readonly paths: readonly string[]
}

/** Everything that could tell whether it is still the same file. */
export async function markOf(path: string): Promise<string> {
  const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true })
  return [dev, ino, size, mtimeNs].join(' ')
}

/** Whether it is still the file that was named, as far as can be told without reading it. */
export async function isAsNamed(source: Named['source']): Promise<boolean> {
  if (!('path' in source)) return true
  try {
    return (await markOf(source.path)) === source.mark
  } catch {
    return false
  }
}

export async function nameFiles(
  session: Session,
  named: NamedFiles,
  { incidentId, means, paths }: Paths,
): Promise<Result<NamedAnswer>> {
  const may = mayTakeFiles(session, incidentId)
  if (!may.ok) return may
  const ownFolder = realpathSync.native(dirname(session.db.$client.name))
  const found: Found[] = []
  for (const path of new Set(paths)) found.push(await look(path, ownFolder))
  // Looking took a moment, in which the incident may have been locked.
  const still = mayTakeFiles(session, incidentId)
  if (!still.ok) return still
  return ok({
    files: found.flatMap((one) => ('message' in one ? [] : [named.name({ ...one, incidentId, means })])),
    refused: found.flatMap((one) => ('message' in one ? [{ name: one.name, message: one.message }] : [])),
  })
}

type Found = Pick<Named, 'name' | 'sizeBytes' | 'source'> | { readonly name: string; readonly message: string }

async function look(path: string, ownFolder: string): Promise<Found> {
  if (!isAbsolute(path)) return { name: 'What was dropped', message: NO_FILE }
  const name = basename(path)
  if (!fileNameSchema.safeParse(name).success) return { name, message: NO_NAME }
  // A restricted case takes no such words, and any case may become one.
  if (hasEmbeddedData(name)) return { name, message: CODE_NAME }
  try {
    // A link is followed here once, so that removing the source later removes the file and not the link.
    const real = await realpath(path)
    const stats = await stat(real)
    if (stats.isDirectory()) return { name, message: FOLDER }
    if (!stats.isFile()) return { name, message: NOT_A_FILE }
    if (isInside(real, ownFolder)) return { name, message: OWN }
    return { name, sizeBytes: stats.size, source: { path: real, mark: await markOf(real) } }
  } catch {
    return { name, message: UNREADABLE }
  }
}

const NO_FILE =
  'This is not a file on this computer, such as a picture on a web page. Capture the window that it is in instead'
const NO_NAME = 'This has no name that can be kept. Rename it, then choose it again'
const CODE_NAME =
  'The name of this file is so long and solid that it could hide a picture. Make a copy of the file, give the copy a short name and choose the copy. Leave the first file as it is'
const FOLDER = 'This is a folder. Choose the files in it instead'
const NOT_A_FILE = 'This is a device or something else that is not a file'
const OWN = 'This belongs to the records of Blueform themselves'
const UNREADABLE = 'This is not there any more, or you may not read it. Check where it is, then choose it again'

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way))
}

/** Pictures that wait in memory to be added; more would press on a small laptop. */
const MOST_CAPTURED_BYTES = 256 * 1024 * 1024

/** `take` makes the picture; it is asked only once the incident was found to take files. */
export async function nameCapture(
  session: Session,
  named: NamedFiles,
  { incidentId, ticket }: { readonly incidentId: string; readonly ticket: string },
  take: (sourceId: string) => Promise<Buffer | undefined>,
): Promise<Result<NamedAnswer>> {
  const may = mayTakeFiles(session, incidentId)
  if (!may.ok) return may
  const sourceId = named.screenOf(incidentId, ticket)
  if (sourceId === undefined) return fail('conflict', SOURCE_GONE)
  if (named.capturedBytes() > MOST_CAPTURED_BYTES) return fail('conflict', TOO_MANY)
  const bytes = await take(sourceId)
  if (!bytes) return fail('conflict', SOURCE_GONE)
  try {
    const still = mayTakeFiles(session, incidentId)
    // What was forgotten meanwhile, at a lock of any kind, takes its picture with it.
    if (!still.ok || named.screenOf(incidentId, ticket) === undefined) {
      bytes.fill(0)
      return still.ok ? fail('conflict', SOURCE_GONE) : still
    }
  } catch (error) {
    bytes.fill(0)
    throw error
  }
  const name = captureName(session.clock.nowMs())
  return ok({
    files: [named.name({ incidentId, name, sizeBytes: bytes.length, means: 'captured', source: { bytes } })],
    refused: [],
  })
}

const SOURCE_GONE = 'This screen or window is not there any more. Choose again what to capture'
const TOO_MANY = 'Many captures wait to be added. Add them or take them off the list, then capture again'

// The title of a window may name a child; when it was taken says enough.
function captureName(atMs: number): string {
  const at = new Date(atMs).toLocaleString('sv-SE', { timeZone: 'Europe/London' })
  return `Capture ${at.replaceAll(':', '.')}.png`
}
