// The windows and dialogs that documents leave by: the real preview and the system's own print dialog.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, answerDialogs, launchBlueform, removeFolder } from '#tests/helpers/electron-app.ts'
import { tellFromSystem, windowCount, windowTitles } from '#tests/helpers/windows.ts'
import { startPrintServer } from './print-server.ts'
import { ask, data, makeVault } from './unlocked.ts'

const BLANK = { document: 'blank-form' }

let blueform: Blueform

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  blueform = await launchBlueform({ env })
  await makeVault(blueform)
}

test.afterEach(async () => {
  await blueform.quit()
  removeFolder(blueform.folder)
})

test('the preview shows the pages, under a title without a name, and leaves no trace', async () => {
  await start()
  expect(await data(blueform.page, 'documents.preview', BLANK)).toEqual({ done: true })
  await expect.poll(inkInPreview, { timeout: 15_000 }).toBeGreaterThan(500)
  expect(await windowTitles(blueform.app)).toEqual(['Blueform', 'Blueform'])
  expect(filesHolding(join(blueform.folder, 'profile'), '%PDF-')).toEqual([])
})

test('the address of a document works once', async () => {
  await start()
  await data(blueform.page, 'documents.preview', BLANK)
  await expect.poll(inkInPreview, { timeout: 15_000 }).toBeGreaterThan(500)
  const status = await blueform.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().map((w) => w.webContents)
    const preview = contents.find((one) => one.getURL().startsWith('blueform-document:'))
    return (await preview?.session.fetch(preview.getURL()))?.status
  })
  expect(status).toBe(404)
})

test('printing opens the system’s dialog; closing it prints nothing, and its button prints the pages', async () => {
  const server = await startPrintServer()
  await start({ CUPS_SERVER: server.address })
  expect(await answerPrintDialog('Escape')).toEqual({ ok: true, data: { done: false } })
  expect(server.jobs).toEqual([])
  expect(await answerPrintDialog('Return')).toEqual({ ok: true, data: { done: true } })
  expect(await windowCount(blueform.app)).toBe(1)
  await expect.poll(() => server.jobs.length).toBe(1)
  const printed = join(blueform.folder, 'printed.pdf')
  writeFileSync(printed, server.jobs[0] ?? '')
  expect(execFileSync('pdftotext', [printed, '-'], { encoding: 'utf8' })).toContain('incident')
  server.close()
})

test('locking under the print dialog closes it with the pages', async () => {
  const server = await startPrintServer()
  await start({ CUPS_SERVER: server.address })
  void ask(blueform.page, 'documents.print', BLANK).catch(() => undefined)
  await expect.poll(printDialog, { timeout: 30_000 }).not.toBe('')
  await tellFromSystem(blueform.app, 'suspend')
  await expect.poll(() => windowCount(blueform.app)).toBe(1)
  await expect.poll(printDialog).toBe('')
  expect(server.jobs).toEqual([])
  server.close()
})

test('without a printer the person is told, and what else to do', async () => {
  await start({ CUPS_SERVER: '127.0.0.1:9' })
  const answer = await ask(blueform.page, 'documents.print', BLANK)
  expect(answer).toMatchObject({ ok: false, code: 'failed' })
  expect(JSON.stringify(answer)).toContain('No printer')
  expect(await windowCount(blueform.app)).toBe(1)
})

test('saving asks with a name that is nobody’s, and closing the dialog saves nothing', async () => {
  await start()
  await answerDialogs(blueform.app, { save: join(blueform.folder, 'form') })
  expect(await data(blueform.page, 'documents.save', BLANK)).toEqual({ done: true })
  expect(readFileSync(join(blueform.folder, 'form.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await answerDialogs(blueform.app, { save: null })
  expect(await data(blueform.page, 'documents.save', BLANK)).toEqual({ done: false })
})

// Pixels that are neither white nor one of the viewer's greys would be few on an empty page.
function inkInPreview(): Promise<number> {
  return blueform.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('blueform-document:'),
    )
    const picture = await window?.webContents.capturePage()
    const pixels = picture?.toBitmap() ?? Buffer.alloc(0)
    let dark = 0
    for (let at = 0; at < pixels.length; at += 4)
      if ((pixels[at] ?? 255) < 40 && (pixels[at + 1] ?? 255) < 40) dark += 1
    return dark
  })
}

async function answerPrintDialog(key: 'Escape' | 'Return'): Promise<unknown> {
  const printing = ask(blueform.page, 'documents.print', BLANK)
  await expect.poll(printDialog, { timeout: 30_000 }).not.toBe('')
  // The dialog lists its printers a moment after it opens; until then its button does nothing.
  await blueform.page.waitForTimeout(1_500)
  // The dialog may be gone before the key is let go, which xdotool takes for a failure.
  spawnSync('xdotool', ['key', '--window', printDialog(), key])
  return printing
}

function printDialog(): string {
  try {
    return execFileSync('xdotool', ['search', '--name', '^Print$'], { encoding: 'utf8' }).trim().split('\n')[0] ?? ''
  } catch {
    return ''
  }
}

function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile() && readFileSync(path).includes(text))
}
