import { beforeAll, describe, expect, it } from 'vitest'
import { incidentReportForm } from '#electron/documents/incident-report-form.ts'
import {
  CHECKPOINT,
  PRINTED_AT_MS,
  SCHOOL,
  STRUCK,
  action,
  boxAction,
  incident,
  outcome,
  person,
  version,
} from './sample.ts'
import { APPENDIX_4, APPENDIX_4_BOXES } from './appendix-4.ts'
import { boxesOf, printedForm, run, saved, section, squashed, textOf, useTestFonts } from './print.ts'

beforeAll(useTestFonts)

const IMAGE_NOTICE =
  'This incident may involve an indecent image of a child. No image is attached or held. Do not view, copy, print, share or store any image.'

function expectPartsInOrder(text: string): void {
  const plain = squashed(text)
  let from = 0
  for (const part of APPENDIX_4.map((one) => one.replace('#', ''))) {
    const at = plain.indexOf(part, from)
    expect(at, `“${part}” after “${plain.slice(Math.max(0, from - 60), from)}”`).toBeGreaterThanOrEqual(0)
    from = at + part.length
  }
}

describe('the words of appendix 4', () => {
  it.each(['-raw', '-layout', '-nopgbrk'] as const)('stand in order on a filled form (pdftotext %s)', async (mode) => {
    expectPartsInOrder(textOf(await printedForm(incident({ people: [person()] })), mode))
  })

  it.each(['-raw', '-layout', '-nopgbrk'] as const)('stand in order on the blank form (pdftotext %s)', async (mode) => {
    expectPartsInOrder(textOf(await printedForm(null), mode))
  })

  it('has each box with its own label, filled and blank', async () => {
    const filled = boxesOf(await printedForm(incident()))
    expect(filled.map(({ label }) => label)).toEqual(APPENDIX_4_BOXES)
    expect(new Set(filled.map(({ tick }) => tick))).toEqual(new Set(['not ticked']))
    const blank = boxesOf(await printedForm(null))
    expect(blank.map(({ label }) => label)).toEqual(APPENDIX_4_BOXES)
    expect(new Set(blank.map(({ tick }) => tick))).toEqual(new Set(['box']))
  })

  it('says "the local authority\'s" where the school has not named it', async () => {
    const school = { ...SCHOOL, localAuthority: '' }
    const pdf = await incidentReportForm({ school, incident: null, checkpoint: CHECKPOINT, printedAtMs: PRINTED_AT_MS })
    expect(squashed(textOf(saved(pdf)))).toContain("a copy emailed to the local authority's online safety officer")
  })
})

describe('what is filled in', () => {
  it('prints people under their kind, with class, part and “name not known”', async () => {
    const people = [
      person(),
      person({ name: null, kind: 'staff', classOrPost: 'Cover teacher', part: 'witness' }),
      person({ name: 'Jo Field', kind: 'other', kindOther: 'Neighbour', classOrPost: '', part: 'not-known' }),
    ]
    const path = await printedForm(incident({ people }))
    const text = squashed(section(path, 'Who was involved in the incident?', 'Type of incident:'))
    expect(text).toBe(
      '[ticked]child/young person Siân Gŵyr, 8B. Affected by it. ' +
        '[not ticked]staff member name not known, Cover teacher. Saw or heard it. ' +
        '[ticked]other (please specify) Neighbour, Jo Field. Part not known yet.',
    )
  })

  it('prints “Not known yet” for what is not known', async () => {
    const path = await printedForm(incident({ happenedOn: null, happenedAt: null, reporter: { kind: 'not-known' } }))
    const text = squashed(textOf(path))
    expect(text).toContain('Date happened: Not known yet')
    expect(text).toContain('Time: Not known yet')
    expect(text).toContain('Name of person reporting incident: Not known yet')
    expect(text).toContain('[not ticked]Outside school/service setting Not known yet')
    expect(text).toContain('Outcome of incident/investigation Not known yet')
  })

  it('prints the date, who reported it, or how it was identified', async () => {
    const reported = squashed(textOf(await printedForm(incident())))
    expect(reported).toContain(
      'Date happened: Tue 3 Nov 2026 Time: 13:45 Name of person reporting incident: Łukasz Żółć',
    )
    const found = incident({ reporter: { kind: 'not-reported' }, identified: 'The filter raised an alert.' })
    const identified = squashed(textOf(await printedForm(found)))
    expect(identified).toContain('how was the incident identified? The filter raised an alert.')
  })
})

