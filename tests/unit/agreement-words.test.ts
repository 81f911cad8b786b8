import { describe, expect, it } from 'vitest'
import type { AgreementText } from '#shared/domain/agreements.ts'
import { TEMPLATES } from '#shared/agreements/all.ts'
import { textChanges } from '../../renderer/features/agreements/edit/text-changes.ts'
import {
  addRule,
  moveRule,
  moveSection,
  removeRule,
  removeSection,
} from '../../renderer/features/agreements/edit/text-edits.ts'
import { filterOf, queryOf, viewOf } from '../../renderer/features/agreements/outstanding/view.ts'
import { dueWords, percentOf } from '../../renderer/features/agreements/words.ts'

const TEXT: AgreementText = {
  title: 'Rules',
  intro: '',
  sections: [
    {
      id: 'one',
      heading: 'Devices',
      clauses: [
        { id: 'a', words: 'Carry it with care.' },
        { id: 'b', words: 'Keep it charged.' },
      ],
    },
    { id: 'two', heading: 'People', clauses: [{ id: 'c', words: 'Be kind.' }] },
  ],
  declarations: { self: 'I agree.', parent: '' },
}

describe('what differs between two texts', () => {
  it('is nothing for the same text, whichever it is', () => {
    for (const text of [TEXT, ...Object.values(TEMPLATES)]) expect(textChanges(text, structuredClone(text))).toEqual([])
  })

  it('is said of each part that differs', () => {
    const changed: AgreementText = {
      ...TEXT,
      title: 'House rules',
      sections: [
        { id: 'one', heading: 'Laptops', clauses: [{ id: 'a', words: 'Carry it with both hands.' }] },
        { id: 'three', heading: 'Help', clauses: [{ id: 'd', words: 'Ask.' }] },
      ],
      declarations: { self: 'I agree.', parent: 'My child agrees.' },
    }
    expect(textChanges(TEXT, changed)).toEqual([
      'The title was “Rules” and is now “House rules”',
      'A section was added: “Help”',
      'A section was taken out: “People”',
      'The heading of a section was “Devices” and is now “Laptops”',
      'A rule in “Laptops” was “Carry it with care.” and is now “Carry it with both hands.”',
      'A rule in “Help” was added: “Ask.”',
      'A rule in “Devices” was taken out: “Keep it charged.”',
      'A rule in “People” was taken out: “Be kind.”',
      'What the parent or carer declares was added: “My child agrees.”',
    ])
  })

  it('says so when only the order changes', () => {
    const order = ['Rules or sections are in a different order']
    expect(textChanges(TEXT, moveRule('one', 'a', 1)(TEXT))).toEqual(order)
    expect(textChanges(TEXT, moveSection('two', -1)(TEXT))).toEqual(order)
  })
})

describe('the buttons of the editor', () => {
  it('never move anything off the list', () => {
    expect(moveRule('one', 'a', -1)(TEXT)).toEqual(TEXT)
    expect(moveRule('one', 'b', 1)(TEXT)).toEqual(TEXT)
    expect(moveSection('two', 1)(TEXT)).toEqual(TEXT)
  })

  it('give each new rule an id of its own, and take out only what is meant', () => {
    const twice = addRule('two')(addRule('two')(TEXT))
    const ids = twice.sections[1]?.clauses.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(3)
    expect(removeRule('two', ids[1] ?? '')(removeRule('two', ids[2] ?? '')(twice))).toEqual(TEXT)
    expect(removeSection('one')(TEXT).sections.map(({ id }) => id)).toEqual(['two'])
  })
})

describe('the list of who has not signed', () => {
  it('is the same again from its own address', () => {
    const round = { versionId: '00000000-0000-4000-8000-000000000001', schoolYear: 2025 }
    for (const view of [
      viewOf(''),
      { ...viewOf(''), class: '' },
      { ...viewOf(''), kind: 'staff', class: '7 Oak & Ash', personKind: 'pupil', page: 3 } as const,
      { ...viewOf(''), kind: 'staff', round, standing: 'refused', outstandingOnly: false } as const,
      { ...viewOf(''), round: { ...round, schoolYear: null }, outstandingOnly: false } as const,
    ]) {
      expect(viewOf(queryOf(view).slice(1))).toEqual(view)
    }
  })

  it('begins with everybody who has still to sign, also from an address that makes no sense', () => {
    const first = { kind: null, class: null, personKind: null, round: null, standing: null, outstandingOnly: true }
    expect(filterOf(viewOf('kind=nonsense&who=x&standing=y&page=-4'))).toEqual(first)
    expect(viewOf('page=-4').page).toBe(1)
  })
})

describe('words', () => {
  it('say 0 and 100 per cent only of none and of all', () => {
    expect([percentOf(0, 0), percentOf(0, 9), percentOf(1, 999), percentOf(998, 999), percentOf(999, 999)]).toEqual([
      0, 0, 1, 99, 100,
    ])
  })

  it('count the days that something is overdue across the change of the clocks', () => {
    expect(dueWords('2026-10-24', '2026-10-26')).toBe('Sat\u00a024\u00a0Oct\u00a02026, 2 days overdue')
    expect(dueWords('2026-10-25', '2026-10-26')).toBe('Sun\u00a025\u00a0Oct\u00a02026, 1 day overdue')
    expect(dueWords('2026-10-26', '2026-10-26')).toBe('Mon\u00a026\u00a0Oct\u00a02026, today')
    expect(dueWords('2026-10-27', '2026-10-26')).toBe('Tue\u00a027\u00a0Oct\u00a02026')
  })
})
