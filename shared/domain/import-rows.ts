// One row of a file of people, read as details of a person, or what is wrong with it in words for whoever corrects the file.
import { embeddedDataProblems, hasEmbeddedData } from './embedded-data.ts'
import { type Cell, quoted, readDay, readResponsibility, readSend, readYear } from './import-cells.ts'
import { fieldLabel } from './import-fields.ts'
import { nameProblem, splitName, withoutTitle } from './import-names.ts'
import type { PeopleKind, PersonDetails } from './people.ts'
import { type ImportSettings, type PlainField, plainFieldOf } from './people-import.ts'
import { TEXT_LIMITS } from './text.ts'

/** A row as it stands in the file; `line` is where it begins. `problem` says that its columns do not fit the headings. */
export type FileRow = { readonly line: number; readonly cells: readonly string[]; readonly problem?: string }

export type RowDetails = { -readonly [Key in Exclude<keyof PersonDetails, 'kind'>]?: PersonDetails[Key] }

/** Whose parent a row is about; what the file does not say is empty. */
export type RowChild = { upn: string; surname: string; forename: string; dob: string | null }

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
  readonly kind: PeopleKind
  readonly today: string
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
  (field: 'email' | 'post'): Reader =>
  ({ details }, text) => {
    details[field] = text
  }

const asName =
  (field: 'surname' | 'forename' | 'preferredSurname' | 'preferredForename'): Reader =>
  (reading, text) =>
    keep(reading, field, nameOf(reading, text), (name) => {
      if (name !== '') reading.details[field] = name
    })

function nameOf({ kind }: Reading, text: string): Cell<string> {
  const problem = nameProblem(text, kind !== 'pupil' && kind !== 'contractor')
  return problem === undefined ? { value: withoutTitle(text) } : { problem }
}

function keep<Value>(reading: Reading, field: PlainField, cell: Cell<Value>, set: (value: Value) => void): void {
  if ('problem' in cell) reading.problems.push(`${fieldLabel(field)}: ${cell.problem}`)
  else set(cell.value)
}

const upnOf = (text: string): Cell<string> =>
  UPN.test(text) ? { value: text } : { problem: `${quoted(text)} is not a UPN, which has 13 letters and figures` }

const shortOf = (text: string): Cell<string> =>
  text.length <= SHORT_LIMIT ? { value: text } : { problem: `${quoted(text)} is longer than ${SHORT_LIMIT} characters` }

const READERS: Readonly<Record<PlainField, Reader>> = {
  surname: asName('surname'),
  forename: asName('forename'),
  preferredSurname: asName('preferredSurname'),
  preferredForename: asName('preferredForename'),
  email: asWords('email'),
  post: asWords('post'),
  name: (reading, text) =>
    keep(reading, 'name', nameOf(reading, text), () => {
      const { details } = reading
      const { surname, forename } = splitName(text)
      if (surname !== '') details.surname ??= surname
      if (forename !== '') details.forename ??= forename
    }),
  dob: (reading, text) => keep(reading, 'dob', readDay(text, reading.today), (day) => (reading.details.dob = day)),
  upn: (reading, text) => keep(reading, 'upn', upnOf(text), (upn) => (reading.details.upn = upn)),
  class: (reading, text) => keep(reading, 'class', shortOf(text), (name) => (reading.details.class = name)),
  year: (reading, text) => keep(reading, 'year', readYear(text), (year) => (reading.details.year = year)),
  send: (reading, text) => keep(reading, 'send', readSend(text), (send) => (reading.details.send = send)),
  joinedOn: (reading, text) =>
    keep(reading, 'joinedOn', readDay(text, LAST_DAY), (day) => (reading.details.joinedOn = day)),
  leftOn: (reading, text) => keep(reading, 'leftOn', readDay(text, LAST_DAY), (day) => (reading.details.leftOn = day)),
  childUpn: (reading, text) => keep(reading, 'childUpn', upnOf(text), (upn) => (reading.child.upn = upn)),
  childSurname: ({ child }, text) => {
    child.surname = text
  },
  childForename: ({ child }, text) => {
    child.forename = text
  },
  childName: ({ child }, text) => {
    const { surname, forename } = splitName(text)
    child.surname ||= surname
    child.forename ||= forename
  },
  childDob: (reading, text) =>
    keep(reading, 'childDob', readDay(text, reading.today), (day) => (reading.child.dob = day)),
  relation: (reading, text) => keep(reading, 'relation', shortOf(text), (words) => (reading.relation = words)),
  responsibility: (reading, text) =>
    keep(reading, 'responsibility', readResponsibility(text), (answer) => (reading.responsibility = answer)),
}