describe('what was done', () => {
  it('prints date and person beside an action, and leaves out what was struck', async () => {
    const actions = [
      action(boxAction({ side: 'child', action: 'police' }, { detail: 'Reference 12' })),
      action(boxAction({ side: 'child', action: 'police' }, { takenOn: null })),
      action(boxAction({ side: 'child', action: 'parents' }), STRUCK),
      action(boxAction({ side: 'staff', action: 'lado-advice' }), STRUCK),
      action(
        boxAction(
          { side: 'staff', action: 'specific' },
          { detail: 'Took the tablet away.', takenOn: null, takenBy: null },
        ),
      ),
      action(boxAction({ side: 'child', action: 'specific' }, { detail: 'New log-in.' })),
    ]
    const text = squashed(textOf(await printedForm(incident({}, { actions }))))
    expect(text).toContain(
      '[ticked]incident reported to police: Reference 12, Wed 4 Nov 2026, Robin Ashdown; date not known, Robin Ashdown',
    )
    expect(text).toContain("[not ticked]child's parents informed [not ticked]")
    // Specific action stands in the staff column of the form whoever it is about, so it alone does not tick "Staff".
    expect(text).toContain('[not ticked]Staff')
    expect(text).toContain('[ticked]Child/young person')
    expect(text).toContain('(ie: removal of equipment) Took the tablet away. Child/young person: New log-in.')
    expect(text).toContain('Child/young person: New log-in. (Wed 4 Nov 2026, Robin Ashdown)')
  })

  it('prints every outcome, oldest first, with date and person', async () => {
    const outcomes = [outcome('Second words.', PRINTED_AT_MS), outcome('First words.')]
    const text = squashed(textOf(await printedForm(incident({}, { outcomes }))))
    expect(text).toContain('Tue 3 Nov 2026, 14:05, recorded by Morgan Vale First words.')
    expect(text.indexOf('First words.')).toBeLessThan(text.indexOf('Second words.'))
  })

  it('prints the wording in force and says that there are earlier ones', async () => {
    const versions = [
      version(1, { description: 'Oldest.' }),
      version(2, { description: 'Older.' }),
      version(3, { description: 'Newest.' }),
    ]
    const path = await printedForm(incident({}, { versions }))
    expect(squashed(section(path, 'Description of incident', 'Nature of incident'))).toBe(
      'Amended 2 times; first recorded Tue 3 Nov 2026, 14:05 by Morgan Vale; the earlier wordings are kept in the record. Newest.',
    )
    expect(textOf(await printedForm(incident()))).not.toContain('Amended')
  })

  it('starts with the rule about images when the incident is image-locked, and only then', async () => {
    const locked = squashed(textOf(await printedForm(incident({ imageAnswer: 'suspected' }, { imageLocked: true }))))
    expect(locked.startsWith(`${IMAGE_NOTICE} Online safety incident report form`)).toBe(true)
    expect(squashed(textOf(await printedForm(incident())))).not.toContain(IMAGE_NOTICE)
  })
})

describe('every page', () => {
  it.each(['filled', 'blank'] as const)('of a %s form is A4 and has the footer', async (kind) => {
    const description = 'words and more words '.repeat(1500)
    const path = await printedForm(kind === 'blank' ? null : incident({ description }))
    const info = run('pdfinfo', '-f', '1', '-l', '99', path)
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(info.match(/\(A4\)/g)).toHaveLength(pages)
    if (kind === 'blank') expect(pages).toBeLessThanOrEqual(4)
    for (let page = 1; page <= pages; page += 1) {
      const text = squashed(run('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, path, '-'))
      const reference = kind === 'blank' ? 'Blank form' : '2026-014'
      expect(text).toContain(
        `RESTRICTED ${reference} Page ${page} of ${pages} Record checkpoint: 1,234 rows, 0123 4567 89ab cdef`,
      )
      expect(text).toContain('Printed Thu 5 Nov 2026, 09:30')
    }
  })
})
