import { describe, expect, test } from 'vitest'
import { EMPTY_DECISION } from '#shared/domain/decisions.ts'
import type { Incident, Person } from '#shared/domain/incidents.ts'
import { sanctionable } from '#shared/domain/sanctions.ts'
import { EMPTY_LETTER } from '#shared/domain/letters.ts'
import type { Namesake } from '#shared/ipc/response.ts'
import {
  changedByHand,
  chosenAnew,
  decidedNotToTell,
  factsFor,
  fromTheFacts,
  othersNamed,
} from '../../renderer/features/incidents/letters/letter-draft.ts'
import { combined, namesakeChoices, partOf } from '../../renderer/features/incidents/person/person-entries.ts'
import {
  aboutChanged,
  isNotAsked,
  optionChosen,
  withoutOption,
} from '../../renderer/features/incidents/records/decision-words.ts'
import {
  categoryChoices,
  decidedChanged,
  earlierChoices,
  isLadoRecorded,
  measuresFor,
} from '../../renderer/features/incidents/sanctions/sanction-words.ts'
import { incidentOf } from '../helpers/incident-of.ts'

const KIM = '00000000-0000-4000-8000-000000000001'
const LEE = '00000000-0000-4000-8000-000000000002'
const SCHOOL = {
  name: 'Larkfield Example School',
  address: '1 Example Street',
  coordinator: 'Robin Sample',
  contact: '01632 960001',
  localAuthority: '',
  urgentContacts: '',
}

function person(id: string, name: string | null, part: Person['part'], kind: Person['kind'] = 'child'): Person {
  return { id, name, kind, kindOther: '', classOrPost: '8B', part }
}

const PEOPLE = [person(KIM, 'Kim Example', 'affected'), person(LEE, 'Lee Sample', 'alleged')]
const INCIDENT = incidentOf({}, { people: PEOPLE })

describe('a decision', () => {
  test('each topic and child suggests a question, which words of one’s own replace for good', () => {
    const refer = { ...EMPTY_DECISION, ...aboutChanged(EMPTY_DECISION, { topic: 'refer' }, PEOPLE) }
    expect(refer.question).toContain('police')
    const parents = { ...refer, ...aboutChanged(refer, { topic: 'parents' }, PEOPLE) }
    expect(parents.question).toBe('Are the parents told now?')
    const ofKim = { ...parents, ...aboutChanged(parents, { personId: KIM }, PEOPLE) }
    expect(ofKim.question).toBe('Are the parents of Kim Example told now?')
    const own = { ...ofKim, question: 'Do we wait until Friday?' }
    expect(aboutChanged(own, { topic: 'search' }, PEOPLE)).not.toHaveProperty('question')
  })

  test('about telling parents has its two options ready, and which was chosen says whether it is one not to tell', () => {
    const parents = { ...EMPTY_DECISION, ...aboutChanged(EMPTY_DECISION, { topic: 'parents' }, PEOPLE) }
    expect(parents.options).toEqual(['Tell them now', 'Not yet'])
    expect(optionChosen(parents, 0)).toEqual({ chosen: 0, isNot: false })
    expect(optionChosen(parents, 1)).toEqual({ chosen: 1, isNot: true })
    expect(isNotAsked({ ...parents, chosen: 1 })).toBe(false)
    // An option of one’s own may mean either, so it is asked.
    const own = { ...parents, options: [...parents.options, 'Tell only the mother'] }
    expect(optionChosen(own, 2)).toEqual({ chosen: 2, isNot: null })
    expect(isNotAsked({ ...own, chosen: 2 })).toBe(true)
    expect(aboutChanged(parents, { topic: 'search' }, PEOPLE)).toMatchObject({ options: ['', ''], isNot: null })
    const typed = { ...EMPTY_DECISION, options: ['Wait', 'Ask first'] }
    expect(aboutChanged(typed, { topic: 'parents' }, PEOPLE)).not.toHaveProperty('options')
    expect(optionChosen({ ...typed, topic: 'parents' }, 1)).toEqual({ chosen: 1 })
  })

  test('taking an option out leaves the choice on the option that it was on', () => {
    const options = ['wait', 'tell', 'ask']
    expect(withoutOption({ options, chosen: 2 }, 0)).toEqual({ options: ['tell', 'ask'], chosen: 1 })
    expect(withoutOption({ options, chosen: 0 }, 2)).toEqual({ options: ['wait', 'tell'], chosen: 0 })
    expect(withoutOption({ options, chosen: 1 }, 1)).toEqual({ options: ['wait', 'ask'], chosen: null })
    expect(withoutOption({ options, chosen: null }, 1).chosen).toBeNull()
  })
})

function namesake(change: Partial<Namesake>): Namesake {
  return {
    incidentId: '00000000-0000-4000-8000-00000000000a',
    reference: '2026-001',
    recordedAtMs: Date.parse('2026-11-03T14:05:00Z'),
    personId: LEE,
    name: 'Lee Sample',
    classOrPost: '8B',
    part: 'alleged',
    isRestricted: false,
    ...change,
  }
}

