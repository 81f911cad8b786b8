// One row of a file of people, read as details of a person, or what is wrong with it in words for whoever corrects the file.
import { embeddedDataProblems, hasEmbeddedData } from './embedded-data.ts'
import { type Cell, quoted, readDay, readResponsibility, readSend, readYear, splitName } from './import-cells.ts'
import { fieldLabel } from './import-columns.ts'
import type { PersonDetails } from './people.ts'
import type { FieldName } from './people-import.ts'
import { TEXT_LIMITS } from './text.ts'

/** A row as it stands in the file; `line` is where it begins. `problem` says that its columns do not fit the headings. */
export type FileRow = { readonly line: number; readonly cells: readonly string[]; readonly problem?: string }

export type RowDetails = { -readonly [Key in Exclude<keyof PersonDetails, 'kind'>]?: PersonDetails[Key] }

/** Whose parent a row is about; what the file does not say is empty. */
export type RowChild = { upn: string; name: string; dob: string | null }

export type ReadRow = {
  readonly line: number
  /** Only what the file says: an empty cell is not in here. */
  readonly details: RowDetails
  readonly child: RowChild | null
  readonly relation: string
  readonly responsibility: 'yes' | 'no' | 'not-known' | null
}
export type UnreadRow = { readonly line: number; readonly name: string; readonly problem: string }

type Reading = {
  details: RowDetails
  child: RowChild
  relation: string
  responsibility: ReadRow['responsibility']
  problems: string[]
  today: string
}

