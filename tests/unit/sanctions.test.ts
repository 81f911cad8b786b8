import { describe, expect, it } from 'vitest'
import type { Fact } from '#shared/guidance/step.ts'
import { EMPTY_SANCTION, checkSanction, proposeCategory } from '#shared/domain/sanctions.ts'

const pupil = { group: 'pupil', about: [], facts: new Set<Fact>(), isDeliberate: false, earlier: 0 } as const
const staff = { ...pupil, group: 'staff' } as const
const DATE = { day: '3', month: '11', year: '2026', notKnown: false }
const ANSWERS = {
  ...EMPTY_SANCTION,
  personId: 'p',
  context: 'After a quarrel',
  intention: 'To hurt',
  impact: 'The child stayed at home',
  decided: 'pupil-B' as const,
  measures: ['Parents contacted'],
  reasons: 'It was the first time',
  decidedBy: 'Hari Headteacher',
  decidedOn: DATE,
}
const OTHERS = { personIds: ['p'], proposed: 'pupil-C', policyLine: 'Behaviour policy 4' } as const

describe('the category that is proposed', () => {
  it('grows for a pupil from A to D', () => {
    expect(proposeCategory(pupil).category).toBe('pupil-A')
    expect(proposeCategory({ ...pupil, earlier: 1 }).category).toBe('pupil-B')
    expect(proposeCategory({ ...pupil, isDeliberate: true }).category).toBe('pupil-C')
    expect(proposeCategory({ ...pupil, about: ['bullying-pupil'] }).category).toBe('pupil-C')
    expect(proposeCategory({ ...pupil, about: ['bullying-pupil'], earlier: 2 }).category).toBe('pupil-D')
    expect(proposeCategory({ ...pupil, isDeliberate: true, facts: new Set(['illegal']) }).category).toBe('pupil-D')
  })

  it('does not take a child in an image for somebody who did it on purpose', () => {
    const facts = new Set<Fact>(['image-locked', 'child-involved'])
    expect(proposeCategory({ ...pupil, about: ['nude-images'], facts }).category).toBe('pupil-A')
  })

  it('says how often it was recorded before', () => {
    expect(proposeCategory({ ...pupil, earlier: 2 }).why).toContain('2 earlier incidents are recorded')
    expect(proposeCategory({ ...pupil, facts: new Set(['repeated']) }).why).toContain('it has happened before')
  })

  it('is gross misconduct for staff where it touches on children or safety, and not for a small thing done on purpose', () => {
    expect(proposeCategory(staff).category).toBe('staff-A')
    expect(proposeCategory({ ...staff, isDeliberate: true }).category).toBe('staff-A')
    expect(proposeCategory({ ...staff, isDeliberate: true, facts: new Set(['child-involved']) }).category).toBe(
      'staff-B',
    )
    expect(proposeCategory({ ...staff, about: ['adult-misuse'] }).category).toBe('staff-B')
    expect(proposeCategory({ ...staff, facts: new Set(['illegal']) }).category).toBe('staff-B')
  })
})

describe('the decision', () => {
  it('weighs context, intention and impact in words', () => {
    const checked = checkSanction({ ...EMPTY_SANCTION }, OTHERS, '2026-11-03')
    const fields = checked.ok ? [] : checked.problems.map(({ field }) => field)
    expect(fields).toEqual([
      'personId',
      'context',
      'intention',
      'impact',
      'decided',
      'reasons',
      'decidedBy',
      'decidedOn',
    ])
  })

  it('may differ from what was proposed, and keeps both', () => {
    const checked = checkSanction(ANSWERS, OTHERS, '2026-11-03')
    expect(checked.ok && [checked.value.proposed, checked.value.decided, checked.value.policyLine]).toEqual([
      'pupil-C',
      'pupil-B',
      'Behaviour policy 4',
    ])
  })

  it('may be for no sanction, and then has no measures', () => {
    const checked = checkSanction({ ...ANSWERS, decided: 'none' }, OTHERS, '2026-11-03')
    expect(checked.ok && [checked.value.decided, checked.value.measures]).toEqual([null, []])
  })

  it('is about somebody who is part of the incident', () => {
    const checked = checkSanction({ ...ANSWERS, personId: 'somebody else' }, OTHERS, '2026-11-03')
    expect(checked.ok ? [] : checked.problems.map(({ field }) => field)).toEqual(['personId'])
  })
})
