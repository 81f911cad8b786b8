// What the tools of other people say about the files: whether they are sound, accessible and free of names.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomInt } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { incidentReportForm } from '#electron/documents/incident-report-form.ts'
import { generatePassphrase } from '#electron/documents/passphrase.ts'
import { form, printedCopy, printedForms, printedRegister, printedReminders } from './agreement-sample.ts'
import { printedChecklist, printedLabel, printedLog, printedReceipt } from './evidence-sample.ts'
import { printedForm, run, saved, squashed, textOf, useTestFonts } from './print.ts'
import { printedBriefing, printedChronology, printedLetter, printedPersonChronology } from './response-sample.ts'
import { CHECKPOINT, PRINTED_AT_MS, SCHOOL, action, incident, outcome, person } from './sample.ts'
import { printedAccessReview, printedContactSheet, printedRecoverySheet, printedReleaseSheet } from './sheets.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Nguyễn Thị Ánh', 'Łukasz Żółć', 'يوسف', 'Morgan Vale', 'Robin Ashdown']
const fullIncident = incident(
  { people: NAMES.map((name) => person({ name })), description: 'What was said. '.repeat(200) },
  {
    outcomes: [outcome('Seen.')],
    actions: [action({ side: 'child', action: 'police', detail: '', takenOn: null, takenBy: 'Robin Ashdown' })],
  },
)

const documents = {
  form: () => printedForm(fullIncident),
  'blank form': () => printedForm(null),
  'recovery sheet': () => printedRecoverySheet(),
  'release sheet': () => printedReleaseSheet(),
  'access review': () => printedAccessReview(),
  'contact sheet': () => printedContactSheet(),
  'evidence log': () => printedLog(),
  'device receipt': () => printedReceipt(),
  'bag label': () => printedLabel(),
  'network checklist': () => printedChecklist(),
  chronology: () => printedChronology(),
  briefing: () => printedBriefing(),
  'chronology of a person': () => printedPersonChronology(),
  letter: () => printedLetter(),
  'agreement forms': () => printedForms('staff', [form('staff'), form('staff', { code: null })]),
  'signed copy': () => printedCopy(),
  'reminder letters': () => printedReminders(),
  'register list': () => printedRegister(),
}
const kinds = Object.keys(documents) as (keyof typeof documents)[]

/** Uncompressed, so that streams can be read as text. */
function openedUp(path: string): string {
  const opened = join(mkdtempSync(join(tmpdir(), 'blueform-qdf-')), 'open.pdf')
  run('qpdf', '--qdf', '--object-streams=disable', '--decrypt', path, opened)
  return readFileSync(opened, 'latin1')
}

