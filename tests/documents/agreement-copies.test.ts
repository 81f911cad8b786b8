// Signed copies, reminders and the list for the register, as poppler reads them back.
import { beforeAll, describe, expect, it } from 'vitest'
import { TEMPLATES } from '#shared/agreements/all.ts'
import {
  REGISTER,
  REMINDER,
  ROW_HASH,
  STAFF_REMINDER,
  TEXT_HASH,
  drawn,
  printedCopy,
  printedRegister,
  printedReminders,
  registerRow,
} from './agreement-sample.ts'
import { boxesOf, pictureOf, run, squashed, textOf, useTestFonts } from './print.ts'
import { SCHOOL } from './sample.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'Ştefan Țîrlea', 'يوسف', 'محمد علی', 'Ωραία Жанна']
const plain = (path: string) => squashed(textOf(path).replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])

describe('a signed copy', () => {
  it('says who signed what for whom, how, when, who saw it and who recorded it', async () => {
    const text = plain(await printedCopy())
    for (const words of [
      'Elder Brook School. Signed copy.',
      'Version 2, in use from Tue 1 Sep 2026',
      'For: Siân Gŵyr, 8B',
      'Signed by: Łukasz Żółć',
      'Signing as: Parent or carer (Father)',
      'Signed on: Mon 2 Nov 2026',
      'How: Drawn on the screen',
      'Witness: Robin Ashdown',
      'Recorded by: Morgan Vale (designated safeguarding lead)',
      'Recorded at: Tue 3 Nov 2026, 14:05, London time',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('does not hold')
  })

  it('has the text in full with both declarations, and both hashes as one word each', async () => {
    const path = await printedCopy()
    const text = plain(path).replace(/RESTRICTED Signed copy .*? Printed Thu 5 Nov 2026, 09:30 /g, '')
    const { intro, sections, declarations } = TEMPLATES['secondary-pupil']
    const rules = sections.flatMap(({ heading, clauses }) => [heading, ...clauses.map(({ words }) => words)])
    for (const words of [intro, ...rules, declarations.self, declarations.parent])
      expect(text).toContain(squashed(words))
    const said = run('pdfinfo', '-struct-text', path).replace(/["\s]/g, '')
    for (const hash of [TEXT_HASH, ROW_HASH]) expect(said).toContain(hash)
    expect(textOf(path).match(/RESTRICTED +Signed copy/g)).toHaveLength(pagesOf(path))
    expect(textOf(path).match(/Record checkpoint: 1,234 rows/g)).toHaveLength(pagesOf(path))
  })

  it('draws the strokes as lines, described without a name, and holds no picture', async () => {
    const path = await printedCopy()
    const empty = await printedCopy(drawn({ drawing: [[[0, 0]]] }))
    const ink = (file: string) => {
      const { width, height, isDark } = pictureOf(file, pagesOf(file), 1)
      let dark = 0
      for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (isDark(x, y)) dark += 1
      return dark
    }
    expect(ink(path) - ink(empty)).toBeGreaterThan(300)
    expect(run('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2)
    expect(run('pdfinfo', '-struct', path)).toMatch(/^ *Figure\b/m)
    expect(run('pdfinfo', '-struct', path)).not.toContain('Żółć')
  })

  it('with a typed name says that it was typed, and draws nothing', async () => {
    const path = await printedCopy(drawn({ how: 'typed', drawing: null }))
    expect(plain(path)).toContain('Name as it was typed and confirmed: Łukasz Żółć How: Name typed and confirmed')
    expect(run('pdfinfo', '-struct', path)).not.toContain('Figure')
  })

  it('of a paper form has its code and whether a scan is kept', async () => {
    const paper = { how: 'paper', drawing: null, paperCode: 'ABCD1234X', witness: '' } as const
    const text = plain(await printedCopy(drawn({ ...paper, scanId: drawn().id })))
    for (const words of [
      'How: On paper',
      'Code of the paper form: ABCD-1234-X',
      'Kept with the records',
      'Witness: None',
    ]) {
      expect(text).toContain(words)
    }
    expect(plain(await printedCopy(drawn(paper)))).toContain('Scan of the paper form: None')
  })

  it('lists the devices that were listed with the signature', async () => {
    const devices = [{ make: 'Example Book 13', serial: 'EX-0042' }]
    const text = plain(await printedCopy(drawn({ kind: 'staff', signerRole: 'self', relation: '', devices })))
    expect(text).toContain(
      'School devices listed with the signature Make and model Serial number Example Book 13 EX-0042',
    )
    expect(text).toContain('Signing as: For themselves')
  })

  it('says before anything else that it does not hold, when it was taken back or refused later', async () => {
    const later = { what: 'withdrawn', signedOn: '2026-11-04', reason: 'We moved house.' } as const
    const text = plain(await printedCopy(drawn(), { later }))
    const notice = 'Whoever signed took this signature back, on Wed 4 Nov 2026. It does not hold any more.'
    expect(text.indexOf(notice)).toBeGreaterThan(0)
    expect(text.indexOf(notice)).toBeLessThan(text.indexOf('For: Siân'))
    expect(text).toContain('Why it does not hold: We moved house.')
    const refused = plain(await printedCopy(drawn(), { later: { ...later, what: 'refused' } }))
    expect(refused).toContain('Whoever signed refused it later, on Wed 4 Nov 2026.')
  })

  it('of a refusal, or of taking back, never says that it was signed', async () => {
    const refused = { what: 'refused', drawing: null, how: 'typed', reason: 'Not before we have talked.' } as const
    const text = plain(await printedCopy(drawn(refused)))
    for (const words of [
      'Record of a refusal',
      'was not signed',
      'Refused by: Łukasz',
      'Reason: Not before we have talked.',
    ]) {
      expect(text).toContain(words)
    }
    const back = plain(await printedCopy(drawn({ ...refused, what: 'withdrawn' })))
    for (const words of [
      'Record of a signature that was taken back',
      'Taken back by:',
      'taken back on Mon 2 Nov 2026',
    ]) {
      expect(back).toContain(words)
    }
    for (const each of [text, back]) expect(each).not.toMatch(/Signed (copy|by|on)|Name as it was typed/)
  })

  it.each(NAMES)('prints the name %s whole', async (name) => {
    const text = plain(await printedCopy(drawn({ signerName: name, witness: name }), { person: { name, class: '8B' } }))
    expect(text.split(name).length - 1).toBe(3)
  })
})

const LEFT_EMPTY = 'This page is left empty, so that the next one begins on a new sheet.'

describe('reminder letters', () => {
  it('are one for each, with the school, the day, what to sign and by when, and who writes', async () => {
    const path = await printedReminders()
    const page = (number: number) =>
      squashed(
        run('pdftotext', '-raw', '-f', `${number}`, '-l', `${number}`, path, '-').replace(/[\u202a-\u202e]/g, ''),
      )
    expect(page(1)).toBe(
      'Elder Brook School 1 Example Lane Anytown 01632 960000 To the parents or carers of Nguyễn Thị Ánh, 8B ' +
        'Thu 5 Nov 2026 Agreements still to be signed Dear parent or carer Please help us to keep everybody safe online. ' +
        'Ask in the office for another form if you need one. Still to be signed: • Acceptable use agreement for ' +
        'secondary pupils: to be signed by the pupil and by a parent or carer. Please sign by Fri 20 Nov 2026. ' +
        'With kind regards Robin Ashdown Online safety co-ordinator Page 1 of 1',
    )
    // Printed on both sides, nobody finds somebody else's letter on the back of their own.
    expect(page(2)).toBe(LEFT_EMPTY)
    expect(page(3)).toContain('Dear يوسف')
    expect(page(3)).toContain('Acceptable use agreement for staff. It was due by Thu 1 Oct 2026.')
    expect(page(3)).not.toContain('Nguyễn')
  })

  it('keep the words of whoever sends them, also over several pages, and count pages letter by letter', async () => {
    const words = Array.from({ length: 1_500 }, (_, index) => `word${index}`).join(' ')
    const path = await printedReminders([REMINDER, STAFF_REMINDER], words)
    const each = pagesOf(path) / 2
    expect(each).toBeGreaterThan(1)
    expect(textOf(path).match(new RegExp(`Page 1 of ${each}`, 'g'))).toHaveLength(2)
    const printed = textOf(path).split(/\s+/)
    for (const word of words.split(' ')) expect(printed.filter((one) => one === word)).toHaveLength(2)
  })

  it.each(NAMES)('print the name %s whole, and carry none in their metadata', async (name) => {
    const path = await printedReminders([{ ...STAFF_REMINDER, name }])
    expect(plain(path).split(name).length - 1).toBe(2)
    const metadata = `${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}`
    expect(metadata).toMatch(/^Title:\s+Agreements still to be signed$/m)
    for (const word of [name, SCHOOL.name]) expect(metadata).not.toContain(word)
  })
})

describe('the list for the register', () => {
  it('has each class on its own sheets, each name with what is missing and a box', async () => {
    const path = await printedRegister()
    expect(pagesOf(path)).toBe(2 * REGISTER.length - 1)
    expect(squashed(run('pdftotext', '-raw', '-f', '2', '-l', '2', path, '-'))).toContain(LEFT_EMPTY)
    const first = squashed(run('pdftotext', '-layout', '-l', '1', path, '-').replace(/[\u202a-\u202e]/g, ''))
    for (const { name } of REGISTER[0]?.rows ?? []) expect(first).toContain(name)
    expect(first).not.toContain('Ωραία')
    const text = plain(path)
    for (const words of ['Secondary pupil: pupil and parent or carer', 'Signed before, not this time', 'Refused']) {
      expect(text).toContain(words)
    }
    expect(text).toContain('Thu 1 Oct 2026, overdue')
    expect(boxesOf(path).map(({ tick }) => tick)).toEqual(Array.from({ length: 5 }, () => 'box'))
    expect(textOf(path).match(/RESTRICTED +Who has still to sign/g)).toHaveLength(3)
  })

  it('heads each row with the name, for whoever cannot see it', async () => {
    const tree = run('pdfinfo', '-struct-text', await printedRegister())
    expect(tree.match(/^ *TR\b/gm)).toHaveLength(5 + 2)
    expect(tree.match(/^ *TH\b/gm)).toHaveLength(5 + 8)
    expect(tree.match(/\[box\]/g)).toHaveLength(5)
  })

  it('loses nobody of a class of 200', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => registerRow(`Pupil${index} Example`))
    const path = await printedRegister([{ name: '8B', rows }])
    const text = plain(path)
    for (const { name } of rows) expect(text).toContain(name)
    expect(boxesOf(path)).toHaveLength(200)
  })
})
