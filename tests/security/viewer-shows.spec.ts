// The viewer as an ordinary user meets it: each kind of file really shows, from the enciphered file, and every way out of it works.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { View } from '#shared/domain/evidence-types.ts'
import { type ViewerApp, filesBelow, makeViewerApp } from './viewer/run-app.ts'
import { JPEG, RED, hangingPdf, png, redPdf, wav, webm, webp } from './viewer/samples.ts'
import type { Report } from './viewer/job.ts'

const MARK = 'SHOWN-CANARY'
const page = `<script>document.title = '${MARK}'</script>&amp; <b>bold</b>`

const FILES: readonly (readonly [string, View, string, Buffer])[] = [
  ['red.png', 'image', 'image/png', png({ width: 40, height: 40 }, RED)],
  ['red.jpg', 'image', 'image/jpeg', JPEG],
  ['red.webp', 'image', 'image/webp', webp()],
  ['page.html', 'text', 'text/plain', Buffer.from(page)],
  ['utf16.txt', 'text', 'text/plain', Buffer.from('\ufeffSiân Gŵyr', 'utf16le')],
  ['windows.txt', 'text', 'text/plain', Buffer.from('\x93Si\xe2n\x94 \x80', 'latin1')],
  ['long.txt', 'text', 'text/plain', Buffer.alloc(3 * 1024 * 1024, 'a')],
  ['red.pdf', 'pdf', 'application/pdf', redPdf()],
  ['hanging.pdf', 'pdf', 'application/pdf', hangingPdf()],
  ['tone.wav', 'audio', 'audio/wav', wav(2)],
  ['colors.webm', 'video', 'video/webm', Buffer.concat([...webm(200, 200_000)])],
  ['damaged.webm', 'video', 'video/webm', Buffer.concat([...webm(4, 10_000)])],
]

let app: ViewerApp
let report: Report

test.beforeAll(async () => {
  test.setTimeout(600_000)
  app = await makeViewerApp()
  const files = []
  for (const [name, view, type, bytes] of FILES) files.push(await app.add({ name, view, type, bytes }))
  spoil(join(app.evidence, files.at(-1)?.storedAs ?? ''))
  report = await app.run('walk', files)
})
test.afterAll(() => {
  app.remove()
})

function spoil(path: string): void {
  const stored = readFileSync(path)
  stored[200] = (stored[200] ?? 0) ^ 1
  writeFileSync(path, stored)
}

test('images are drawn', () => {
  expect(report.facts).toMatchObject({ 'red.png': '100', 'red.jpg': '100', 'red.webp': '100' })
})

test('text is words and nothing else, whatever it holds and however it is encoded', () => {
  expect(report.facts).toMatchObject({
    'page.html': `${page}|0`,
    'utf16.txt': 'Siân Gŵyr|0',
    'windows.txt': '“Siân” €|0',
  })
  expect(report.facts['long.txt']).toBe(`${2 * 1024 * 1024}|This is the beginning. The rest is not shown here.`)
})

test('the first page of a PDF is drawn by our own script, with a font that the file does not bring', () => {
  expect(report.facts['red.pdf']).toEqual({ drawn: '1', said: '', color: '100', ink: true })
})

test('sound has its length, and a video shows another picture after going to its middle', () => {
  expect(report.facts['tone.wav']).toBe(2)
  expect(report.facts['colors.webm']).toEqual({ start: '100', later: '001' })
})

test('its process is inside the sandbox', () => {
  expect(report.facts['seccomp']).toBe('2')
})

test('its window has no script, no preload script, no network and a session of its own that is kept nowhere', () => {
  expect(report.facts['guards']).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    javascript: false,
    preload: null,
    network: expect.stringContaining('ERR_BLOCKED_BY_CLIENT') as unknown,
    isKept: false,
    isOwn: true,
  })
})

test('the page is given once, and the file to no other session', () => {
  expect(report.facts['again']).toBe(404)
  expect(report.facts['elsewhere']).toBe('refused')
})

test('a crash, and a file that was damaged on the disk, are messages in the main window', () => {
  expect(report.facts['crash']).toEqual({ isGone: true, news: { incidentId: 'crashing', what: 'crashed' }, told: 1 })
  expect(report.facts['damage']).toEqual({ isGone: true, news: { incidentId: 'damaged', what: 'crashed' } })
  expect(report.facts['isMainThere']).toBe(true)
})

test('a page that hangs and does not answer a press is taken away', () => {
  const news = { incidentId: 'hanging', what: 'crashed' }
  expect(report.facts['hang']).toEqual({ didHang: true, isGone: true, news })
})

test('“This may show a child” also counts when a key is held that asks for another window', () => {
  expect(report.facts['shift']).toEqual({ news: { incidentId: 'with-shift', what: 'sealed' }, isGone: true })
})

test('what happened in a viewer is not told to whoever is let in after the vault was locked', () => {
  expect(report.facts['dropped']).toBeNull()
})

test('“This may show a child” takes every window of that incident away and seals; no other window is closed', () => {
  expect(report.facts['sealed']).toEqual({
    isGone: true,
    isOtherGone: true,
    isApartThere: true,
    locked: ['to-seal'],
    news: { incidentId: 'to-seal', what: 'sealed' },
  })
  expect(report.facts['notSealed']).toEqual({
    news: { incidentId: 'cannot-be-sealed', what: 'not-sealed' },
    isGone: true,
  })
})

test('Esc, Close and locking close', () => {
  const { isClosedByKey, isClosedByLink, isAllGone, windows } = report.facts
  expect({ isClosedByKey, isClosedByLink, isAllGone, windows }).toEqual({
    isClosedByKey: true,
    isClosedByLink: true,
    isAllGone: true,
    windows: 1,
  })
})

test('nothing of what was shown is on the disk', () => {
  const marks = [
    MARK,
    Buffer.from(MARK, 'utf16le'),
    'HOSTILE-CANARY words',
    png({ width: 40, height: 40 }, RED),
    webp().subarray(20),
  ]
  const found = filesBelow(app.home).filter((path) => {
    const content = readFileSync(path)
    return marks.some((mark) => content.includes(mark))
  })
  expect(found).toEqual([])
  expect(filesBelow(app.home).length).toBeGreaterThan(0)
  expect(report.foreign).toEqual([])
})
