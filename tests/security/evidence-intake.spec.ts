// Files on their way into the records in the real app: what the bridge gives of a dropped file, what is captured and when, and what is
// left of a file in memory once the records are locked.
import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { leastAnswers, leastOrigin } from '#tests/helpers/least-answers.ts'
import { codeGroups, onPage } from '#tests/helpers/steps.ts'
import { findInMemory, processTree } from './process-memory.ts'
import { type Bridged, PASSPHRASE, ask, data, makeVault, recordAnswers } from './unlocked.ts'

test.describe.configure({ mode: 'serial' })

const CANARY = Buffer.from('plainly-fictional-words-that-only-this-file-has-7f3a')
const ENDING_MS = 4_000

const folder = makeFolder()
let blueform: Blueform
let incidentId: string
let releaseCode: string

type Named = { files: { ticket: string; name: string; sizeBytes: number }[]; refused: { name: string }[] }
type Added = { added: unknown[]; failed: unknown[]; incident: { evidence: { means: string; type: string | null }[] } }

test.beforeAll(async () => {
  blueform = await launchBlueform({ folder })
  await makeVault(blueform)
  releaseCode = codeGroups(join(folder, 'sheet.pdf')).join('-')
  ;({ incidentId } = await recordAnswers(blueform.page, leastAnswers()))
})
test.afterAll(async () => {
  await blueform.quit()
  removeFolder(folder)
})

const declared = () => ({ incidentId, declaration: 'known' })
const add = async (tickets: readonly string[]) => {
  const answers = leastOrigin({ account: 'example_account' })
  return (await data(blueform.page, 'evidence.add', { ...declared(), tickets, answers })) as Added
}

test('the bridge names dropped files by their paths, which the page neither learns nor makes up', async () => {
  const { page } = blueform
  const path = join(folder, 'chat.txt')
  writeFileSync(path, Buffer.concat([CANARY, Buffer.alloc(5_000_000, CANARY)]))
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'for-the-test'
    document.body.append(input)
  })
  await page.setInputFiles('#for-the-test', path)
  const answer = await page.evaluate(
    async ([body, madeUp]) => {
      const [file] = document.querySelector<HTMLInputElement>('#for-the-test')?.files ?? []
      const unsaved = new File(['words'], 'unsaved.txt')
      const paths = [file, madeUp, { path: madeUp }, unsaved]
      return (window as unknown as Bridged).api.invoke('evidence.drop', { ...body, paths })
    },
    [declared(), path] as const,
  )
  expect(JSON.stringify(answer)).not.toContain(folder)
  const { files, refused } = (answer as { data: Named }).data
  expect(files).toMatchObject([{ name: 'chat.txt', sizeBytes: statSync(path).size }])
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(({ name }) => name === 'What was dropped')).toBe(true)
  const { added, failed } = await add(files.map(({ ticket }) => ticket))
  expect([added.length, failed]).toEqual([1, []])
  await page.evaluate(() => document.querySelector('#for-the-test')?.remove())
})

test('a screen is captured at its full size while no window of Blueform is to be seen, and names alone are asked for before', async () => {
  const { app, page } = blueform
  await app.evaluate(({ desktopCapturer, BrowserWindow }) => {
    const real = desktopCapturer.getSources.bind(desktopCapturer)
    const seen: unknown[] = []
    Object.assign(globalThis, { seen })
    desktopCapturer.getSources = async (options) => {
      const isVisible = BrowserWindow.getAllWindows().some((window) => window.isVisible())
      const found = await real(options)
      seen.push({ isVisible, sizes: found.map(({ thumbnail }) => thumbnail.getSize().width) })
      return found
    }
  })
  type Seen = { isVisible: boolean; sizes: number[] }[]
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
  const { sources } = (await data(page, 'evidence.captureSources', declared())) as {
    sources: { ticket: string; name: string; kind: string }[]
  }
  expect((await seen()).flatMap(({ sizes }) => sizes).every((width) => width === 0)).toBe(true)
  expect(sources.filter(({ name, kind }) => kind === 'window' && name.includes('Blueform'))).toEqual([])
  const screen = sources.find(({ kind }) => kind === 'screen')
  const { files } = (await data(page, 'evidence.capture', { ...declared(), ticket: screen?.ticket })) as Named
  const pictures = (await seen()).filter(({ sizes }) => sizes.some((width) => width > 0))
  const width = await app.evaluate(({ screen: screens }) => {
    const { size, scaleFactor } = screens.getPrimaryDisplay()
    return size.width * scaleFactor
  })
  expect(pictures).toEqual([{ isVisible: false, sizes: [width] }])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((one) => one.isVisible()))).toBe(
    true,
  )
  expect(files[0]?.sizeBytes).toBeGreaterThan(0)
  const { incident } = await add(files.map(({ ticket }) => ticket))
  expect(incident.evidence.at(-1)).toMatchObject({ means: 'captured', type: 'image/png' })
})

test('checking them finds every byte as it was', async () => {
  expect(await data(blueform.page, 'evidence.verify', { incidentId: null })).toEqual({
    checked: 2,
    damaged: [],
  })
})

test('once the records are locked no key of a file is in memory, and no words of a file are on the disk', async () => {
  const { page } = blueform
  const before = await data(page, 'evidence.captureSources', declared())
  const { sources } = before as { sources: { ticket: string }[] }
  await page.keyboard.press('Control+l')
  await onPage(page, 'Unlock the records')
  await page.waitForTimeout(ENDING_MS)
  expect(await ask(page, 'evidence.capture', { ...declared(), ticket: sources[0]?.ticket })).toMatchObject({
    ok: false,
  })
  const people = [{ role: 'dsl', passphrase: PASSPHRASE }]
  const input = JSON.stringify({ folder: join(folder, 'vault'), people, releaseCode })
  const script = join(import.meta.dirname, 'vault-keys.ts')
  const keys = JSON.parse(execFileSync('node', [script], { input, encoding: 'utf8' })) as {
    name: string
    hex: string
  }[]
  const needles = (...names: string[]) =>
    keys.filter(({ name }) => names.includes(name)).map(({ name, hex }) => ({ name, bytes: Buffer.from(hex, 'hex') }))
  // What the database keeps of such a key may stay behind, but not together with what unmasks it.
  const opening = needles('key of a file', 'drop-box secret')
  expect(opening).toHaveLength(3)
  expect(findInMemory(processTree(blueform.app.process().pid ?? 0), opening)).toEqual([])
  const masked = findInMemory(processTree(blueform.app.process().pid ?? 0), needles('masked key of a file'))
  console.log('after the lock, of the masked keys:', JSON.stringify(masked))
  const left = findInMemory(processTree(blueform.app.process().pid ?? 0), [
    { name: 'words of the file', bytes: CANARY },
  ])
  console.log('after the lock, of the file itself:', JSON.stringify(left))
  for (const place of ['vault', 'profile']) {
    for (const name of readdirSync(join(folder, place), { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, place, name)
      if (lstatSync(path).isFile()) expect(readFileSync(path).includes(CANARY), name).toBe(false)
    }
  }
})
