// Rows of a CSV file with the line of the file on which each begins. Commas, semicolons or tabs; whatever ends the lines.
import { CsvError, parse } from 'csv-parse/sync'
import type { FileRow } from '#shared/domain/import-rows.ts'
import type { FileTable } from './file-table.ts'
import { LIMITS, Unreadable, tooManyRows } from './refusal.ts'

/** In bytes: 200 cells of 300 letters, some of them of two bytes. A quotation mark that is never closed ends here too. */
const LONGEST_ROW = 128 * 1024
const CR = 13
const LF = 10

export function readCsv(content: Buffer): FileTable {
  const text = withPlainCells(content)
  const lines = lineCounter(text)
  const found: { readonly line: number; readonly cells: readonly string[] }[] = []
  let end = 0
  const onRecord = (cells: readonly string[], { bytes }: { readonly bytes: number }): null => {
    const line = lines.lineAfter(end)
    end = bytes
    if (cells.some((cell) => cell.trim() !== '')) found.push({ line, cells: withoutWideEnd(cells) })
    // The headings are a row too.
    if (found.length > LIMITS.rows + 1) throw tooManyRows(line)
    if ((found.at(-1)?.cells.length ?? 0) > LIMITS.columns) throw tooManyColumns(line)
    return null
  }
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: onRecord,
    })
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, lines.lineAfter(end)) : error
  }
  const [first, ...rows] = found
  if (!first) throw new Unreadable('The file is empty. Export it again, then choose that file')
  if (rows.length === 0) throw new Unreadable('There are only headings in this file and nobody under them')
  const headings = withoutEmptyEnd(first.cells).map((cell) => cell.trim().slice(0, 300))
  return { format: 'csv', headings, fields: null, rows: rows.map((row) => fitted(row, headings.length)) }
}

const FORMULA = '="'

// Spreadsheets write ="0123" so that a number keeps its noughts; the rules of CSV have no such cell. No line begins or ends by this.
function withPlainCells(content: Buffer): Buffer {
  if (!content.includes(FORMULA)) return content
  const plain = content.toString('utf8').replace(/(^|[\r\n,;\t])="([^"\r\n]*)"(?=[\r\n,;\t]|$)/g, '$1"$2"')
  return Buffer.from(plain, 'utf8')
}

function tooManyColumns(line: number): Unreadable {
  return new Unreadable(`the file has more than ${LIMITS.columns} columns. Leave some of them out in your system`, line)
}

/** `line` is where the row begins. */
function refusalOf(error: CsvError, line: number): Unreadable {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Unreadable('a quotation mark opens here and is never closed. Correct it in the file', line)
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Unreadable(
      'this row is far too long, or a quotation mark in it is not closed. Correct it in the file',
      line,
    )
  }
  return new Unreadable('a quotation mark stands where none can be. Correct it in the file', line)
}

function fitted({ line, cells }: FileRow, count: number): FileRow {
  if (cells.length === count) return { line, cells }
  if (cells.length > count && cells.slice(count).every((cell) => cell.trim() === '')) {
    return { line, cells: cells.slice(0, count) }
  }
  const problem = `This row has ${cells.length} columns, but there are ${count} headings. Correct the row in the file`
  return { line, cells: cells.slice(0, count), problem }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

// Rows of a hundred thousand empty cells would fill the memory.
function withoutWideEnd(cells: readonly string[]): readonly string[] {
  if (cells.length <= LIMITS.columns) return cells
  return cells.slice(0, Math.max(LIMITS.columns, cells.findLastIndex((cell) => cell.trim() !== '') + 1))
}

const DELIMITERS = [',', ';', '\t'] as const

/** The sign that stands most often between the headings; quoted ones do not count. */
function delimiterOf(text: Buffer): string {
  const start = text.subarray(0, LONGEST_ROW).toString('utf8').trimStart()
  const unquoted = start.replace(/"(?:[^"]|"")*(?:"|$)/g, '')
  const [firstLine = ''] = unquoted.split(/[\r\n]/, 1)
  const counts = DELIMITERS.map((sign) => firstLine.split(sign).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Tells the line on which the next row begins after so many bytes; the places that it is asked for only grow. */
function lineCounter(text: Buffer) {
  let line = 1
  let from = 0
  return {
    lineAfter: (bytes: number): number => {
      let at = from
      for (; at < bytes || text[at] === LF || text[at] === CR; at += 1) {
        // A carriage return before a line feed is one line end together with it.
        if (text[at] === LF || (text[at] === CR && text[at + 1] !== LF)) line += 1
      }
      from = at
      return line
    },
  }
}
