// What stands beside the boxes under "Action taken" when there is more than one child, as poppler reads it back.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Action, Incident, NewAction } from '#shared/domain/incidents.ts'
import { idOf } from './evidence-sample.ts'
import { boxesOf, printedForm, textOf, useTestFonts } from './print.ts'
import { CHILD, OTHER_CHILD, contact, decision, stepNote } from './response-sample.ts'
import { RECORDED_AT_MS, action, boxAction, incident, person } from './sample.ts'

beforeAll(useTestFonts)

const PARENTS: NewAction = boxAction({ side: 'child', action: 'parents' })
const DEBRIEFED: NewAction = { ...PARENTS, side: 'child', action: 'debriefed' }
const KIT = person({ id: idOf(61), name: 'Kit Placeholder', part: 'alleged' })
const BOTH = [CHILD, KIT]

function taken(number: number, what: NewAction, recordedAtMs = RECORDED_AT_MS): Action {
  return { ...action(what), id: idOf(number), recordedAtMs }
}

/** Both actions, each of a child of its own: one by a contact, one by a step. */
function toldOfBoth(what: NewAction, step: string): Partial<Incident> {
  return {
    actions: [taken(51, what), taken(52, { ...what, detail: 'By telephone', takenBy: null })],
    contacts: [contact({ party: 'parents', personId: KIT.id, actionIds: [idOf(51)] })],
    stepNotes: [stepNote({ step: `${step}:${CHILD.id}`, actionIds: [idOf(52)] })],
  }
}

/** The lines from a label on, as far as the next box. */
async function linesOf(label: string, changes: Partial<Incident>, people = BOTH): Promise<readonly string[]> {
  const path = await printedForm(incident({ people }, changes))
  const text = textOf(path).replace(/[\u202a-\u202e]/g, '')
  const from = text.indexOf(label)
  return text.slice(from, text.indexOf('\n[', from)).split('\n')
}

describe('a box of the form that is there once however many children there are', () => {
  it.each([
    ["child's parents informed", PARENTS, 'tell-parents'],
    ['child/young person debriefed', DEBRIEFED, 'debrief-child'],
  ])('says for whom it was ticked, each in a line of its own: %s', async (label, what, step) => {
    expect(await linesOf(label, toldOfBoth(what, step))).toEqual([
      `${label}: Kit Placeholder, Wed 4 Nov 2026, Robin Ashdown;`,
      'Siân Gŵyr, By telephone, Wed 4 Nov 2026, person not known',
    ])
  })

  it('names nobody where there is one child, or where nothing says whose it is', async () => {
    const { actions = [], stepNotes = [] } = toldOfBoth(PARENTS, 'tell-parents')
    const one = await linesOf("child's parents informed", { actions: actions.slice(1), stepNotes }, [CHILD])
    expect(one).toEqual(["child's parents informed: By telephone, Wed 4 Nov 2026, person not known"])
    const unsaid = await linesOf("child's parents informed", { actions: [taken(51, PARENTS)] })
    expect(unsaid).toEqual(["child's parents informed: Wed 4 Nov 2026, Robin Ashdown"])
  })

  it('names whoever was meant, also when an amendment took them out', async () => {
    const about = incident({ people: BOTH }, toldOfBoth(PARENTS, 'tell-parents'))
    const [first] = about.versions
    if (!first) throw new Error('no version')
    const versions = [first, { ...first, number: 2, concern: { ...first.concern, people: [CHILD] } }]
    const text = textOf(await printedForm({ ...about, versions }))
    expect(text).toContain("child's parents informed: Kit Placeholder, Wed 4 Nov 2026")
  })

  it('keeps an Arabic name apart from what stands beside it', async () => {
    const told = {
      actions: [taken(51, PARENTS)],
      contacts: [contact({ party: 'parents', personId: OTHER_CHILD.id, actionIds: [idOf(51)] })],
    }
    expect(await linesOf("child's parents informed", told, [CHILD, OTHER_CHILD])).toEqual([
      "child's parents informed: يوسف, Wed 4 Nov 2026, Robin Ashdown",
    ])
  })

  it('keeps every box and its label where it was', async () => {
    const labels = async (changes: Partial<Incident>) =>
      boxesOf(await printedForm(incident({ people: BOTH }, changes))).map(({ label }) => label.replace(/:.*/, ''))
    expect(await labels(toldOfBoth(PARENTS, 'tell-parents'))).toEqual(await labels({}))
  })
})

describe('parents who are not told yet, by a decision', () => {
  const ofKit = {
    actions: [taken(51, PARENTS)],
    contacts: [contact({ party: 'parents', personId: KIT.id, actionIds: [idOf(51)] })],
  }
  const NOT_YET = 'parents of Siân Gŵyr: not yet (decision of Tue 3 Nov 2026)'

  it('stand beside the box that others ticked, and where nobody did', async () => {
    expect(await linesOf("child's parents informed", { ...ofKit, decisions: [decision()] })).toEqual([
      "child's parents informed: Kit Placeholder, Wed 4 Nov 2026, Robin Ashdown;",
      NOT_YET,
    ])
    expect(await linesOf("child's parents informed", { decisions: [decision({ on: null })] })).toEqual([
      "child's parents informed: parents of Siân Gŵyr: not yet (decision, date not known)",
    ])
  })

  it('no longer, once it was decided to tell them or they were told', async () => {
    const words = async (changes: Partial<Incident>, people = BOTH) =>
      (await linesOf("child's parents informed", changes, people)).join(' ')
    const against = decision()
    const later = against.recordedAtMs + 60_000
    expect(await words({ decisions: [against, decision({ isNot: false })] })).not.toContain('not yet')
    const told = contact({ party: 'parents', personId: CHILD.id, recordedAtMs: later })
    expect(await words({ decisions: [against], contacts: [told] })).not.toContain('not yet')
    const ticked = { decisions: [against], actions: [taken(53, PARENTS, later)] }
    expect(await words(ticked, [CHILD])).not.toContain('not yet')
    expect(await words(ticked)).toContain(NOT_YET)
  })
})