describe.each(kinds)('the %s', (kind) => {
  it('passes qpdf --check, with well-formed XMP', async () => {
    const path = await documents[kind]()
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
    const xmp = run('pdfinfo', '-meta', path)
    const file = join(mkdtempSync(join(tmpdir(), 'blueform-xmp-')), 'xmp.xml')
    writeFileSync(file, xmp.trim())
    run('xmllint', '--noout', file)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('is tagged, in British English, with its title shown and every font embedded', async () => {
    const path = await documents[kind]()
    expect(run('pdfinfo', path)).toMatch(/Tagged:\s+yes/)
    const open = openedUp(path)
    expect(open).toContain('/Lang (en-GB)')
    expect(open).toContain('/DisplayDocTitle true')
    const fonts = run('pdffonts', path).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('has no ink outside the structure tree or an artifact', async () => {
    const streams = openedUp(await documents[kind]()).matchAll(/^stream\n(q?[\s\S]*?)^endstream/gm)
    for (const [, content = ''] of streams) {
      if (!/^EMC$/m.test(content)) continue
      let depth = 0
      for (const line of content.split('\n')) {
        if (/ (BDC|BMC)$/.test(line)) depth += 1
        if (line === 'EMC') depth -= 1
        if (/^(BT|S|f|B)$/.test(line)) expect(depth, line).toBeGreaterThan(0)
      }
      expect(depth).toBe(0)
    }
  })
})

describe('the form', () => {
  it('shows its headings in the structure tree, in order', async () => {
    const tree = run('pdfinfo', '-struct-text', await printedForm(fullIncident))
    const headings = Array.from(tree.matchAll(/^ +H([12]) \(block\)\n((?: +".*"\n)+)/gm), ([, level, text = '']) => {
      return `${level} ${squashed(text.replaceAll('"', ''))}`
    })
    expect(headings).toEqual([
      '1 Online safety incident report form',
      "2 School/organisation's details:",
      '2 Details of incident',
      '2 Where did the incident occur?',
      '2 Who was involved in the incident?',
      '2 Type of incident:',
      '2 Description of incident',
      '2 Nature of incident',
      '2 Action taken',
      '2 Outcome of incident/investigation',
    ])
  })

  it('is called by its reference, and carries no name outside its pages', async () => {
    const path = await printedForm(fullIncident)
    expect(run('pdfinfo', path)).toMatch(/^Title:\s+Online safety incident report form 2026-014$/m)
    const open = openedUp(path)
    const outsidePages = `${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}${open}`
    for (const name of [...NAMES, SCHOOL.name]) {
      const utf16 = Buffer.from(name, 'utf16le').swap16()
      for (const bytes of [
        name,
        Buffer.from(name).toString('latin1'),
        utf16.toString('latin1'),
        utf16.toString('hex'),
      ]) {
        expect(outsidePages.includes(bytes), name).toBe(false)
      }
    }
    expect(open).not.toMatch(/\/(Author|Subject|Keywords)\b/)
  })

  it('keeps a reference that is not one out of the metadata', async () => {
    const path = await printedForm(incident({}, { reference: '2026-<014>&' }))
    expect(run('pdfinfo', path)).toMatch(/^Title:\s+Online safety incident report form 2026-014$/m)
  })
})

describe('a protected form', () => {
  const passphrase = generatePassphrase(randomInt)
  const input = { school: SCHOOL, incident: fullIncident, checkpoint: CHECKPOINT, printedAtMs: PRINTED_AT_MS }
  const protectedForm = async () => saved(await incidentReportForm(input, { passphrase }))

  it('is AES-256 and opens with its passphrase only', async () => {
    const path = await protectedForm()
    const encryption = run('qpdf', '--show-encryption', `--password=${passphrase}`, path)
    expect(encryption).toContain('file encryption method: AESv3')
    expect(encryption).toContain('Supplied password is user password')
    expect(encryption).not.toContain('Supplied password is owner password')
    expect(encryption).toContain('modify anything: not allowed')
    for (const wrong of ['', passphrase.slice(1), passphrase.toUpperCase()]) {
      expect(() => run('qpdf', '--check', `--password=${wrong}`, path)).toThrow(/invalid password/)
      expect(() => run('pdftotext', '-upw', wrong, path, '-')).toThrow(/Incorrect password/)
    }
  })

  it('is whole, sound and tagged once opened', async () => {
    const path = await protectedForm()
    expect(run('qpdf', '--check', `--password=${passphrase}`, path)).toContain(
      'No syntax or stream encoding errors found',
    )
    const plain = textOf(await printedForm(fullIncident))
    expect(run('pdftotext', '-raw', '-upw', passphrase, path, '-')).toBe(plain)
    expect(run('pdfinfo', '-upw', passphrase, path)).toMatch(/Tagged:\s+yes[\s\S]*Encrypted:\s+yes .*algorithm:AES-256/)
    expect(run('pdfinfo', '-struct', '-upw', passphrase, path)).toContain('H2')
    expect(run('pdfinfo', '-meta', '-upw', passphrase, path)).toContain('<x:xmpmeta')
  })

  it('says nothing in clear', async () => {
    const bytes = readFileSync(await protectedForm(), 'latin1')
    for (const word of ['2026-014', 'incident', 'xmpmeta', passphrase]) expect(bytes).not.toContain(word)
  })
})
