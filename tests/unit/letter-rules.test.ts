// What a letter may say of whom: names of others, and facts that this letter does not offer.
import { describe, expect, it } from 'vitest'
import { checkLetter } from '#shared/domain/letter-facts.ts'
import { EMPTY_LETTER, type LetterAnswers } from '#shared/domain/letters.ts'
import { otherNamesIn } from '#shared/domain/other-names.ts'
import { concernOf, incidentOf, mark, personOf } from '#tests/helpers/incident-of.ts'

const CHILD = personOf({ name: 'Alex Sample' })
const SCHOOL = { name: 'Larkfield Testing School', contact: 'Robin Contact, 01632 960001' }
const withOther = (name: string | null) => incidentOf({}, { people: [CHILD, personOf({ name })] })
const named = (text: string, name: string) => otherNamesIn(text, withOther(name), CHILD.id, SCHOOL)

describe('names of others', () => {
  it.each([
    ['Siân Gŵyr', 'Sian Gwyr was there', 'Siân Gŵyr'],
    ['Siân Gŵyr', 'SIÂN\u00a0GŴYR was there', 'Siân Gŵyr'],
    ['Siân Gŵyr', 'Si\u00e2\u200bn\nGw\u0302yr was there', 'Siân Gŵyr'],
    ['Rory O’Hara', "rory o'hara was there", 'Rory O’Hara'],
    ['Rory O’Hara', 'The OHara boy', 'OHara'],
    ['Anne-Marie Example', 'Anne Marie Example was there', 'Anne-Marie Example'],
    ['Anne-Marie Example', 'Talk to Annemarie', 'AnneMarie'],
    ['Łukasz Nowak', 'Lukasz was there', 'Łukasz'],
    ['Priya Example', 'It was Priya’s telephone', 'Priya'],
    ['Priya Example', 'the Example family', 'Example'],
    ['Bo Li', 'Bo Li was there', 'Bo Li'],
    ['Will Example', 'So did Will.', 'Will'],
  ])('finds %s in “%s”', (name, text, found) => expect(named(text, name)).toEqual([found]))

  it.each([
    ['Jo', 'They joined the Jo-less group of Joan'.replace('Jo-less ', '')],
    ['Sam Example', 'This is the same sample of examples'],
    ['Bo Li', 'Bo was there, and Li was not'],
    ['Will Example', 'We will tell you'],
    ['Mrs Tam', 'Mrs Somebody telephoned'],
    ['Sam Example', 'The account is sam_example'],
    ['Sam Sample', 'Alex Sample was there, and the Sample family knows'],
  ])('finds no %s in “%s”', (name, text) => expect(named(text, name)).toEqual([]))

  it('knows everyone who ever was part of it, who reported it and who said something', () => {
    const before = incidentOf({}, { people: [CHILD, personOf({ name: 'Earlier Person' })] }).versions
    const reporter = { kind: 'named', name: 'Rowan Reporter' } as const
    const now = incidentOf({}, { people: [{ ...CHILD, name: 'Alexandra Sample' }], reporter }).versions
    const statement = { who: 'Toni Witness', said: 'x', toldTo: 'x', present: '', on: null, at: null, ...mark() }
    const incident = incidentOf({ versions: [...before, ...now], statements: [statement] })
    const text = 'Alex Sample, Alexandra, Earlier, Rowan Reporter and Toni'
    expect(otherNamesIn(text, incident, CHILD.id, SCHOOL)).toEqual(['Earlier', 'Rowan Reporter', 'Toni'])
    expect(otherNamesIn('Alex', incident, null, SCHOOL)).toEqual(['Alex'])
  })

  it('knows the school’s own name and contact, with which a letter is signed', () => {
    const signed = `Dear parent\n\n${SCHOOL.name}\n${SCHOOL.contact}`
    expect(named(signed, 'Robin Testing')).toEqual([])
    expect(named(`Robin wrote it.\n\n${signed}`, 'Robin Testing')).toEqual(['Robin'])
  })

  it('a statement of the child, or of nobody by name, is no other name', () => {
    const said = { said: 'x', toldTo: 'x', present: '', on: null, at: null }
    const statements = ['Alex Sample', 'The child’s class teacher'].map((who) => ({ who, ...said, ...mark() }))
    const incident = incidentOf({ statements }, concernOf({ people: [CHILD], reporter: { kind: 'not-known' } }))
    expect(otherNamesIn('The class teacher talked with the child, Alex Sample.', incident, CHILD.id, SCHOOL)).toEqual(
      [],
    )
  })
})

describe('a letter that is kept', () => {
  const letter: LetterAnswers = { ...EMPTY_LETTER, to: 'parents', personId: CHILD.id, subject: 'News', text: 'Hello' }

  it('keeps only the facts that it could say', () => {
    const facts = ['involved', 'reference', 'preserve', 'about-nude-images', 'trace-1', 'something else']
    const checked = checkLetter({ ...letter, facts }, withOther('Kim Example'), SCHOOL)
    expect(checked).toMatchObject({ ok: true, value: { facts: ['involved', 'reference'] } })
    const toSite = checkLetter({ ...letter, to: 'platform', facts }, withOther('Kim Example'), SCHOOL)
    expect(toSite).toMatchObject({ ok: true, value: { facts: ['preserve', 'reference'], personId: null } })
  })

  it('names nobody else, in part or as a whole, unless that is meant', () => {
    const text = 'Kim was there'
    expect(checkLetter({ ...letter, text }, withOther('Kim Example'), SCHOOL)).toMatchObject({
      ok: false,
      problems: [{ field: 'text' }],
    })
    expect(checkLetter({ ...letter, text, namesAreMeant: true }, withOther('Kim Example'), SCHOOL).ok).toBe(true)
  })
})
