import { describe, expect, it } from 'vitest'
import { type ConcernAbout, EMPTY_RESPONSE, checkResponse, questionsFor } from '#shared/domain/concerns.ts'
import { factsOf, isAboutChild, proposedResponse } from '#shared/domain/facts.ts'
import type { Concern, Incident } from '#shared/domain/incidents.ts'
import { concernOf, incidentOf, personOf, responseOf } from '#tests/helpers/incident-of.ts'

const WITH_CHILD = { hasChild: true }
const ALWAYS = ['danger', 'equipment', 'platform', 'send', 'otherSchool', 'repeated', 'toldByAnother', 'tellingRisk']

function proposed(concern: Partial<Concern>, stated: Partial<Parameters<typeof proposedResponse>[0]> = {}) {
  const { about } = proposedResponse({
    dangerNow: 'no',
    imageLocked: false,
    restricted: null,
    concern: concernOf(concern),
    ...stated,
  })
  return about
}

function facts(about: readonly ConcernAbout[], change: Partial<Incident> = {}, concern: Partial<Concern> = {}) {
  return factsOf(incidentOf(change, concern), responseOf({ about: [...about] }))
}

describe('the questions', () => {
  it('are asked of the concerns that they belong to', () => {
    expect(questionsFor([], WITH_CHILD)).toEqual(ALWAYS)
    expect(questionsFor(['nude-images'], WITH_CHILD)).toContain('adult')
    expect(questionsFor(['nude-images'], WITH_CHILD)).not.toContain('illegal')
    expect(questionsFor(['bypassing-security'], WITH_CHILD)).toContain('illegal')
  })

  it('ask nothing about a child where none is part of it', () => {
    expect(questionsFor(['data-breach'], { hasChild: false })).toEqual(['danger', 'equipment', 'platform', 'repeated'])
    const replies = Object.fromEntries(ALWAYS.map((id) => [id, 'no' as const]))
    const checked = checkResponse({ about: ['data-breach'], noneOfThese: false, replies }, { hasChild: false })
    expect(checked.ok && Object.keys(checked.value.replies)).toEqual(['danger', 'equipment', 'platform', 'repeated'])
  })

  it('take a child for part of it who is on the form, or whom nobody can name yet', () => {
    const people = [personOf({ kind: 'staff' })]
    const asked = (about: readonly ConcernAbout[], change: Partial<Incident> = {}) =>
      isAboutChild(incidentOf(change, { people }), about)
    expect([asked(['data-breach']), asked(['games']), asked([], { imageLocked: true })]).toEqual([false, true, true])
    expect(isAboutChild(incidentOf(), [])).toBe(true)
  })

  it('ask for something that it is about, and for every answer', () => {
    const checked = checkResponse(EMPTY_RESPONSE, WITH_CHILD)
    if (checked.ok) throw new Error('took nothing for an answer')
    expect(checked.problems.map(({ field }) => field)).toEqual(['about', ...ALWAYS.map((id) => `replies.${id}`)])
  })

  it('keep only what was asked, and nothing that it is about where it is none of these', () => {
    const replies = Object.fromEntries([...ALWAYS, 'illegal', 'adult'].map((id) => [id, 'no' as const]))
    const checked = checkResponse({ about: ['games'], noneOfThese: true, replies }, WITH_CHILD)
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    expect(checked.value.about).toEqual([])
    expect(Object.keys(checked.value.replies)).toEqual(ALWAYS)
  })
})

describe('what the form already tells', () => {
  it('brings up the procedure of the type that was ticked', () => {
    expect(proposed({ types: ['hacking'] })).toEqual(['bypassing-security'])
    expect(proposed({ types: ['radicalisation', 'terrorist-material'] })).toEqual(['extremism'])
    expect(proposed({ types: ['gambling'], accidental: true })).toEqual(['unintentional-access'])
    expect(proposed({ types: ['soft-pornography'], deliberate: true })).toEqual(['intentional-access-pupil'])
  })

  it('reads what it could be considered as', () => {
    expect(proposed({ deliberate: true, consideredAs: ['grooming'] })).toEqual(['inappropriate-contact'])
    expect(proposed({ deliberate: true, consideredAs: ['online-bullying'] })).toEqual(['bullying-pupil'])
  })

  it('tells bullying of staff from bullying of a pupil', () => {
    const people = [personOf({ kind: 'staff' }), personOf({ part: 'alleged' })]
    expect(proposed({ types: ['bullying'], people })).toEqual(['bullying-staff'])
    expect(proposed({ types: ['bullying'], people: [...people, personOf()] })).toEqual(['bullying-pupil'])
  })

  it('always has the procedure for images where the record is locked', () => {
    expect(proposed({}, { imageLocked: true })).toEqual(['nude-images'])
  })

  it('takes pornography in a case about an adult for misuse by an adult', () => {
    const restricted = { about: { adult: 'staff' as const, leadIds: [] }, openTo: [] }
    expect(proposed({ types: ['soft-pornography'], deliberate: true }, { restricted })).toEqual(['adult-misuse'])
  })
})

describe('the facts', () => {
  it('do not count whoever only reported it or saw it as staff who are part of it', () => {
    const people = [
      personOf(),
      personOf({ kind: 'staff', part: 'reporter' }),
      personOf({ kind: 'staff', part: 'witness' }),
    ]
    expect(facts([], {}, { people }).has('staff-involved')).toBe(false)
    expect(facts([], {}, { people: [personOf({ kind: 'staff' })] }).has('staff-involved')).toBe(true)
  })

  it('take a concern about images for one, also where the record is not locked', () => {
    expect(facts(['upskirting']).has('image-locked')).toBe(true)
    expect(facts(['nude-images']).has('image-locked')).toBe(true)
    expect(facts(['bullying-pupil']).has('image-locked')).toBe(false)
  })

  it('take whoever contacts a child for an adult until it is known otherwise', () => {
    const asked = (adult: 'yes' | 'no' | 'not-known') =>
      factsOf(incidentOf(), responseOf({ about: ['inappropriate-contact'], replies: { adult } })).has('adult-involved')
    expect([asked('yes'), asked('not-known'), asked('no')]).toEqual([true, true, false])
  })

  it('tell illegal, perhaps and not apart', () => {
    const asked = (illegal: 'yes' | 'no' | 'not-known') =>
      [...factsOf(incidentOf(), responseOf({ replies: { illegal } }))].filter((fact) => fact.includes('illegal'))
    expect([asked('yes'), asked('not-known'), asked('no')]).toEqual([['illegal'], ['maybe-illegal'], ['not-illegal']])
  })
})

describe('a concern that is always about a child', () => {
  it.each([
    'inappropriate-contact',
    'staff-pupil-contact',
    'games',
    'harmful-sexual-behaviour',
    'nude-images',
  ] as const)('%s has a child in it also where nobody can name one', (about) => {
    expect(facts([about], {}, { people: [] })).toContain('child-involved')
    expect(facts(['bypassing-security'], {}, { people: [] })).not.toContain('child-involved')
  })
})
