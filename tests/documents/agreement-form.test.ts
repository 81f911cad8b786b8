// Agreements on paper, as poppler reads them back: every word, whose they are, lines for everybody who signs.
import QRCode from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { TEMPLATES } from '#shared/agreements/all.ts'
import { AGREEMENT_KIND_VALUES, type AgreementText } from '#shared/domain/agreements.ts'
import { possibleSigners } from '#shared/domain/signers.ts'
import { CODE, TEXT_HASH, blankForm, form, printedForms } from './agreement-sample.ts'
import { run, squashed, textOf, useTestFonts } from './print.ts'
import { printedModules } from './qr.ts'
import { SCHOOL } from './sample.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'Ştefan Țîrlea', 'يوسف', 'محمد علی', 'Ωραία Жанна']
const FOOT = /^.*, version \d+(?:, form [\dA-Z-]+)?\sPage \d+ of \d+\n\f?/gm

function plain(path: string): string {
  return squashed(
    textOf(path)
      .replace(FOOT, '')
      .replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
  )
}

const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
const onPage = (path: string, page: number) => run('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, path, '-')
const wordsOfText = ({ title, intro, sections }: AgreementText) =>
  [title, intro, ...sections.flatMap(({ heading, clauses }) => [heading, ...clauses.map(({ words }) => words)])].filter(
    (words) => words !== '',
  )

describe.each(AGREEMENT_KIND_VALUES)('the form of %s', (kind) => {
  it('has every word of its text in order, then who declares what, and lines to sign on', async () => {
    const text = TEMPLATES[kind]
    const printed = plain(await printedForms(kind))
    const signers = possibleSigners(kind)
    const words = [...wordsOfText(text), ...signers.map((role) => text.declarations[role])].map(squashed)
    let from = 0
    for (const each of words) {
      // The name and the version stand between the title and the text.
      const found = printed.indexOf(each, from)
      expect(found, each).toBeGreaterThanOrEqual(from)
      from = found + each.length
    }
    expect(printed.match(/Signature Date/g)).toHaveLength(signers.length)
    expect(printed.match(/Name in capitals Relation to the child/g)?.length ?? 0).toBe(
      signers.includes('parent') ? 1 : 0,
    )
  })

  it('says whose it is, which text it is, and its code', async () => {
    const path = await printedForms(kind)
    const printed = plain(path)
    for (const words of [SCHOOL.name, 'For Siân Gŵyr, 8B', 'ABCD-1234-X', 'Version 2, in use from Tue 1 Sep 2026']) {
      expect(printed).toContain(words)
    }
    expect(printed).toContain(`SHA-256 of the text of version 2: ${TEXT_HASH}`)
    expect(printed.indexOf(TEXT_HASH.slice(0, 8))).toBeLessThan(printed.indexOf(TEXT_HASH))
    for (let page = 1; page <= pagesOf(path); page += 1) {
      expect(squashed(onPage(path, page))).toContain(`form ABCD-1234-X Page ${page} of ${pagesOf(path)}`)
    }
  })
})

describe('a class set', () => {
  const names = Array.from({ length: 12 }, (_, index) => NAMES[index] ?? `Pupil${index} Example`)
  const set = () => names.map((name, index) => form('secondary-pupil', { name, code: `ABCD12${index + 10}X` }))

  it('begins each form on a new sheet and counts its pages by themselves', async () => {
    const path = await printedForms('secondary-pupil', set())
    const pages = pagesOf(await printedForms('secondary-pupil'))
    expect(pagesOf(path)).toBe(names.length * pages)
    names.forEach((name, index) => {
      const first = onPage(path, index * pages + 1).replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      // Poppler sets a space where the direction turns.
      expect(squashed(first).replace(' ,', ',')).toContain(`For ${name}, 8B`)
      expect(first).toContain(`ABCD-12${index + 10}-X`)
      expect(first).toContain(`Page 1 of ${pages}`)
    })
  })

  it('leaves the back of a form of one page empty, so that none is printed on the back of another', async () => {
    const path = await printedForms('rules-ks1', set().slice(0, 3))
    expect(pagesOf(path)).toBe(5)
    for (const back of [2, 4]) {
      expect(squashed(onPage(path, back))).toBe('This page is left empty, so that the next one begins on a new sheet.')
    }
    for (const front of [1, 3, 5]) expect(onPage(path, front)).toContain('Page 1 of 1')
  })

  it('is a part for each form, with its title, in the structure tree', async () => {
    const tree = run('pdfinfo', '-struct', await printedForms('rules-ks1', set().slice(0, 3)))
    expect(tree.match(/^ *Part\b/gm)).toHaveLength(3)
    expect(tree.match(/^ *H1\b/gm)).toHaveLength(3)
    expect(tree.match(/^ *LI\b/gm)).toHaveLength(
      3 * TEMPLATES['rules-ks1'].sections.flatMap(({ clauses }) => clauses).length,
    )
    expect(tree.match(/^ *Figure\b/gm)).toHaveLength(3)
  })

  it('carries no name in its metadata', async () => {
    const path = await printedForms('secondary-pupil', set())
    const metadata = `${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}`
    expect(metadata).toMatch(/^Title:\s+Agreement: Secondary pupil, version 2$/m)
    for (const word of [...names, SCHOOL.name, CODE]) expect(metadata).not.toContain(word)
  })
})

describe('the code', () => {
  it('is also a QR code of the same signs, whole when printed', async () => {
    const { modules } = QRCode.create(CODE, { errorCorrectionLevel: 'M' })
    const expected = Array.from({ length: modules.size ** 2 }, (_, at) => {
      return modules.get(Math.floor(at / modules.size), at % modules.size) !== 0
    })
    expect(printedModules(await printedForms('primary-pupil'), modules.size, 'right')).toEqual(expected)
  })
})

describe('a form', () => {
  it('for a young child fits on one page', async () => {
    for (const kind of ['primary-pupil', 'rules-ks1'] as const) expect(pagesOf(await printedForms(kind))).toBe(1)
  })

  it('grows over pages rather than lose a word of a long text, and keeps the lines with what is declared', async () => {
    const clauses = Array.from({ length: 60 }, (_, at) => ({ id: `rule-${at}`, words: `Rule${at} `.repeat(90).trim() }))
    const long = { ...TEMPLATES['secondary-pupil'], sections: [{ id: 'all', heading: 'All rules', clauses }] }
    const path = await printedForms('secondary-pupil', undefined, { text: long })
    const printed = plain(path)
    for (const { words } of clauses) expect(printed).toContain(words)
    const last = squashed(onPage(path, pagesOf(path)))
    expect(last).toMatch(/Declaration of the parent or carer .* Name in capitals Relation to the child Signature Date/)
  })

  it('of staff lists the devices that they hold, with rows for more', async () => {
    const devices = [
      { make: 'Example Book 13', serial: 'EX-0042' },
      { make: 'Przykład Żółty', serial: '0O1l' },
    ]
    const path = await printedForms('staff', [form('staff', { class: '', devices })])
    expect(plain(path)).toContain(
      'School devices I hold Make and model Serial number Example Book 13 EX-0042 Przykład Żółty 0O1l Declaration',
    )
    expect(run('pdfinfo', '-struct', path).match(/^ *TR\b/gm)).toHaveLength(1 + devices.length + 3)
  })

  it('of others lists them too, as the signature will, but asks for no more', async () => {
    const devices = [{ make: 'Example Book 13', serial: 'EX-0042' }]
    const path = await printedForms('governor', [form('governor', { devices })])
    expect(plain(path)).toContain('Make and model Serial number Example Book 13 EX-0042 Declaration')
    expect(run('pdfinfo', '-struct', path).match(/^ *TR\b/gm)).toHaveLength(1 + devices.length)
    expect(plain(await printedForms('governor', [form('governor')]))).not.toContain('School devices')
  })

  it('for an adult pupil has no line for a parent', async () => {
    const printed = plain(await printedForms('secondary-pupil', [form('secondary-pupil', { signers: ['self'] })]))
    expect(printed).not.toContain('Relation to the child')
    expect(printed).not.toContain(TEMPLATES['secondary-pupil'].declarations.parent)
  })

  it('that is for nobody yet has lines for the name instead of a code', async () => {
    const printed = plain(await printedForms('secondary-pupil', [blankForm('secondary-pupil')]))
    expect(printed).toContain('Name in capitals Class Signature Date')
    expect(printed).toContain('Name in capitals Relation to the child Signature Date')
    for (const words of ['For ', 'The code']) expect(printed).not.toContain(`${words}on`)
    expect(printed).not.toContain('ABCD')
    expect(run('pdfinfo', '-struct', await printedForms('visitor', [blankForm('visitor')]))).not.toContain('Figure')
  })

  it.each(NAMES)('prints the name %s whole, at the head and above the line', async (name) => {
    const printed = plain(await printedForms('rules-ks2', [form('rules-ks2', { name })]))
    expect(printed.split(name).length - 1).toBe(2)
  })
})
