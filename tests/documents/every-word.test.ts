import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { printedForm, run, section, squashed, textOf, useTestFonts, wordsOf } from './print.ts'
import { action, incident, outcome, person } from './sample.ts'

beforeAll(useTestFonts)

async function printedDescription(description: string): Promise<string> {
  const path = await printedForm(incident({ description }))
  return section(path, 'Description of incident', 'Nature of incident')
}

/** Readers mark right-to-left words with invisible signs of their own. */
function withoutMarks(printed: string): string {
  return printed.replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

const VOCABULARY = [
  'the',
  'pupil',
  'said',
  'Siân',
  'Gŵyr,',
  'dŵr',
  'ŷd',
  'Łukasz',
  'Żółć',
  'zażółć',
  'gęślą',
  'jaźń.',
  'Nguyễn',
  'Thị',
  'Ánh',
  'người',
  'Đặng',
  'Privet',
  'Привет',
  'мир',
  'Καλημέρα',
  'Čapek',
  'Şahin',
  'ığdır',
  'Ștefan',
  'office',
  'affluent',
  'fjord',
  '“quoted”',
  '£5.00',
  'https://example.org/a/very-long/path?with=query&and=more',
  'it’s',
  '(perhaps)',
  '50%',
  'A&B',
  '<tag>',
  '\\back',
  '12:30',
  '—',
  '…',
]

function text(wordCount: number): string {
  return Array.from({ length: wordCount }, (_, index) => `${VOCABULARY[(index * 7) % VOCABULARY.length]}${index}`).join(
    ' ',
  )
}

function letters(word: string): string {
  return [...word].toSorted().join('')
}

function long(mark: string): string {
  return Array.from({ length: 900 }, (_, index) => `${mark}${index}`).join(' ')
}

describe('a description', () => {
  it.each([3_000, 20_000])('of %i words loses none of them', async (count) => {
    const words = text(count)
    expect(wordsOf(await printedDescription(words))).toEqual(wordsOf(words))
  })

  it('of any words, lines and spaces loses none of them', async () => {
    const separators = fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', '\r', '\n\n', '\u00a0', '\u2028')
    const parts = fc.array(fc.tuple(fc.constantFrom(...VOCABULARY), separators), { minLength: 1, maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(parts, async (words) => {
        const description = words.flat().join('')
        expect(wordsOf(await printedDescription(description))).toEqual(wordsOf(description))
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['letters', 'a'.repeat(5_000)],
    ['a web address', `https://example.org/${'path-'.repeat(1_000)}`],
    ['Vietnamese letters', 'ễộị'.repeat(1_700)],
    ['digits', '0123456789'.repeat(500)],
  ])('of 5,000 unbroken characters (%s) loses none and keeps inside the margins', async (_, unbroken) => {
    const path = await printedForm(incident({ description: `before ${unbroken} after` }))
    const printed = section(path, 'Description of incident', 'Nature of incident')
    expect(printed.replace(/\s/g, '')).toBe(`before${unbroken}after`)
    const rightEdges = Array.from(run('pdftotext', '-bbox', path, '-').matchAll(/xMax="([\d.]+)"/g), ([, x]) =>
      Number(x),
    )
    expect(Math.max(...rightEdges)).toBeLessThan(542)
  })
})

describe('a description in other scripts', () => {
  it.each([
    ['Arabic', 'قال يوسف أحمد إنه رأى الرسالة يوم الثلاثاء ولم يرد عليها'],
    ['Urdu', 'محمد علی نے کہا کہ وہ اسکول نہیں گیا اور ٹیچر ڈے پر گھر تھا'],
  ])('in %s loses no word, also when it fills pages', async (_, sentence) => {
    const description = `${sentence} `.repeat(150).trim()
    const printed = wordsOf(withoutMarks(await printedDescription(description)))
    expect(printed.toSorted()).toEqual(wordsOf(description).toSorted())
  })

  it('with vowel signs keeps letters and signs together, though a reader may give the signs before their letter', async () => {
    const description = 'مُحَمَّد كَتَبَ '.repeat(100).trim()
    const printed = wordsOf(withoutMarks(await printedDescription(description)))
    expect(printed.map(letters).toSorted()).toEqual(wordsOf(description).map(letters).toSorted())
  })

  it('in mixed directions keeps both', async () => {
    const printed = wordsOf(
      withoutMarks(await printedDescription('The pupil يوسف أحمد said مرحبا to Siân on 3 November')),
    )
    expect(printed).toEqual(['The', 'pupil', 'يوسف', 'أحمد', 'said', 'مرحبا', 'to', 'Siân', 'on', '3', 'November'])
  })

  it('prints a character that no font has as its code point', async () => {
    expect(squashed(await printedDescription('sent 😀 and 日本 then שלום \u0007 ok \ud83d end'))).toBe(
      'sent [U+1F600] and [U+65E5][U+672C] then [U+05E9][U+05DC][U+05D5][U+05DD] [U+0007] ok [U+D83D] end',
    )
  })

  it('keeps the letters of every document apart: shared glyphs carry no text over', async () => {
    const joined = await printedDescription('no\u00a0break ي ی بي بی')
    expect(withoutMarks(squashed(joined)).replace('\u00a0', ' ')).toBe('no break ي ی بي بی')
    const next = textOf(await printedForm(incident({ description: 'plain words شی شي' })))
    expect(next).toContain('Date happened: Tue 3 Nov 2026')
    expect(next).not.toContain('\u00a0')
  })
})

describe('names', () => {
  const names = ['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'يوسف', 'Ştefan Țîrlea', 'Žydrūnė Šķērs', 'Ωραία Жанна']

  it('come out right wherever they stand', async () => {
    for (const name of names) {
      const path = await printedForm(
        incident(
          { people: [person({ name })], reporter: { kind: 'named', name } },
          { actions: [action({ side: 'child', action: 'parents', detail: '', takenOn: '2026-11-04', takenBy: name })] },
        ),
      )
      const printed = withoutMarks(textOf(path, '-layout')).replace(/ +/g, ' ')
      expect(printed).toContain(`${name}, 8B. Affected by it.`)
      expect(printed).toContain(`reporting incident: ${name}`)
      expect(printed).toContain(`child's parents informed: Wed 4 Nov 2026, ${name}`)
    }
  })

  it('typed as letters with loose accents come out composed', async () => {
    expect(textOf(await printedForm(incident({ people: [person({ name: 'Siân Gŵyr'.normalize('NFD') })] })))).toContain(
      'Siân Gŵyr',
    )
  })
})

describe('everything else that people write', () => {
  it('is printed whole: addresses, how it was identified, specific action, outcomes', async () => {
    const path = await printedForm(
      incident(
        { reporter: { kind: 'not-reported' }, identified: long('identified') },
        {
          actions: [
            action({ side: 'staff', action: 'specific', detail: long('specific'), takenOn: null, takenBy: null }),
            action({ side: 'child', action: 'police', detail: long('police'), takenOn: null, takenBy: null }),
          ],
          outcomes: [outcome(long('first')), outcome(long('second'))],
        },
      ),
    )
    const printed = new Set(wordsOf(textOf(path).replaceAll(',', ' ')))
    for (const mark of ['identified', 'specific', 'police', 'first', 'second']) {
      expect(wordsOf(long(mark)).filter((word) => !printed.has(word))).toEqual([])
    }
  })
})
