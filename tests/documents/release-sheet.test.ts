import { randomBytes } from 'node:crypto'
import QRCode from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { RELEASE_KEY_BYTES, readReleaseCode, releaseCodeFrom } from '#shared/domain/release-code.ts'
import { run, squashed, textOf, useTestFonts } from './print.ts'
import { printedModules } from './qr.ts'
import { RELEASE_CODE, printedReleaseSheet } from './sheets.ts'

beforeAll(useTestFonts)

const KEYS = Array.from({ length: 3 }, () => randomBytes(RELEASE_KEY_BYTES))

describe('the release sheet', () => {
  it.each(KEYS)('prints a code from which the key can be read back', async (key) => {
    const code = releaseCodeFrom(key)
    const text = squashed(textOf(await printedReleaseSheet(code)))
    // It stands in two lines, each with the numbers of its groups below.
    const printed = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){13}/.exec(text.replace(/- 1 2 3 4 5 6 7 /, '-'))?.[0] ?? ''
    expect(printed).toBe(code)
    expect(Buffer.from(readReleaseCode(printed) ?? [])).toEqual(key)
  })

  it('is one A4 page with the school and the date, also for a school with a very long name', async () => {
    const path = await printedReleaseSheet(RELEASE_CODE, 'Ysgol Gŵyr')
    expect(run('pdfinfo', path)).toMatch(/Pages:\s+1\n[\s\S]*\(A4\)/)
    expect(squashed(textOf(path))).toContain('School: Ysgol Gŵyr Made on: Thu 5 Nov 2026, 09:30')
    const long = await printedReleaseSheet(RELEASE_CODE, 'Saint Somebody’s School '.repeat(12))
    expect(run('pdfinfo', long)).toMatch(/Pages:\s+1\n/)
  })

  it('says what it is for, where it is kept and when it may be used', async () => {
    const text = squashed(textOf(await printedReleaseSheet()))
    expect(text).toContain('indecent image of a child')
    expect(text).toContain('In the head teacher’s safe, in a sealed envelope of its own')
    expect(text).toContain('Only on an instruction of the police, recorded in Blueform')
    expect(text).toContain('Only by two role-holders together.')
    expect(text).toContain('It is printed once.')
    expect(text).toContain('Never to look at a file yourself.')
  })

  it('prints a QR code of the code, module for module', async () => {
    const { modules } = QRCode.create(RELEASE_CODE, { errorCorrectionLevel: 'M' })
    const printed = printedModules(await printedReleaseSheet(), modules.size)
    expect(printed).toEqual(Array.from(modules.data, (module) => module === 1))
  })

  it('describes the QR code to those who cannot see it', async () => {
    expect(run('qpdf', '--qdf', '--object-streams=disable', await printedReleaseSheet(), '-')).toContain(
      '/Alt (QR code of the release code printed above it)',
    )
  })
})