/** Who stands in a row: one person, for a parents' file up to three, or nobody where it names only a child. */
type RowReader = (row: FileRow) => readonly (ReadRow | UnreadRow)[]

type Column = { readonly field: PlainField; readonly at: number; readonly parent: number }

// A full name is read last, because names of their own columns count more.
const rankOf = ({ field }: Column): number => Number(field === 'name' || field === 'childName')

export function rowReader({ kind, columns }: ImportSettings, today: string): RowReader {
  const all = columns
    .flatMap((field, at): Column[] => (field === null ? [] : [{ ...plainFieldOf(field), at }]))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
  const parents = [...new Set([1, ...all.map(({ parent }) => parent)])].toSorted((a, b) => a - b)
  const readers = parents.map((parent) => all.filter((one) => one.parent === parent || !OF_ONE_PARENT.has(one.field)))
  return (row) => {
    if (row.problem !== undefined) return [unread(row, all, [row.problem])]
    const named = kind === 'parent' ? readers.filter((mapped) => namesSomebody(row, mapped)) : readers
    return named.map((mapped) => readRow(row, mapped, newReading(kind, today)))
  }
}

const OF_ONE_PARENT: ReadonlySet<PlainField> = new Set([
  'surname',
  'forename',
  'name',
  'preferredSurname',
  'preferredForename',
  'email',
  'relation',
  'responsibility',
])

const namesSomebody = ({ cells }: FileRow, mapped: readonly Column[]): boolean =>
  mapped.some(({ field, at }) => (field === 'email' || NAMING.includes(field)) && tidy(cells[at] ?? '') !== '')

function readRow(row: FileRow, mapped: readonly Column[], reading: Reading): ReadRow | UnreadRow {
  for (const { field, at } of mapped) readCell(reading, field, row.cells[at] ?? '')
  const { details, child, relation, responsibility, problems } = reading
  if (problems.length === 0) addLateProblems(reading)
  if (problems.length > 0) return unread(row, mapped, problems)
  const isAboutChild = child.upn !== '' || child.surname !== '' || child.forename !== ''
  return { line: row.line, details, child: isAboutChild ? child : null, relation, responsibility }
}

const unread = ({ line, cells }: FileRow, mapped: readonly Column[], problems: readonly string[]): UnreadRow => ({
  line,
  name: shownName(cells, mapped),
  problem: problems.join('. '),
})

const newReading = (kind: PeopleKind, today: string): Reading => ({
  details: {},
  child: { upn: '', surname: '', forename: '', dob: null },
  relation: '',
  responsibility: null,
  problems: [],
  kind,
  today,
})

function readCell(reading: Reading, field: PlainField, cell: string): void {
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
  if (child.dob !== null && child.upn === '' && child.surname === '')
    problems.push('Give the name or UPN of the child too')
  const length = Object.values(details).reduce((sum: number, value) => sum + String(value).length, 0)
  if (length > LONG_ROW && embeddedDataProblems(details).length > 0) {
    problems.push('Only words can be kept here, and this is a file or code')
  }
}

// A line break inside a cell is a space in a name; ="0123" is how spreadsheets keep the noughts of a number.
function tidy(cell: string): string {
  const words = /[\s\u00a0]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell
  return words.startsWith('="') ? (/^="([^"]*)"$/.exec(words)?.[1]?.trim() ?? words) : words
}

const NAMING: readonly PlainField[] = ['forename', 'surname', 'name']

function shownName(cells: readonly string[], mapped: readonly Column[]): string {
  const words = NAMING.flatMap((field) =>
    mapped.filter((one) => one.field === field).map(({ at }) => tidy(cells[at] ?? '')),
  )
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/[\p{Cc}\uFFFD]/gu, ' ')
    .slice(0, 80)
}
