import { beforeAll, describe, expect, it } from 'vitest'
import { run, squashed, textOf, useTestFonts } from './print.ts'
import { CHILD, TWO_PARTS, fullIncident, printedPersonChronology } from './response-sample.ts'
import { SCHOOL, incident } from './sample.ts'

beforeAll(useTestFonts)

describe('the chronology of a person', () => {
  it('says first that it is not for a parent', async () => {
    expect(squashed(textOf(await printedPersonChronology()))).toMatch(
      /^Contains details of other people: do not hand to a parent\. Chronology of one person/,
    )
  })

  it('gives each incident with its reference and the part of this person in it, and labels nobody else', async () => {
    const text = squashed(textOf(await printedPersonChronology()))
    expect(text).toContain('Incidents: 2026-014, 2026-015')
    expect(text).toContain('Incident 2026-014 State: Open Part of this person: Affected by it')
    expect(text).toContain('Incident 2026-015 State: Open Part of this person: Reported it')
    expect(text.match(/Part of this person:/g)).toHaveLength(2)
    expect(text).toContain('It came in on Sunday evening.')
    expect(text).toContain('Another matter.')
  })

  it('puts the oldest incident first, however they were chosen', async () => {
    const [first, second] = TWO_PARTS
    if (!first || !second) throw new Error('a sample without its parts')
    const start = first.incident.versions[0]
    if (!start) throw new Error('a sample without a wording')
    const later = { ...second.incident, versions: [{ ...start, recordedAtMs: start.recordedAtMs - 1 }] }
    const text = squashed(textOf(await printedPersonChronology([first, { ...second, incident: later }])))
    expect(text.indexOf('Incident 2026-015')).toBeLessThan(text.indexOf('Incident 2026-014'))
  })

  it('warns where one of the incidents is locked or restricted, and says which', async () => {
    const locked = fullIncident({
      imageLocked: true,
      restricted: { about: { adult: 'staff', leadIds: [] }, openTo: [] },
    })
    const plain = incident({ people: [CHILD] }, { reference: '2026-015' })
    const text = squashed(
      textOf(
        await printedPersonChronology([
          { incident: locked, person: CHILD },
          { incident: plain, person: CHILD },
        ]),
      ),
    )
    expect(text).toContain('This incident may involve an indecent image of a child.')
    expect(text).toContain('Restricted case, about an adult in school.')
    expect(text).toContain('Incident 2026-014 State: Open, image-locked: no files, restricted')
    expect(text).toContain('Incident 2026-015 State: Open Part')
  })

  it('carries no name in its metadata and in the mark of its pages', async () => {
    const path = await printedPersonChronology()
    const metadata = `${run('pdfinfo', path)}${run('pdfinfo', '-meta', path)}`
    expect(metadata).toMatch(/^Title:\s+Chronology of one person$/m)
    for (const name of ['Siân', SCHOOL.name, '2026-014']) expect(metadata).not.toContain(name)
    const text = textOf(path)
    const pages = Number(/Pages:\s+(\d+)/.exec(metadata)?.[1])
    expect(text.match(/^RESTRICTED {1,3}Chronology of one person/gm)).toHaveLength(pages)
  })
})
