import { beforeAll, describe, expect, it } from 'vitest'
import {
  DEVICE_MUST_NOT,
  DEVICE_OUT_OF_USE_STEPS,
  DEVICE_WHO_TO_TELL,
} from '#shared/guidance/device-out-of-use-steps.ts'
import { handover, printedChecklist, printedLabel, printedReceipt } from './evidence-sample.ts'
import { boxesOf, pictureOf, run, squashed, textOf, useTestFonts, wordsOf } from './print.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'يوسف', 'Ştefan Țîrlea', 'Žydrūnė Šķērs', 'Ωραία Жанна']

function plain(path: string): string {
  return squashed(textOf(path).replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
}

function long(mark: string): string {
  return Array.from({ length: 1_200 }, (_, index) => `${mark}${index}`).join(' ')
}

function pagesOf(path: string): number {
  return Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
}

describe('the receipt', () => {
  it('says what was taken, by whom, with whom, when and where it is kept now', async () => {
    const text = plain(await printedReceipt())
    for (const words of [
      'Reference: 2026-014',
      'Contact: 01632 960000',
      'Device: Black example phone with a cracked corner',
      'Marks and damage: Scratch on the back; sticker of a fox',
      'Owner: Łukasz Żółć',
      'Whose it is: A child or young person’s own device',
      'Number on the seal: EX-0042',
      'Kept at: Head teacher’s safe',
      'Taken: Tue 3 Nov 2026, 13:45',
      'Taken by: Morgan Vale',
      'Colleague who was there: Robin Ashdown',
      'Switched off: Yes, switched off and offline',
      'Nobody in school looks through it.',
      'Wed 4 Nov 2026, 08:30. Handed to somebody in school, or moved to another place. From Morgan Vale to Robin Ashdown.',
      'Seal whole? Yes, the seal was whole and its number the same.',
    ]) {
      expect(text).toContain(words)
    }
    expect(await printedReceipt({ handovers: [] }).then(plain)).toContain('Kept at: Office safe')
  })

  it('has lines for both to sign, when it is taken and when it is given back, whole on a page', async () => {
    const path = await printedReceipt()
    const text = plain(path)
    expect(text.match(/Name in capitals/g)).toHaveLength(4)
    expect(text.match(/Signature/g)).toHaveLength(4)
    expect(boxesOf(path).map(({ tick, label }) => `${tick} ${label}`)).toEqual([
      'box The seal was whole',
      'box The seal was broken',
      'box There was no seal',
    ])
    for (let page = 1; page <= pagesOf(path); page += 1) {
      const onPage = run('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, path, '-')
      if (onPage.includes('Signed when')) expect(onPage).toContain('Signature')
    }
  })

  it('says nothing of what the incident is about, nor why a device was moved', async () => {
    const text = plain(await printedReceipt())
    for (const words of ['unkind', 'painted', 'image', 'police investigation']) expect(text).not.toContain(words)
  })

  it('says “not known” where something is', async () => {
    const nothing = { owner: null, sealNumber: null, takenBy: null, on: null, at: null, colleague: null } as const
    const text = plain(await printedReceipt({ ...nothing, marks: '', switchedOff: 'not-known', handovers: [] }))
    expect(text.match(/Not known/g)?.length).toBe(5)
    expect(text).toContain('Number on the seal: No seal')
    expect(text).toContain('Nobody else: it is where it was put.')
  })

  it('loses no word of long texts and long lists', async () => {
    const handovers = Array.from({ length: 40 }, (_, index) => handover({ to: `Person${index} ${'x'.repeat(120)}` }))
    const words = new Set(wordsOf(textOf(await printedReceipt({ marks: long('mark'), handovers }))))
    expect(wordsOf(long('mark')).filter((word) => !words.has(word))).toEqual([])
    expect(handovers.filter((_, index) => !words.has(`Person${index}`))).toEqual([])
  })
})

describe('the label for the bag', () => {
  it('has the reference, the rule, the seal, the device, when and by whom, and no owner', async () => {
    const path = await printedLabel()
    const text = plain(path)
    for (const words of [
      '2026-014 Do not switch on. Do not open. Seal EX-0042 Black example phone with a cracked corner',
      'Taken: Tue 3 Nov 2026, 13:45',
      'Taken by: Morgan Vale',
    ]) {
      expect(text).toContain(words)
    }
    for (const words of ['Łukasz', 'Scratch', 'Robin', 'Elder Brook']) expect(text).not.toContain(words)
    expect(pagesOf(path)).toBe(1)
  })

  it('is framed as large as A6 across, with marks outside to cut at', async () => {
    const picture = pictureOf(await printedLabel(), 1, 1)
    const dark = (row: number) => Array.from({ length: picture.width }, (_, x) => picture.isDark(x, row))
    const longest = Array.from({ length: 460 }, (_, row) => row)
      .filter((row) => dark(row).filter(Boolean).length > 380)
      .map((row) => ({ row, left: dark(row).indexOf(true), right: dark(row).lastIndexOf(true) }))
    const [top, bottom] = [longest[0], longest.at(-1)]
    expect((bottom?.row ?? 0) - (top?.row ?? 0)).toBeGreaterThan(270)
    expect((top?.right ?? 0) - (top?.left ?? 0)).toBeGreaterThan(395)
    expect((top?.right ?? 0) - (top?.left ?? 0)).toBeLessThan(421)
  })

  it('grows rather than loses a word of a long description', async () => {
    const what = Array.from({ length: 42 }, (_, index) => `part${index}`)
      .join(' ')
      .padEnd(300, '.')
    const path = await printedLabel({ what, sealNumber: null, takenBy: null })
    expect(plain(path)).toContain(what)
    expect(plain(path)).toContain('No seal')
    expect(pagesOf(path)).toBe(1)
  })
})

describe('the network manager’s checklist', () => {
  it('prints every step, every rule and whom to tell, in order, with a box that a pen can tick', async () => {
    const path = await printedChecklist({ ownerKind: 'staff' })
    const text = plain(path)
    expect(text).toMatch(/^Never alone, and never look through it\./)
    const told = [DEVICE_MUST_NOT, DEVICE_OUT_OF_USE_STEPS, DEVICE_WHO_TO_TELL].flat()
    const withoutFooters = text.replace(/ RESTRICTED 2026-014 .*? Printed Thu 5 Nov 2026, 09:30/g, '')
    const places = told.map((step) => withoutFooters.indexOf(squashed(step.text)))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(boxesOf(path).map(({ tick }) => tick)).toEqual(DEVICE_OUT_OF_USE_STEPS.map(() => 'box'))
  })

  it('asks for the colleague, names the device and the person, and nothing that is alleged', async () => {
    const text = plain(await printedChecklist({ ownerKind: 'school' }))
    for (const words of ['Used by: Łukasz Żółć', 'Colleague who was there: Robin Ashdown', 'Colleague with you now:']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('unkind')
  })

  it('never says to look, log in, wipe or delete', () => {
    for (const { text } of [...DEVICE_OUT_OF_USE_STEPS, ...DEVICE_WHO_TO_TELL]) {
      expect(text).not.toMatch(/^(open|search|log in|wipe|delete|copy|reset)\b/i)
    }
  })
})

describe.each([
  ['receipt', printedReceipt],
  ['checklist', printedChecklist],
] as const)('names on the %s', (_, printed) => {
  it.each(NAMES)('%s come out right', async (name) => {
    const text = plain(await printed({ owner: name, colleague: name }))
    expect(text.split(name).length - 1).toBe(2)
  })
})
