import { beforeAll, describe, expect, it } from 'vitest'
import { run, squashed, textOf, useTestFonts, wordsOf } from './print.ts'
import { keptLetter, printedLetter } from './response-sample.ts'
import { SCHOOL } from './sample.ts'

beforeAll(useTestFonts)

describe('a letter', () => {
  it('has the head of the school, the date, the subject and the text, in that order', async () => {
    expect(squashed(textOf(await printedLetter()))).toBe(
      'Elder Brook School 1 Example Lane Anytown 01632 960000 Tue 3 Nov 2026 Private and confidential An incident online ' +
        'Dear parent or carer It happened on Tue 3 Nov 2026. Elder Brook School Page 1 of 1',
    )
  })

  it('tells outsiders nothing of the records: no mark, no checkpoint, no writer, and no reference that was not chosen', async () => {
    const text = textOf(await printedLetter())
    for (const inside of ['RESTRICTED', 'checkpoint', 'Morgan Vale', '2026-014']) expect(text).not.toContain(inside)
    expect(textOf(await printedLetter(keptLetter({ facts: ['reference'] })))).toContain('Our reference: 2026-014')
  })

  it('to a site is not marked as private', async () => {
    const text = textOf(await printedLetter(keptLetter({ to: 'platform', personId: null })))
    expect(text).not.toContain('Private')
  })

  it('of many pages loses no word and counts its pages', async () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(' ')
    const path = await printedLetter(keptLetter({ text }))
    const printed = new Set(wordsOf(textOf(path)))
    for (const word of wordsOf(text)) expect(printed.has(word), word).toBe(true)
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
    expect(textOf(path).match(/Page \d+ of \d+/g)).toHaveLength(pages)
  })

  it.each(['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'يوسف', 'Ωραία Жанна'])(
    'prints the name %s whole',
    async (name) => {
      const text = textOf(await printedLetter(keptLetter({ text: `Dear parents of\n${name}` })))
      expect(text.replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')).toContain(name)
    },
  )

  it('carries no name in its metadata', async () => {
    const path = await printedLetter(keptLetter({ subject: 'About Siân', facts: ['reference'] }))
    const metadata = `${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}`
    expect(metadata).toMatch(/^Title:\s+Letter$/m)
    for (const word of ['Siân', SCHOOL.name, '2026-014']) expect(metadata).not.toContain(word)
  })
})
