// Pupils of a Common Transfer File. Nothing outside the file is ever fetched, and a file that declares entities is refused unread.
import { SaxesParser } from 'saxes'
import type { FieldName } from '#shared/domain/people-import.ts'
import type { FileRow } from '#shared/domain/import-rows.ts'
import type { FileTable } from './file-table.ts'
import { LIMITS, Unreadable, tooManyRows } from './refusal.ts'

const COLUMNS = [
  { name: 'UPN', field: 'upn' },
  { name: 'Surname', field: 'surname' },
  { name: 'Forename', field: 'forename' },
  { name: 'DOB', field: 'dob' },
  { name: 'PreferredSurname', field: 'preferredSurname' },
  { name: 'PreferredForename', field: 'preferredForename' },
  { name: 'NCyearActual', field: 'year' },
  { name: 'SENprovision', field: 'send' },
] as const satisfies readonly { readonly name: string; readonly field: FieldName }[]

/** Where each of them stands, below `Pupil`. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['UPN', 0],
  ['Surname', 1],
  ['Forename', 2],
  ['DOB', 3],
  ['BasicDetails/PreferredSurname', 4],
  ['BasicDetails/PreferredForename', 5],
  ['BasicDetails/NCyearActual', 6],
])
const PROVISION = 7
/** Codes of years that are none: not following the curriculum, mixed, early years. */
const NO_YEAR = ['X', 'M', 'E1', 'E2']

const MOST_DEPTH = 20
/** Far above a name; what is longer is refused with its row. */
const MOST_TEXT = 1_000
const CHUNK = 64 * 1024
const ROOT = 'CTfile/CTFpupilData/Pupil'

export function readCtf(text: Buffer): FileTable {
  const words = text.toString('utf8')
  refuseDeclarations(words)
  const reading = newReading()
  const parser = new SaxesParser()
  const line = () => parser.line
  parser.on('error', () => {
    throw new Unreadable('this is not well-formed XML. Export the file again from your system', line())
  })
  parser.on('doctype', () => {
    throw declares(line())
  })
  parser.on('opentagstart', ({ name }) => reading.open(name, line()))
  parser.on('text', (part) => reading.add(part))
  parser.on('cdata', (part) => reading.add(part))
  parser.on('closetag', () => reading.close())
  for (let at = 0; at < words.length; at += CHUNK) parser.write(words.slice(at, at + CHUNK))
  parser.close()
  const rows = reading.rows()
  if (rows.length === 0) throw new Unreadable('There are no pupils in this file. Export it again with the pupils in it')
  return { format: 'ctf', headings: COLUMNS.map(({ name }) => name), fields: COLUMNS.map(({ field }) => field), rows }
}

// Before anything reads the file. In a comment it would do no harm, but no school's system writes it there.
function refuseDeclarations(words: string): void {
  const at = words.search(/<!\s*(?:DOCTYPE|ENTITY)/i)
  if (at >= 0) throw declares(words.slice(0, at).split(/\r\n|\r|\n/).length)
}

function declares(line: number): Unreadable {
  return new Unreadable(
    'the file declares things that a Common Transfer File never has (DOCTYPE or ENTITY). Do not use it, and ask whoever sent it',
    line,
  )
}

type Pupil = {
  readonly line: number
  readonly cells: string[]
  provision: { readonly since: string; readonly code: string }
}
type Provision = { since: string; code: string }

function newReading() {
  const rows: FileRow[] = []
  const path: string[] = []
  let pupil: Pupil | undefined
  let provision: Provision = { since: '', code: '' }
  let text = ''
  const open = (name: string, line: number): void => {
    if (path.length === 0 && name !== 'CTfile') {
      throw new Unreadable(
        'this is not a Common Transfer File, which begins with CTfile. Export a CTF or a CSV file',
        line,
      )
    }
    if (path.length >= MOST_DEPTH) throw new Unreadable('parts of this file lie too deep inside each other', line)
    path.push(name)
    text = ''
    if (path.length === 3 && path.join('/') === ROOT) {
      if (rows.length >= LIMITS.rows) throw tooManyRows(line)
      pupil = { line, cells: COLUMNS.map(() => ''), provision: { since: '', code: '' } }
    }
  }
  const add = (part: string): void => {
    if (pupil && text.length <= MOST_TEXT) text += part.slice(0, MOST_TEXT + 1)
  }
  const close = (): void => {
    const name = path.at(-1) ?? ''
    if (pupil && path.length === 3) {
      rows.push(rowOf(pupil))
      pupil = undefined
    } else if (pupil) {
      const at = PLACES.get(path.slice(3).join('/'))
      if (at !== undefined) pupil.cells[at] = text.trim()
      provision = withProvision(pupil, provision, name, text.trim())
    }
    text = ''
    path.pop()
  }
  return { open, add, close, rows: (): readonly FileRow[] => rows }
}

// A pupil can have had several; the one that began last counts. The date stands beside the code, before or after it.
function withProvision(pupil: Pupil, provision: Provision, name: string, text: string): Provision {
  if (name === 'StartDate') return { ...provision, since: text }
  if (name === 'SENprovision') return { ...provision, code: text }
  if (name !== 'SEN' && name !== 'SENhistory') return provision
  if (provision.code !== '' && provision.since >= pupil.provision.since) pupil.provision = provision
  return { since: '', code: '' }
}

function rowOf({ line, cells, provision }: Pupil): FileRow {
  const year = COLUMNS.findIndex(({ field }) => field === 'year')
  return {
    line,
    cells: cells.map((cell, at) => {
      if (at === PROVISION) return provision.code
      return at === year && NO_YEAR.includes(cell.toUpperCase()) ? '' : cell
    }),
  }
}