describe('a sanction', () => {
  test('is not decided on an adult before the LADO has advised, by a contact or a box that stands', () => {
    const recorded = { id: 'x', recordedAtMs: 1, recordedBy: { id: 'l', name: 'Robin Sample', role: 'dsl' } } as const
    const box = { ...recorded, action: 'lado-advice', struck: null } as unknown as Incident['actions'][number]
    const told = { ...recorded, party: 'lado' } as unknown as Incident['contacts'][number]
    const to = (contacts: Incident['contacts'], actions: Incident['actions']) => isLadoRecorded({ contacts, actions })
    expect([to([], []), to([told], []), to([], [box])]).toEqual([false, true, true])
    expect(to([{ ...told, party: 'police' }], [{ ...box, action: 'police' }])).toBe(false)
    const struck = { reason: 'Ticked by mistake' } as unknown as NonNullable<typeof box.struck>
    expect(to([], [{ ...box, struck }])).toBe(false)
  })

  test('is only for pupils and staff who are said to have caused it', () => {
    const parent = person('00000000-0000-4000-8000-000000000003', 'Pat Placeholder', 'alleged', 'other')
    expect(sanctionable([...PEOPLE, parent]).map(({ id }) => id)).toEqual([LEE])
    expect(sanctionable([person(KIM, 'Kim Example', 'not-known')])).toEqual([])
  })

  test('counts only other incidents that say this name caused them, each once', () => {
    const other = namesake({})
    const { choices } = earlierChoices(
      [
        namesake({ incidentId: INCIDENT.id }),
        other,
        namesake({ personId: KIM }),
        namesake({ incidentId: '00000000-0000-4000-8000-00000000000b', part: 'affected' }),
      ],
      INCIDENT,
    )
    expect(choices).toEqual([
      { value: other.incidentId, label: '2026-001', hint: '8B, recorded Tue 3 Nov 2026, 14:05' },
    ])
  })

  test('an ordinary record counts no restricted one; a restricted record marks it', () => {
    const hidden = namesake({ isRestricted: true, reference: '2026-R7K4M' })
    expect(earlierChoices([hidden], INCIDENT)).toEqual({ choices: [], hidden: ['2026-R7K4M'] })
    const restricted = { ...INCIDENT, restricted: { openTo: [] } as unknown as Incident['restricted'] }
    const shown = earlierChoices([hidden], restricted)
    expect(shown.hidden).toEqual([])
    expect(shown.choices.map(({ label }) => label)).toEqual(['2026-R7K4M (restricted)'])
  })

  test('shows what the school’s own policy says beside each category', () => {
    const by = { id: KIM, name: 'Robin Sample', role: 'dsl' as const }
    const line = {
      id: LEE,
      recordedAtMs: 1,
      recordedBy: by,
      condition: { kind: 'policy-line' as const, category: 'pupil-C' as const, text: 'Behaviour policy 4.2.' },
      signed: { atMs: 2, by, name: 'Sam Placeholder', on: '2026-11-03', how: 'paper' as const },
      withdrawn: null,
    }
    const choices = categoryChoices('pupil', [line])
    expect(choices.map(({ value }) => value)).toEqual(['pupil-A', 'pupil-B', 'pupil-C', 'pupil-D'])
    expect(choices[2]?.hint).toMatch(/Your school’s policy: Behaviour policy 4\.2\.$/)
    expect(choices[0]?.hint).not.toContain('policy:')
    expect(categoryChoices('pupil', [{ ...line, signed: null }])[2]?.hint).not.toContain('4.2')
    expect(categoryChoices('staff', [line]).map(({ value }) => value)).toEqual(['staff-A', 'staff-B'])
  })

  test('another category keeps only the measures that it has too', () => {
    const changed = decidedChanged({ measures: ['Parents contacted', 'No internet for a time'] }, 'pupil-D')
    expect(changed).toEqual({ decided: 'pupil-D', measures: ['Parents contacted'] })
    expect(decidedChanged({ measures: ['Parents contacted'] }, 'none').measures).toEqual([])
    expect(measuresFor(null)).toEqual([])
  })
})

