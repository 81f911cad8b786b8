import { beforeAll, describe, expect, it } from 'vitest'
import { isSealed } from '#shared/domain/evidence.ts'
import { FILES, caseWith, event, evidence, handedOver, idOf, printedLog } from './evidence-sample.ts'
import { pictureOf, run, squashed, textOf, useTestFonts, wordsOf } from './print.ts'
import { RECORDED_AT_MS } from './sample.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'يوسف', 'Ştefan Țîrlea', 'Žydrūnė Šķērs', 'Ωραία Жанна']

/** Readers mark right-to-left words with invisible signs of their own. */
function plain(text: string): string {
  return squashed(text.replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
}

function long(mark: string): string {
  return Array.from({ length: 1_200 }, (_, index) => `${mark}${index}`).join(' ')
}

/** Paragraphs and list items without the footers between them. */
async function logText(...about: Parameters<typeof printedLog>): Promise<string> {
  const text = textOf(await printedLog(...about))
  return plain(text.replace(/^RESTRICTED .*\n(?:Page \d+ of \d+\n)?Record checkpoint: .*\nPrinted .*\n\f?/gm, ''))
}

describe('the evidence log', () => {
  it('says of every file what proves it, where it came from, how it came and how it stands', async () => {
    const text = await logText()
    expect(text).toContain('Files: 3')
    for (const words of [
      'Original name: Screenshot of the chat.png',
      'State: Kept. Every byte was as it was added when it was last read, Tue 3 Nov 2026, 14:05',
      'Size: 1,234,567 bytes (1.2 MB)',
      'Kind of file: image/png. The ending of its name fits its content',
      'How it came into the records: Chosen as a file',
      'Added: Tue 3 Nov 2026, 14:05, by Morgan Vale',
      'it shows no nude, semi-nude or sexual image of anyone under 18',
      'Found or received: Mon 2 Nov 2026, 16:20',
      'Address it came from: https://example.org/chat/1',
      'Account it came from: @example_account',
      'Device it came from: Black example phone',
      'Seen by: Robin Ashdown and Siân Gŵyr',
      'State: DAMAGED: it was no longer as it was added when it was last read',
      'Size: 1 byte ',
      'Kind of file: Not known. The ending of its name does NOT fit its content',
      'How it came into the records: Dropped on the window as a file',
      'Found or received: Not known',
      'Account it came from: Not said',
      'Note: Nguyễn Thị Ánh gave it to us on a stick.',
      'Captured from the screen by Blueform; it lay nowhere else',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('keeps a name in another script, though a reader may give a space where the direction turns', async () => {
    expect(await logText()).toMatch(/Original name: تسجيل صوتي من الهاتف ?\.mp4 State: DAMAGED/)
  })

  it('prints each SHA-256 once, as one word for a program and in groups for eyes', async () => {
    const path = await printedLog()
    const found = textOf(path).match(/\b[0-9a-f]{64}\b/g) ?? []
    expect(found.toSorted()).toEqual([...FILES.map(({ sha256 }) => sha256), 'ab'.repeat(32)].toSorted())
    const [first = ''] = FILES.map(({ sha256 }) => sha256)
    const drawn = run('pdftotext', '-raw', await printedLog(caseWith(FILES.slice(0, 1))), '-')
    expect(drawn).toContain(first)
    // Eight signs of ink, then a gap: what is drawn, below the text that is copied.
    const tree = run('pdfinfo', '-struct-text', path)
    expect(tree).toMatch(/01234567\s*"?\s*89abcdef/)
  })

  it('tells the whole chain of custody in order, with the package and its recipient', async () => {
    const text = await logText(caseWith(FILES.slice(0, 1)))
    const steps = [
      '1. Tue 3 Nov 2026, 14:05, Morgan Vale, designated safeguarding lead: Added to the records.',
      '2. Tue 3 Nov 2026, 14:05, Morgan Vale, designated safeguarding lead: The file it came from was removed',
      'Looked at in Blueform’s viewer.',
      'Read again whole: every byte was as it was added.',
      'Deciphered for a package: evidence-2026-014-2026-11-04.zip.',
      'The package was read back whole. Handed over. Police: Officer Example. Their reference: REF-0. How: By hand on a memory stick. On Wed 4 Nov 2026. Encrypted with AES-256.',
      '7. Tue 3 Nov 2026, 14:05, Morgan Vale, designated safeguarding lead: Listed in an evidence log',
    ]
    const places = steps.map((words) => text.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says when a package is not encrypted, and why', async () => {
    const one = handedOver({ protection: 'plain', plainReason: 'Their computer has no 7-Zip', sha256: null })
    const text = await logText(caseWith(FILES, { packages: [one] }))
    expect(text).toContain('NOT encrypted, because: Their computer has no 7-Zip.')
  })

  it('lists a sealed file as sealed, with words only, and says so first on a locked incident', async () => {
    const sealed = FILES.filter(isSealed)
    const text = await logText(caseWith(sealed, { imageLocked: true, packages: [] }))
    expect(text).toMatch(/^This incident may involve an indecent image of a child\. Its files are sealed/)
    expect(text).toContain('SEALED: nobody in school can open it. Only these words are left')
    expect(text).toContain('SHA-256, as it was before the file was sealed:')
    expect(text).toContain('Nobody in school can open it from here on.')
    expect(text).toContain('Nothing has been handed over.')
    expect(await logText(caseWith(FILES))).not.toContain('This incident may involve')
  })

  it('of no file says so', async () => {
    expect(await logText(caseWith([], { packages: [] }))).toContain('Files: No file is kept with this incident')
  })

  it('in a package lists just its files, by their names in it, and to whom they go', async () => {
    const { evidenceIds, recipientKind, recipient, reference, means, handedOverOn, protection, plainReason } =
      handedOver()
    const wish = { evidenceIds, recipientKind, recipient, reference, means, handedOverOn, protection, plainReason }
    const text = await logText(caseWith(FILES), { wish, writtenAs: new Map([[idOf(2), 'originals/01.mp4']]) })
    expect(text).toContain('Files: 1 in this package')
    expect(text).toContain('Name in this package: originals/01.mp4')
    expect(text).toContain('This package 1. Police: Officer Example.')
    for (const other of ['Screenshot of the chat', 'Window of the browser', 'Packages handed over']) {
      expect(text).not.toContain(other)
    }
  })

  it('loses no word of long texts, many files and long chains', async () => {
    const file = evidence({
      address: long('address'),
      seenBy: long('seen'),
      note: long('note'),
      originalName: `${'n'.repeat(240)}.png`,
      account: 'a'.repeat(300),
      events: Array.from({ length: 130 }, (_, index) => event({ what: 'viewed' }, RECORDED_AT_MS + index * 60_000)),
    })
    const one = handedOver({ protection: 'plain', plainReason: long('reason'), recipient: 'r'.repeat(300) })
    const path = await printedLog(caseWith([file, evidence({ id: idOf(2) })], { packages: [one] }))
    const text = textOf(path)
    const words = new Set(wordsOf(text))
    for (const mark of ['address', 'seen', 'note', 'reason']) {
      expect(wordsOf(long(mark)).filter((word) => !words.has(word) && !words.has(`${word}.`))).toEqual([])
    }
    expect(squashed(text).match(/Looked at in Blueform’s viewer/g)).toHaveLength(130)
    const letters = text.replace(/\s/g, '')
    for (const unbroken of ['n'.repeat(240), 'a'.repeat(300), 'r'.repeat(300)]) expect(letters).toContain(unbroken)
    // A SHA-256 is one word to a reader, which guesses where it would end; a picture shows where its ink does.
    const found = run('pdftotext', '-bbox', path, '-').matchAll(/xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)
    const edges = Array.from(found, ([, x, word = '']) => (/^[0-9a-f]{64}$/.test(word) ? 0 : Number(x)))
    expect(Math.max(...edges)).toBeLessThan(542)
    const { width, height, isDark } = pictureOf(path, 1, 1)
    const outside = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width - 543 }, (__, x) => isDark(543 + x, y)),
    )
    expect(outside.flat()).not.toContain(true)
  })

  it.each(NAMES)('prints the name %s wherever it stands', async (name) => {
    const by = { id: idOf(1), name, role: 'deputy' as const }
    const file = evidence({
      originalName: `${name}.png`,
      seenBy: name,
      account: name,
      recordedBy: by,
      events: [{ ...event({ what: 'viewed' }), recordedBy: by }],
    })
    const text = await logText(caseWith([file], { packages: [handedOver({ recipient: name })] }))
    expect(text.split(name).length - 1).toBeGreaterThanOrEqual(6)
  })

  it('is called by its reference, and carries no name in its metadata', async () => {
    const path = await printedLog(caseWith(FILES, { reference: '2026-<014>&' }))
    expect(run('pdfinfo', path)).toMatch(/^Title:\s+Evidence log 2026-014$/m)
    expect(`${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}`).not.toMatch(/Morgan|Screenshot|Officer/)
  })
})
