// What the chronology makes of the records, for the screen and for paper: each thing told once, in the words of then.
import { describe, expect, it } from 'vitest'
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { ENTRY_HEADINGS, ENTRY_KINDS } from '#shared/domain/chronology/entry.ts'
import type { Referral } from '#shared/domain/referral.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import type { Procedure } from '#shared/guidance/step.ts'
import { TELL } from '#shared/guidance/steps/telling.ts'
import { evidence, handedOver, idOf } from '#tests/documents/evidence-sample.ts'
import {
  CHILD,
  EDITION,
  contact,
  decision,
  editionsOf,
  fullIncident,
  response,
  sanction,
  stepNote,
} from '#tests/documents/response-sample.ts'
import { RECORDED_AT_MS, STRUCK, action, boxAction, incident, person } from '#tests/documents/sample.ts'

const none: EditionsOf = () => []
const titlesOf = (...about: Parameters<typeof chronologyOf>) => chronologyOf(...about).map(({ title }) => title)
const REFERRAL: Referral = {
  id: idOf(60),
  recordedAtMs: RECORDED_AT_MS,
  recordedBy: { id: idOf(1), name: 'Morgan Vale', role: 'dsl' },
  answers: [],
  decision: 'not-refer',
  to: [],
  reference: '',
  reasons: 'None',
}

