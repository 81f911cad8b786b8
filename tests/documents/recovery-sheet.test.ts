import QRCode from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { RECOVERY_RANDOM_BYTES, readRecoveryCode, recoveryCodeFrom } from '#shared/domain/recovery-code.ts'
import { run, squashed, textOf, useTestFonts } from './print.ts'
import { printedModules } from './qr.ts'
import { RECOVERY_CODE, printedRecoverySheet } from './sheets.ts'

beforeAll(useTestFonts)

const CODES = [7, 11, 201].map((step) => {
  return recoveryCodeFrom(Uint8Array.from({ length: RECOVERY_RANDOM_BYTES }, (_, index) => (index * step + step) % 256))
})

describe('the recovery sheet', () => {
  it('is one A4 page with the code, the school, whose it is and the date', async () => {
    const code = CODES[0] ?? ''
    const path = await printedRecoverySheet(code, 'Ysgol Gŵyr')
    expect(run('pdfinfo', path)).toMatch(/Pages:\s+1\n[\s\S]*\(A4\)/)
    const text = squashed(textOf(path))
    expect(text).toContain(code)
    expect(text).toContain('Put this in the safe. Anyone who has it and the laptop or a backup can open the records.')
    expect(text).toContain('School: Ysgol Gŵyr Lets in as: Morgan Vale Made on: Thu 5 Nov 2026, 09:30')
  })

  it('says that it works once, and who must not keep it alone', async () => {
    const text = squashed(textOf(await printedRecoverySheet()))
    expect(text).toContain('It works once.')
    expect(text).toContain('in a sealed envelope')
    expect(text).toContain('Not where one person who could be the subject of a case can open it alone')
  })

  it('stays one page for a school with a very long name', async () => {
    const path = await printedRecoverySheet(RECOVERY_CODE, 'Saint Somebody’s School '.repeat(12))
    expect(run('pdfinfo', path)).toMatch(/Pages:\s+1\n/)
  })

  it.each(CODES)('prints a QR code of %s, module for module', async (code) => {
    expect(readRecoveryCode(code)).toBe(code)
    const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
    const printed = printedModules(await printedRecoverySheet(code), modules.size)
    expect(printed).toEqual(Array.from(modules.data, (module) => module === 1))
  })

  it('describes the QR code to those who cannot see it', async () => {
    const path = await printedRecoverySheet()
    expect(run('pdfinfo', '-struct', path)).toContain('Figure')
    expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).toContain(
      '/Alt (QR code of the recovery code printed above it)',
    )
  })
})
