import QRCode from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { recoverySheet } from '#electron/documents/recovery-sheet.ts'
import { RECOVERY_RANDOM_BYTES, readRecoveryCode, recoveryCodeFrom } from '#shared/domain/recovery-code.ts'
import { type Picture, pictureOf, run, saved, squashed, textOf, useTestFonts } from './print.ts'
import { PRINTED_AT_MS } from './sample.ts'

beforeAll(useTestFonts)

const CODES = [7, 11, 201].map((step) => {
  return recoveryCodeFrom(Uint8Array.from({ length: RECOVERY_RANDOM_BYTES }, (_, index) => (index * step + step) % 256))
})

async function sheet(code: string, schoolName = 'Ysgol Gŵyr'): Promise<string> {
  return saved(await recoverySheet({ schoolName, code, createdAtMs: PRINTED_AT_MS }))
}

/** The black and white modules of the printed code, read from the rendered page. */
function printedModules(path: string, size: number): readonly boolean[] {
  const picture = pictureOf(path, 1, 4)
  const { left, top, side } = squareOfCode(picture)
  const module = side / size
  return Array.from({ length: size * size }, (_, index) => {
    return picture.isDark(left + ((index % size) + 0.5) * module, top + (Math.floor(index / size) + 0.5) * module)
  })
}

// The finder pattern at the top left begins with the first long run of black on the page that is as tall as it is wide.
function squareOfCode({ width, height, isDark }: Picture) {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width / 2; x += 1) {
      const across = runLength(x, (at) => isDark(at, y))
      const down = across < 60 ? 0 : runLength(y, (at) => isDark(x, at))
      if (across >= 60 && Math.abs(across - down) <= 2)
        return { left: x, top: y, side: lastDark(x, width / 2, y, isDark) - x + 1 }
      x += across
    }
  }
  throw new Error('no QR code on the page')
}

function lastDark(from: number, to: number, y: number, isDark: Picture['isDark']): number {
  let last = from
  for (let x = from; x < to; x += 1) if (isDark(x, y)) last = x
  return last
}

function runLength(from: number, isDarkAt: (at: number) => boolean): number {
  let end = from
  while (isDarkAt(end)) end += 1
  return end - from
}

describe('the recovery sheet', () => {
  it('is one A4 page with the code, the school and the date', async () => {
    const code = CODES[0] ?? ''
    const path = await sheet(code)
    expect(run('pdfinfo', path)).toMatch(/Pages:\s+1\n[\s\S]*\(A4\)/)
    const text = squashed(textOf(path))
    expect(text).toContain(code)
    expect(text).toContain('Put this in the safe. Anyone who has it and the laptop can open the records.')
    expect(text).toContain('School: Ysgol Gŵyr Made on: Thu 5 Nov 2026, 09:30')
  })

  it('stays one page for a school with a very long name', async () => {
    expect(run('pdfinfo', await sheet(CODES[0] ?? '', 'Saint Somebody’s School '.repeat(12)))).toMatch(/Pages:\s+1\n/)
  })

  it.each(CODES)('prints a QR code of %s, module for module', async (code) => {
    expect(readRecoveryCode(code)).toBe(code)
    const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' })
    expect(printedModules(await sheet(code), modules.size)).toEqual(Array.from(modules.data, (module) => module === 1))
  })

  it('describes the QR code to those who cannot see it', async () => {
    expect(run('pdfinfo', '-struct', await sheet(CODES[0] ?? ''))).toContain('Figure')
    expect(run('qpdf', '--qdf', '--object-streams=disable', await sheet(CODES[0] ?? ''), '-')).toContain(
      '/Alt (QR code of the recovery code printed above it)',
    )
  })
})
