// Reads the file that somebody chose in the system's dialog. The window gets its headings and a few samples, never its path.
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { suggestFields } from '#shared/domain/import-columns.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Session } from '../session.ts'
import { readCsv } from './csv.ts'
import { readCtf } from './ctf.ts'
import { decode } from './decode.ts'
import type { FileTable } from './file-table.ts'
import { holdFile } from './held-file.ts'
import { LIMITS, Unreadable } from './refusal.ts'
import { sha256Of } from '../../platform/sha256.ts'

type Chosen = RouteOutput<'people.chooseFile'>
type Outlet = { readonly choosePeopleFile: () => Promise<string | undefined> }

const SAMPLES = 3
const SAMPLE_LENGTH = 60

export async function chooseFile(session: Session, desktop: Outlet): Promise<Result<Chosen>> {
  const path = await desktop.choosePeopleFile()
  if (path === undefined) return ok({ chosen: false })
  try {
    const bytes = await readBytes(path)
    // The records may have been locked while the dialog was open.
    if (!session.db.$client.open)
      return fail('locked', 'The records were locked meanwhile. Unlock them and choose the file again')
    const { table, note } = readTable(bytes)
    const ticket = session.newId()
    holdFile(session, { ticket, table, sha256: sha256Of(bytes) })
    const fileName = basename(path).slice(0, 300)
    return ok({
      chosen: true,
      ticket,
      fileName,
      format: table.format,
      note,
      rows: table.rows.length,
      columns: columnsOf(table),
    })
  } catch (error) {
    if (error instanceof Unreadable) return error.failure
    throw error
  }
}

/** What a file holds as rows of words. Throws `Unreadable` for what is no list of people, or too long. */
export function readTable(bytes: Buffer): { readonly table: FileTable; readonly note: string } {
  const { text, note } = decode(bytes)
  const isXml = text.subarray(0, 1024).toString('utf8').trimStart().startsWith('<')
  return { table: isXml ? readCtf(text) : readCsv(text), note }
}

async function readBytes(path: string): Promise<Buffer> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    const stat = await file.stat()
    if (!stat.isFile()) throw new Unreadable('This is not a file. Choose a CTF or CSV file')
    if (stat.size > LIMITS.bytes)
      throw new Unreadable('This file is larger than 50 MB. Export the people only, without anything else')
    return await readWhole(file, stat.size)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(
      'The file cannot be read. Close it in other programs, or copy it to this computer, then choose it again',
    )
  } finally {
    await file?.close()
  }
}

// No more than it said: a file can grow while it is read.
async function readWhole(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let at = 0
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

function columnsOf({ headings, fields, rows }: FileTable): Extract<Chosen, { chosen: true }>['columns'] {
  const suggested = fields ?? suggestFields(headings, 'pupil')
  return headings.map((heading, at) => ({
    heading,
    sample: samplesOf(rows, at),
    field: suggested[at] ?? null,
  }))
}

/** The first cells of a column that are not empty. */
function samplesOf(rows: FileTable['rows'], at: number): string[] {
  const found: string[] = []
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, SAMPLE_LENGTH)
    if (cell !== '' && !found.includes(cell)) found.push(cell)
    if (found.length === SAMPLES) break
  }
  return found
}