const UPN = /^[A-Za-z0-9]{1,13}$/
const SHORT_LIMIT = 60
/** Leaving can be known a few years ahead. */
const LAST_DAY = '2100-01-01'
// Only a cell with one of these, and only a row as long as that, can hold a file written out in signs.
const RARE_SIGN = /[<{:;%&\\]|-----|begin|[^\x20-\x7e\u00a1-\u024f\u2010-\u2019]/
const LONG_ROW = 400
// Signs that no name has, and letters that could not be read.
const UNREADABLE = /[\p{Cc}\uFFFD]/u

type Reader = (reading: Reading, text: string) => void

const asWords =
  (field: 'surname' | 'forename' | 'preferredSurname' | 'preferredForename' | 'email' | 'post'): Reader =>
  ({ details }, text) => {
    details[field] = text
  }

function keep<Value>(reading: Reading, field: FieldName, cell: Cell<Value>, set: (value: Value) => void): void {
  if ('problem' in cell) reading.problems.push(`${fieldLabel(field)}: ${cell.problem}`)
  else set(cell.value)
}

const upnOf = (text: string): Cell<string> =>
  UPN.test(text) ? { value: text } : { problem: `${quoted(text)} is not a UPN, which has 13 letters and figures` }

const shortOf = (text: string): Cell<string> =>
  text.length <= SHORT_LIMIT ? { value: text } : { problem: `${quoted(text)} is longer than ${SHORT_LIMIT} characters` }

const READERS: Readonly<Record<FieldName, Reader>> = {
  surname: asWords('surname'),
  forename: asWords('forename'),
  preferredSurname: asWords('preferredSurname'),
  preferredForename: asWords('preferredForename'),
  email: asWords('email'),
  post: asWords('post'),
  name: ({ details }, text) => {
    const { surname, forename } = splitName(text)
    if (surname !== '') details.surname ??= surname
    if (forename !== '') details.forename ??= forename
  },
  dob: (reading, text) => keep(reading, 'dob', readDay(text, reading.today), (day) => (reading.details.dob = day)),
  upn: (reading, text) => keep(reading, 'upn', upnOf(text), (upn) => (reading.details.upn = upn)),
  class: (reading, text) => keep(reading, 'class', shortOf(text), (name) => (reading.details.class = name)),
  year: (reading, text) => keep(reading, 'year', readYear(text), (year) => (reading.details.year = year)),
  send: (reading, text) => keep(reading, 'send', readSend(text), (send) => (reading.details.send = send)),
  joinedOn: (reading, text) =>
    keep(reading, 'joinedOn', readDay(text, LAST_DAY), (day) => (reading.details.joinedOn = day)),
  leftOn: (reading, text) => keep(reading, 'leftOn', readDay(text, LAST_DAY), (day) => (reading.details.leftOn = day)),
  childUpn: (reading, text) => keep(reading, 'childUpn', upnOf(text), (upn) => (reading.child.upn = upn)),
  childName: ({ child }, text) => {
    child.name = text
  },
  childDob: (reading, text) =>
    keep(reading, 'childDob', readDay(text, reading.today), (day) => (reading.child.dob = day)),
  relation: (reading, text) => keep(reading, 'relation', shortOf(text), (words) => (reading.relation = words)),
  responsibility: (reading, text) =>
    keep(reading, 'responsibility', readResponsibility(text), (answer) => (reading.responsibility = answer)),
}

/** What each column means, in the order of the file; a full name is read last, because names of their own columns count more. */
export type ColumnReader = (row: FileRow) => ReadRow | UnreadRow

export function columnReader(columns: readonly (FieldName | null)[], today: string): ColumnReader {
  const mapped = columns
    .flatMap((field, at) => (field === null ? [] : [{ field, at }]))
    .toSorted((a, b) => Number(a.field === 'name') - Number(b.field === 'name'))
  return ({ line, cells, problem }) => {
    const reading = newReading(today)
    if (problem === undefined) for (const { field, at } of mapped) readCell(reading, field, cells[at] ?? '')
    else reading.problems.push(problem)
    const { details, child, relation, responsibility, problems } = reading
    if (problems.length === 0) addLateProblems(reading)
    if (problems.length > 0) return { line, name: nameOf(cells, mapped), problem: problems.join('. ') }
    const isAboutChild = child.upn !== '' || child.name !== ''
    return { line, details, child: isAboutChild ? child : null, relation, responsibility }
  }
}

const newReading = (today: string): Reading => ({
  details: {},
  child: { upn: '', name: '', dob: null },
  relation: '',
  responsibility: null,
  problems: [],
  today,
})

function readCell(reading: Reading, field: FieldName, cell: string): void {
  const text = tidy(cell)
  if (text === '') return
  const problem = problemOf(text)
  if (problem === undefined) READERS[field](reading, text)
  else reading.problems.push(`${fieldLabel(field)}: ${problem}`)
}

function problemOf(text: string): string | undefined {
  if (text.length > TEXT_LIMITS.line) return `longer than ${TEXT_LIMITS.line} characters`
  if (!RARE_SIGN.test(text)) return undefined
  if (UNREADABLE.test(text)) return `${quoted(text.replace(/\p{Cc}/gu, ' '))} has signs that cannot be read`
  return hasEmbeddedData(text) ? 'only words can be kept here, and this is a file or code' : undefined
}

function addLateProblems({ details, child, problems }: Reading): void {
  if (child.dob !== null && child.upn === '' && child.name === '')
    problems.push('Give the name or UPN of the child too')
  const length = Object.values(details).reduce((sum: number, value) => sum + String(value).length, 0)
  if (length > LONG_ROW && embeddedDataProblems(details).length > 0) {
    problems.push('Only words can be kept here, and this is a file or code')
  }
}

// A line break inside a cell is a space in a name.
function tidy(cell: string): string {
  return /[\s\u00a0]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell
}

const NAMING: readonly (FieldName | null)[] = ['forename', 'surname', 'name']

function nameOf(
  cells: readonly string[],
  mapped: readonly { readonly field: FieldName; readonly at: number }[],
): string {
  const words = NAMING.flatMap((field) =>
    mapped.filter((one) => one.field === field).map(({ at }) => tidy(cells[at] ?? '')),
  )
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/[\p{Cc}\uFFFD]/gu, ' ')
    .slice(0, 80)
}
