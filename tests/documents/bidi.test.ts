import { describe, expect, it } from 'vitest'
import { bidiLevels, visualOrder } from '#electron/documents/layout/bidi.ts'

/** Characters as they stand from left to right on paper. */
function onPaper(text: string, base?: 0 | 1): string {
  const characters = [...text]
  const { levels } = bidiLevels(characters, base)
  return visualOrder(characters.map((character, index) => ({ character, level: levels[index] ?? 0 })))
    .map(({ character }) => character)
    .join('')
}

describe('right-to-left order', () => {
  it.each([
    ['plain words', 'plain words'],
    ['يوسف', 'فسوي'],
    ['a يوسف b', 'a فسوي b'],
    ['a يوسف احمد b', 'a دمحا فسوي b'],
    ['a يوسف, b', 'a فسوي, b'],
    ['قال 12.50 اليوم', 'مويلا 12.50 لاق'],
    ['قال ok now نعم', 'معن ok now لاق'],
    ['عمره ١٢ سنة', 'ةنس ١٢ هرمع'],
    ['فون ۰۳۱۲ ہے', 'ےہ ۰۳۱۲ نوف'],
  ])('puts “%s” as “%s”', (written, printed) => {
    expect(onPaper(written)).toBe(printed)
  })

  it('lets a line of the form run from the left whatever its first letter', () => {
    expect(onPaper('يوسف: b')).toBe('b :فسوي')
    expect(onPaper('يوسف: b', 0)).toBe('فسوي: b')
  })
})
