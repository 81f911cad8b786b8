import { beforeAll, describe, expect, it } from 'vitest'
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { ENTRY_HEADINGS } from '#shared/domain/chronology/entry.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { FILES } from './evidence-sample.ts'
import { run, squashed, textOf, useTestFonts, wordsOf } from './print.ts'
import { editionsOf, fullIncident, printedChronology, statement } from './response-sample.ts'
import { SCHOOL } from './sample.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Łukasz Żółć', 'Nguyễn Thị Ánh', 'يوسف', 'Ştefan Țîrlea', 'Žydrūnė Šķērs', 'Ωραία Жанна']
const FOOTER = /^RESTRICTED .*\n(?:Page \d+ of \d+\n)?Record checkpoint: .*\nPrinted .*\n\f?/gm

/** Readers mark right-to-left words with invisible signs of their own. */
function plain(text: string): string {
  return squashed(text.replace(FOOTER, '').replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
}

function long(mark: string, count = 1_200): string {
  return Array.from({ length: count }, (_, index) => `${mark}${index}`).join(' ')
}

describe('the printed chronology', () => {
  it('says what the screen says: every line of every entry, in the same order, under what KCSIE asks for', async () => {
    const about = fullIncident()
    const text = plain(textOf(await printedChronology(about)))
    let from = 0
    for (const { heading, title, lines } of chronologyOf(about, editionsOf)) {
      const found = text.indexOf(plain(`${title} `), from)
      expect(found, title).toBeGreaterThanOrEqual(from)
      from = found
      for (const words of [labelOf(ENTRY_HEADINGS, heading), ...lines]) {
        expect(text.indexOf(plain(words), from), words).toBeGreaterThanOrEqual(from)
      }
    }
    expect(text).toContain('Action taken: staff (struck out)')
  })

  it('tells of a box that a contact ticked with the contact, and of one that was ticked by itself', async () => {
    const text = plain(textOf(await printedChronology()))
    expect(text).toContain('Asked for advice: Police')
    expect(text).not.toContain('police (Wed 4 Nov 2026')
    expect(text.match(/Action taken: child\/young person/g)).toHaveLength(1)
    expect(text).toContain("child's parents informed")
  })

  it('names the procedures in the version that was followed, and where each step comes from', async () => {
    const text = plain(textOf(await printedChronology()))
    expect(text).toContain('Procedures: Every concern, as a sample (version 7, Thu 1 Oct 2026)')
    expect(text).toContain(
      'Decide whether to tell the parents. If it is safe, tell them (about Siân Gŵyr) To be done by Tue 10 Nov 2026 From:',
    )
  })

  it('prints the first wording whole, and an amendment as what it changed', async () => {
    const text = plain(textOf(await printedChronology(fullIncident({}, 'They wrote it.'))))
    expect(text).toContain('Concern recorded Concern. Recorded Tue 3 Nov 2026, 14:05 by Morgan Vale')
    expect(text).toContain(
      'Description of incident, before: They wrote it. Description of incident, now: They wrote it. Amended.',
    )
  })

  it('loses no word of long entries', async () => {
    const said = long('said')
    const description = long('wrote')
    const about = fullIncident({ statements: [statement({ said })] }, description)
    const words = new Map<string, number>()
    for (const word of wordsOf(plain(textOf(await printedChronology(about)))))
      words.set(word, (words.get(word) ?? 0) + 1)
    for (const word of wordsOf(said)) expect(words.get(word), word).toBe(1)
    // Once as it was first written, once as it was amended: the wording before is not printed a third time.
    for (const word of wordsOf(description)) expect(words.get(word), word).toBe(2)
  })

  it.each(NAMES)('prints the name %s whole', async (name) => {
    const about = fullIncident({ statements: [statement({ who: name, said: name })] })
    expect(plain(textOf(await printedChronology(about)))).toContain(`What ${name} said`)
  })

  it('warns of an image first, says that a case is restricted, and marks every page', async () => {
    const restricted: Incident['restricted'] = { about: { adult: 'staff', leadIds: [] }, openTo: [] }
    const path = await printedChronology(fullIncident({ imageLocked: true, restricted }))
    const text = squashed(textOf(path))
    expect(text).toMatch(
      /^This incident may involve an indecent image of a child\. .* Restricted case, about an adult in school\./,
    )
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
    expect(text.match(/RESTRICTED 2026-014/g)).toHaveLength(pages)
    expect(text.match(/Record checkpoint: 1,234 rows/g)).toHaveLength(pages)
    const ordinary = squashed(textOf(await printedChronology()))
    expect(ordinary).toMatch(/^Chronology Everything/)
  })

  it('of a locked incident holds words only', async () => {
    const path = await printedChronology(fullIncident({ imageLocked: true, evidence: [...FILES] }))
    expect(run('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2)
    expect(run('pdfdetach', '-list', path)).toContain('0 embedded files')
  })

  it('shows its headings in the structure tree', async () => {
    const tree = run('pdfinfo', '-struct', await printedChronology())
    const tags = Array.from(tree.matchAll(/^ +(H\d) /gm), ([, tag]) => tag)
    const entries = chronologyOf(fullIncident(), editionsOf).length
    expect(tags).toEqual(['H1', 'H2', 'H2', ...Array.from({ length: entries }, () => 'H3')])
  })

  it('is called by its reference, and carries no name in its metadata', async () => {
    const about = fullIncident({ reference: '2026-<014>&' })
    const path = await printedChronology(about)
    const metadata = `${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}`
    expect(metadata).toMatch(/^Title:\s+Chronology 2026-014$/m)
    for (const name of [...NAMES, SCHOOL.name, 'Morgan Vale']) expect(metadata).not.toContain(name)
  })
})