describe('a letter', () => {
  const toParents = { ...EMPTY_LETTER, ...chosenAnew(INCIDENT, EMPTY_LETTER, { to: 'parents' }, SCHOOL) }

  test('says nothing until it is known whose parents, and no fact is ticked beforehand', () => {
    expect(factsFor(INCIDENT, toParents)).toEqual([])
    const ofKim = { ...toParents, ...chosenAnew(INCIDENT, toParents, { personId: KIM }, SCHOOL) }
    expect(factsFor(INCIDENT, ofKim).length).toBeGreaterThan(5)
    expect(ofKim.facts).toEqual([])
    expect(ofKim.text).toBe('')
  })

  const ofKim = { ...toParents, personId: KIM }
  const followed = { ...ofKim, ...chosenAnew(INCIDENT, ofKim, { facts: ['involved'] }, SCHOOL) }

  test('follows the facts until it is changed by hand, and again when asked to', () => {
    expect(followed.text).toContain('Kim Example was part of an incident online')
    expect(followed.text).toContain(SCHOOL.contact)
    const own = { ...followed, ...changedByHand(INCIDENT, followed, { text: 'Please telephone me.' }, SCHOOL) }
    expect(own.isEdited).toBe(true)
    const more = { ...own, ...chosenAnew(INCIDENT, own, { facts: ['involved', 'meeting'] }, SCHOOL) }
    expect(more.text).toBe('Please telephone me.')
    expect(more.facts).toEqual(['involved', 'meeting'])
    const again = { ...more, ...fromTheFacts(INCIDENT, more, SCHOOL) }
    expect(again.text).toContain('We would like to meet you')
    expect(again.isEdited).toBe(false)
  })

  test('for somebody else keeps only the facts that it may say', () => {
    const platform = { ...followed, ...chosenAnew(INCIDENT, followed, { to: 'platform' }, SCHOOL) }
    expect(platform.facts).toEqual([])
    expect(platform.text).toBe('')
  })

  test('a tick that names are meant is for those names only', () => {
    const named = { ...followed, ...changedByHand(INCIDENT, followed, { text: 'Lee Sample did it.' }, SCHOOL) }
    expect(othersNamed(INCIDENT, named, SCHOOL)).toEqual(['Lee Sample'])
    const meant = { ...named, namesAreMeant: true }
    const longer = { ...meant, ...changedByHand(INCIDENT, meant, { text: 'Lee Sample did it twice.' }, SCHOOL) }
    expect(longer.namesAreMeant).toBe(true)
    const turned = { ...longer, ...chosenAnew(INCIDENT, longer, { personId: LEE }, SCHOOL) }
    expect(othersNamed(INCIDENT, turned, SCHOOL)).toEqual([])
    const both = { ...turned, ...changedByHand(INCIDENT, turned, { text: 'Kim Example and Lee Sample' }, SCHOOL) }
    expect(both.namesAreMeant).toBe(false)
  })
})

describe('a letter after a decision not to tell', () => {
  const decided = (personId: string | null, isNot: boolean): Incident['decisions'][number] => ({
    id: LEE,
    recordedAtMs: 1,
    recordedBy: { id: LEE, name: 'Robin Sample', role: 'dsl' },
    topic: 'parents',
    personId,
    question: 'Whether to tell',
    options: ['Yes', 'No'],
    chosen: 1,
    isNot,
    reasons: 'It could put the child at risk',
    decidedBy: 'Robin Sample',
    agreedBy: '',
    on: null,
    at: null,
    reviewOn: null,
  })
  const toParentsOf = (personId: string | null) => ({ ...EMPTY_LETTER, to: 'parents' as const, personId })

  test('warns for those parents, while it is the newest', () => {
    const against = { ...INCIDENT, decisions: [decided(KIM, true), decided(LEE, false)] }
    expect(decidedNotToTell(against, toParentsOf(KIM))).toEqual(decided(KIM, true))
    expect(decidedNotToTell(against, toParentsOf(LEE))).toBeUndefined()
    expect(decidedNotToTell(against, toParentsOf(null))).toBeUndefined()
    expect(decidedNotToTell(against, { to: 'platform', personId: KIM })).toBeUndefined()
    const changed = { ...INCIDENT, decisions: [decided(KIM, true), decided(KIM, false)] }
    expect(decidedNotToTell(changed, toParentsOf(KIM))).toBeUndefined()
  })
})

describe('one person across incidents', () => {
  test('two of the same name in one incident are two choices, and restricted ones are marked', () => {
    const choices = namesakeChoices([namesake({}), namesake({ personId: KIM, isRestricted: true })])
    expect(new Set(choices.map(({ value }) => value)).size).toBe(2)
    expect(choices.map(({ label }) => label)).toEqual(['2026-001: Lee Sample', '2026-001 (restricted): Lee Sample'])
    expect(partOf(choices[0]?.value ?? '')).toEqual({ incidentId: namesake({}).incidentId, personId: LEE })
  })

  test('the time line holds every incident, oldest first, each entry with the incident it is of', () => {
    const first = incidentOf({ reference: '2026-001', responses: [] }, { people: PEOPLE }, 1000)
    const second = incidentOf({ reference: '2026-002', responses: [] }, { people: PEOPLE }, 2000)
    const entries = combined([second, first], () => [])
    expect(entries.map(({ atMs, incident }) => [atMs, incident.reference])).toEqual([
      [1000, '2026-001'],
      [2000, '2026-002'],
    ])
  })
})