describe('the entries', () => {
  it('are of kinds and under headings that can be asked for, each kind and each heading at least once', () => {
    const all = fullIncident({
      referrals: [REFERRAL],
      evidence: [evidence({ id: idOf(61) })],
      packages: [handedOver()],
    })
    const entries = chronologyOf(all, editionsOf)
    const kinds = ENTRY_KINDS.map(({ value }) => value).filter((value) => value !== 'all')
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(kinds))
    expect(new Set(entries.map(({ heading }) => heading))).toEqual(new Set(ENTRY_HEADINGS.map(({ value }) => value)))
    const times = entries.map(({ atMs }) => atMs)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('put each record under what KCSIE asks for', () => {
    const headings = Object.fromEntries(
      chronologyOf(fullIncident(), editionsOf).map(({ title, heading }) => [title, heading]),
    )
    expect(headings).toMatchObject({
      'Concern recorded': 'concern',
      'Questions about the concern answered': 'concern',
      'Asked for advice: Police': 'discussion',
      'What Siân Gŵyr said': 'discussion',
      'Decision not to do something': 'decision',
      'Step not needed': 'decision',
      'Sanction for يوسف': 'decision',
      'Step done': 'follow-up',
      'Step still to do': 'follow-up',
      'Search of يوسف': 'follow-up',
      'Letter written to the parents of Siân Gŵyr': 'follow-up',
      'Outcome of incident/investigation': 'outcome',
      Closed: 'outcome',
    })
  })
})

describe('a box of the form', () => {
  const box = { ...action(boxAction({ side: 'child', action: 'police' })), id: idOf(41) }
  const told = [idOf(41)]
  const TAKEN = 'Action taken: child/young person'

  it('that a step, a contact or a sanction ticked is told of by that entry alone', () => {
    expect(titlesOf(incident({}, { actions: [box] }), none)).toContain(TAKEN)
    for (const entered of [
      { contacts: [contact({ actionIds: told })] },
      { stepNotes: [stepNote({ actionIds: told })] },
      { sanctions: [sanction({ actionIds: told })] },
    ]) {
      expect(titlesOf(incident({}, { actions: [box], ...entered }), none)).not.toContain(TAKEN)
    }
  })

  it('can be struck out by itself only where it was entered by itself', () => {
    const strikable = (...about: Parameters<typeof incident>) =>
      chronologyOf(incident(...about), none).flatMap(({ actionId }) => actionId ?? [])
    expect(strikable({}, { actions: [box] })).toEqual([box.id])
    expect(strikable({}, { actions: [box], contacts: [contact({ actionIds: told })] })).toEqual([])
    expect(strikable({}, { actions: [{ ...box, struck: STRUCK }] })).toEqual([])
  })

  it('that was struck out is told of as struck out, also where a contact had ticked it', () => {
    const struck = { ...box, struck: STRUCK }
    const titles = titlesOf(incident({}, { actions: [struck], contacts: [contact({ actionIds: told })] }), none)
    expect(titles).toContain('Action struck out')
    expect(titles).not.toContain(TAKEN)
  })
})

describe('a step', () => {
  const [older, newer] = ['b'.repeat(64), 'c'.repeat(64)]
  const worded = (text: string): Procedure => ({
    id: 'any-concern',
    version: 1,
    date: '2026-10-01',
    title: 'Every concern',
    about: 'A sample.',
    mustNot: [],
    steps: [{ ...TELL.police, when: [['danger']], sources: ['ukcis'], text }],
  })
  const both: EditionsOf = (hashes) =>
    hashes.flatMap((hash) => (hash === older ? worded('As it was') : hash === newer ? worded('As it is') : []))
  const linesOf = (note: ReturnType<typeof stepNote>, editions = both) => {
    const responses = [
      response({ editions: [older ?? ''], recordedAtMs: RECORDED_AT_MS }),
      response({ editions: [newer ?? ''], recordedAtMs: RECORDED_AT_MS + 100 }),
    ]
    const about = incident({ people: [CHILD] }, { responses, stepNotes: [note] })
    return chronologyOf(about, editions).find(({ id }) => id === note.id)?.lines ?? []
  }
  const noted = (atMs: number, changes: Parameters<typeof stepNote>[0] = {}) =>
    stepNote({ step: 'tell-police', recordedAtMs: RECORDED_AT_MS + atMs, ...changes })

  it('is told of in the words of the edition that was followed when it was noted, with its source', () => {
    const early = linesOf(noted(50))
    expect(early[0]).toBe('As it was')
    expect(early.at(-1)).toMatch(/^From: Sharing nudes and semi-nudes, March 2024 \(UKCIS\)/)
    expect(linesOf(noted(150))[0]).toBe('As it is')
  })

  it('names the child that it is about', () => {
    expect(linesOf(noted(150, { step: `tell-police:${CHILD.id}` }))[0]).toBe('As it is (about Siân Gŵyr)')
  })

  it('of an edition that is not here is told of all the same', () => {
    const lines = linesOf(noted(150, { step: 'gone', state: 'not-needed', note: 'No trust' }))
    expect(lines).toEqual(['A step whose words are not kept here: gone', 'Why: No trust'])
  })

  it('that the school worded itself says who signed it', () => {
    const local = { id: idOf(8), signedBy: 'Sam Placeholder', signedOn: '2026-10-02' }
    const own: EditionsOf = () => {
      const procedure = worded('Our own words')
      return [{ ...procedure, steps: procedure.steps.map((step) => ({ ...step, local })) }]
    }
    expect(linesOf(noted(50), own).at(-1)).toContain(
      'the school’s own wording, signed by Sam Placeholder, Fri 2 Oct 2026',
    )
  })
})

describe('what was decided', () => {
  const decidedIn = (...about: Parameters<typeof incident>) =>
    chronologyOf(incident(...about), none).find(({ kind }) => kind === 'decision')

  it('keeps the options that were not chosen, the reasons and the day to look at it again', () => {
    expect(decidedIn({ people: [CHILD] }, { decisions: [decision()] })?.lines).toEqual([
      'Whether to tell a child’s parents, about Siân Gŵyr',
      'Question: Whether the parents are told today',
      'Chosen: Wait until the police agree',
      'Not chosen: Tell them today',
      'Reasons: Telling them now would warn the person who is looked for.',
      'Decided by Morgan Vale, Tue 3 Nov 2026, 15:00. Agreed by Robin Ashdown',
      'To be looked at again on Fri 6 Nov 2026',
    ])
  })

  it('says what was weighed before a sanction, what the rules proposed and what was decided', () => {
    const weighed = sanction({ decided: null, measures: [], personId: CHILD.id })
    const entry = decidedIn({ people: [CHILD] }, { sanctions: [weighed] })
    expect(entry?.title).toBe('No sanction for Siân Gŵyr')
    expect(entry?.lines).toEqual(
      expect.arrayContaining([
        'Context: A quarrel in the group chat.',
        'Intention: He says that it was meant as a joke.',
        'Impact: She stayed at home for two days.',
        'Earlier incidents counted: 1',
        'Proposed by the rules: Pupil, category C',
        'Decided: no sanction',
      ]),
    )
  })

  it('names a person whom a later amendment took out', () => {
    const about = fullIncident({ sanctions: [sanction({ personId: CHILD.id })] })
    const last = about.versions.at(-1)
    if (!last) throw new Error('a sample without a wording')
    const without = { ...last, number: 3, concern: { ...last.concern, people: [person({ id: idOf(77) })] } }
    expect(titlesOf({ ...about, versions: [...about.versions, without] }, none)).toContain('Sanction for Siân Gŵyr')
  })
})

it('answers that were taken from the form say so, and editions are asked for by their hash', () => {
  const asked: string[] = []
  const about = incident({}, { responses: [response({ isConfirmed: false, about: [], replies: {} })] })
  const entries = chronologyOf(about, (hashes) => {
    asked.push(...hashes)
    return []
  })
  const entry = entries.find(({ kind }) => kind === 'response')
  expect(entry?.title).toBe('Procedures brought up by the form')
  expect(entry?.lines).toEqual(['About: none of the listed concerns'])
  expect(asked).toEqual([EDITION])
})
