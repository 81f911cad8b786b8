// Prints real documents into a temporary folder and reads them back with poppler and qpdf.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FONT_FILES } from '#electron/documents/layout/font-files.ts'
import { configureFonts } from '#electron/documents/layout/fonts.ts'
import { incidentReportForm } from '#electron/documents/incident-report-form.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { CHECKPOINT, SCHOOL, PRINTED_AT_MS } from './sample.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'blueform-documents-'))
let count = 0

/** As the build does: the files of the table, side by side in one folder. */
export function testFonts(): string {
  const fonts = join(folder, 'fonts')
  for (const [name, source] of Object.entries(FONT_FILES)) cpSync(join(root, 'node_modules', source), join(fonts, name))
  return fonts
}

export function useTestFonts(): void {
  configureFonts(testFonts())
}

export function saved(pdf: Buffer): string {
  count += 1
  const path = join(folder, `${count}.pdf`)
  writeFileSync(path, pdf)
  return path
}

export async function printedForm(incident: Incident | null): Promise<string> {
  return saved(
    await incidentReportForm({ school: SCHOOL, incident, checkpoint: CHECKPOINT, printedAtMs: PRINTED_AT_MS }),
  )
}

export function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, [...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export function textOf(path: string, mode: '-raw' | '-layout' | '-nopgbrk' = '-raw'): string {
  return run('pdftotext', mode, path, '-')
}

const FOOTER = /^RESTRICTED .*\n(?:Page \d+ of \d+\n)?Record checkpoint: .*\nPrinted .*\n\f?/gm

/** What stands between two headings, without the footers of the pages between them. */
export function section(path: string, from: string, to: string): string {
  const text = textOf(path).replace(FOOTER, '')
  const start = text.indexOf(`${from}\n`) + from.length + 1
  return text.slice(start, text.indexOf(`\n${to}\n`, start) + 1)
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

export function squashed(text: string): string {
  return wordsOf(text).join(' ')
}

export type PrintedBox = { readonly tick: string; readonly label: string }

/** Every box of the form in its order, with the label beside it. */
export function boxesOf(path: string): readonly PrintedBox[] {
  const found = textOf(path).matchAll(/\[(ticked|not ticked|box)\]([^[\n]*)/g)
  return Array.from(found, ([, tick = '', label = '']) => ({ tick, label: label.trim() }))
}

export type Picture = {
  readonly width: number
  readonly height: number
  readonly isDark: (x: number, y: number) => boolean
}

/** A page as a printer would see it. */
export function pictureOf(path: string, page: number, dotsPerPoint: number): Picture {
  const [command, ...args] = ['pdftoppm', '-gray', '-r', `${72 * dotsPerPoint}`, '-f', `${page}`, '-l', `${page}`, path]
  const pgm = execFileSync(command ?? '', args, { maxBuffer: 64 * 1024 * 1024 })
  const [header = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  const pixels = pgm.subarray(header.length)
  const isDark = (x: number, y: number) => (pixels[Math.round(y) * Number(width) + Math.round(x)] ?? 255) < 110
  return { width: Number(width), height: Number(height), isDark }
}
