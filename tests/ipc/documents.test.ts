import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import type { Desktop } from '#electron/ipc/handler.ts'
import { createHandlers } from '#electron/ipc/handlers.ts'
import { saveFile } from '#electron/services/save-file.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { type RealVault, openRealVault } from './real-vault.ts'

let real: RealVault
const BLANK = { document: 'blank-form' }

beforeAll(async () => {
  real = await openRealVault()
  await confirmSheets(real.vault)
})
afterAll(() => {
  real.close()
})

async function chainSize(): Promise<number> {
  const about = await real.call('school.about')
  return about.ok ? (about.data as { checkpoint: { size: number } }).checkpoint.size : -1
}

function callWith(desktop: Partial<Desktop>, name: string, input: unknown) {
  return createDispatch(real.vault, createHandlers(real.vault, { ...real.desktop, ...desktop }))(true, name, input)
}

test('a saved document is one row of the chain and one file, under a name without a person', async () => {
  const before = await chainSize()
  expect(await real.call('documents.save', BLANK)).toEqual({ ok: true, data: { done: true } })
  expect(await chainSize()).toBe(before + 1)
  const saved = readFileSync(join(real.folder, 'Blank incident report form.pdf'))
  expect(saved.subarray(0, 5).toString()).toBe('%PDF-')
  expect(readdirSync(real.folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a dialog that is closed saves nothing and writes no row', async () => {
  const before = await chainSize()
  const askWhereToSave = () => Promise.resolve(undefined)
  expect(await callWith({ askWhereToSave }, 'documents.save', BLANK)).toEqual({ ok: true, data: { done: false } })
  expect(await callWith({ askWhereToSave }, 'documents.saveProtected', BLANK)).toEqual({
    ok: true,
    data: { done: false },
  })
  expect(await chainSize()).toBe(before)
})

test('a protected document comes with its passphrase, another one each time', async () => {
  const [first, second] = [
    await real.call('documents.saveProtected', BLANK),
    await real.call('documents.saveProtected', BLANK),
  ]
  if (!first.ok || !second.ok) throw new Error('not saved')
  const passphrases = [first.data, second.data].map((data) => (data as { passphrase: string }).passphrase)
  expect(passphrases[0]?.length).toBeGreaterThan(20)
  expect(passphrases[0]).not.toBe(passphrases[1])
  expect(readFileSync(join(real.folder, 'Blank incident report form.pdf')).includes('/Encrypt')).toBe(true)
})

test.each([
  { outcome: 'printed', expected: { ok: true, data: { done: true } } },
  { outcome: 'cancelled', expected: { ok: true, data: { done: false } } },
] as const)('printing that is $outcome says so', async ({ outcome, expected }) => {
  expect(await callWith({ print: () => Promise.resolve(outcome) }, 'documents.print', BLANK)).toEqual(expected)
})

test('without a printer the message says what else can be done', async () => {
  const result = await callWith({ print: () => Promise.resolve('no-printer') }, 'documents.print', BLANK)
  expect(result).toMatchObject({ ok: false, code: 'failed' })
  expect(result.ok ? '' : result.message).toContain('save the document as a PDF')
})

test('the vault locking under an open dialog ends in "locked", not in a document', async () => {
  const askWhereToSave = () => {
    real.vault.lock('idle')
    return Promise.resolve(join(real.folder, 'late.pdf'))
  }
  expect(await callWith({ askWhereToSave }, 'documents.save', BLANK)).toMatchObject({ ok: false, code: 'locked' })
  expect(readdirSync(real.folder)).not.toContain('late.pdf')
})

test('a file that cannot be written leaves the old one and nothing half-made', async () => {
  const folder = join(real.folder, 'not-a-folder')
  writeFileSync(folder, 'old')
  const lines: string[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  const result = await saveFile(join(folder, 'x.pdf'), Buffer.from('new'))
  write.mockRestore()
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ code: 'file.not-saved', problem: 'ENOTDIR' }])
  expect(result).toMatchObject({ ok: false, code: 'failed' })
  expect(readFileSync(folder, 'utf8')).toBe('old')
})
