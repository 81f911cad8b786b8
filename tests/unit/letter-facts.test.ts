// A letter says only what is recorded, in the order in which a letter is read.
import { describe, expect, it } from 'vitest'
import type { Incident, NewAction, Person } from '#shared/domain/incidents.ts'
import { checkLetter, draftLetter, letterFacts } from '#shared/domain/letter-facts.ts'
import { EMPTY_LETTER, type LetterKind } from '#shared/domain/letters.ts'
import { changedByHand, chosenAnew, othersNamed } from '../../renderer/features/incidents/letters/letter-draft.ts'
import { device, handover } from '../documents/evidence-sample.ts'
import { contact, response, sanction, search, statement, stepNote } from '../documents/response-sample.ts'
import { STRUCK, action } from '../documents/sample.ts'
import { concernOf, incidentOf, personOf } from '../helpers/incident-of.ts'

const ALEX = personOf({ name: 'Alex Sample', part: 'affected' })
const KIT = personOf({ name: 'Kit Example', part: 'alleged' })
const SCHOOL = {
  name: 'Larkfield Example School',
  address: '1 Example Street',
  coordinator: 'Robin Sample',
  contact: '01632 960001',
  localAuthority: '',
  urgentContacts: '',
}
const DEBRIEFED: NewAction = { side: 'child', action: 'debriefed', detail: '', takenOn: null, takenBy: null }

function about(changes: Partial<Incident> = {}, people: readonly Person[] = [ALEX, KIT]): Incident {
  return incidentOf(changes, concernOf({ people: [...people] }))
}

const idsFor = (incident: Incident, person: Person | null = ALEX, to: LetterKind = 'parents') =>
  letterFacts(incident, to, person).map(({ id }) => id)
const sentenceOf = (id: string, incident: Incident, person: Person | null = ALEX) =>
  letterFacts(incident, 'parents', person).find((fact) => fact.id === id)?.sentence

describe('a fact is offered only when it is recorded', () => {
  it('nothing of what was done where nothing is', () => {
    expect(idsFor(about())).toEqual([
      'involved',
      'when',
      'affected',
      'no-blame',
      'keep-messages',
      'meeting',
      'reference',
    ])
    const undated = incidentOf({}, concernOf({ people: [ALEX], happenedOn: null }))
    expect(idsFor(undated)).not.toContain('when')
  })

  it.each<[string, Partial<Incident>, boolean]>([
    ['a device', { devices: [device()] }, true],
    ['a device moved in school', { devices: [device({ handovers: [handover()] })] }, true],
    ['a device given back', { devices: [device({ handovers: [handover({ how: 'returned' })] })] }, false],
    ['a search with something kept', { searches: [search({ went: 'kept' })] }, true],
    ['a search with nothing found', { searches: [search({ went: 'nothing' })] }, false],
    ['a search with it given back', { searches: [search({ went: 'returned' })] }, false],
  ])('that something was kept: %s', (_what, changes, isOffered) => {
    expect(idsFor(about(changes)).includes('confiscated')).toBe(isOffered)
  })

  it.each([
    ['police', true],
    ['social-care', true],
    ['ceop', true],
    ['lado', true],
    ['head', false],
    ['platform', false],
    ['parents', false],
  ] as const)('that others were told: a contact with %s', (party, isOffered) => {
    expect(idsFor(about({ contacts: [contact({ party })] })).includes('others-told')).toBe(isOffered)
  })

  it('that the school has talked with the child: after a debrief of that child, or a statement of that child', () => {
    const note = stepNote({ step: `debrief-child:${ALEX.id}` })
    const debriefed = about({ stepNotes: [note] })
    expect(sentenceOf('talked', debriefed)).toBe('We have talked with Alex Sample and offered support.')
    expect(idsFor(debriefed, KIT)).not.toContain('talked')
    const said = about({ statements: [statement({ who: 'alex sample ' })] })
    expect(sentenceOf('talked', said)).toBe('We have talked with Alex Sample.')
    expect(idsFor(said, KIT)).not.toContain('talked')
    expect(idsFor(about({ stepNotes: [note, stepNote({ step: note.step, state: 'to-do' })] }))).not.toContain('talked')
  })

  it('that the school has talked with the child: by the box of the form, as long as it is clear whose', () => {
    const taken = action(DEBRIEFED)
    expect(idsFor(about({ actions: [taken] }, [ALEX]))).toContain('talked')
    expect(idsFor(about({ actions: [taken] }))).not.toContain('talked')
    const struck = action(DEBRIEFED, STRUCK)
    const note = stepNote({ step: `debrief-child:${ALEX.id}`, actionIds: [struck.id] })
    expect(idsFor(about({ actions: [struck], stepNotes: [note] }))).not.toContain('talked')
    expect(idsFor(about({ actions: [struck] }, [ALEX]))).not.toContain('talked')
  })

  it('the part of that very child, and what is thought is not said as known', () => {
    expect(idsFor(about())).toContain('no-blame')
    const ofKit = idsFor(about(), KIT)
    for (const id of ['affected', 'no-blame']) expect(ofKit).not.toContain(id)
    expect(sentenceOf('alleged', about(), KIT)).toBe(
      'We think that Kit Example had a part in it. We have not yet decided what follows.',
    )
    expect(idsFor(about())).not.toContain('alleged')
    const decided = about({ sanctions: [sanction({ personId: KIT.id })] })
    expect(sentenceOf('alleged', decided, KIT)).toBe('We think that Kit Example had a part in it.')
    const witness = idsFor(about(), personOf({ part: 'witness' }))
    for (const id of ['affected', 'no-blame', 'alleged']) expect(witness).not.toContain(id)
  })

  it('asks to keep the messages, but of an image only not to look', () => {
    expect(sentenceOf('keep-messages', about())).toBe(
      'Please keep the messages, and do not answer them or pass them on.',
    )
    const locked = about({ imageLocked: true })
    expect(sentenceOf('do-not-look', locked)).toBe('Please do not look at, save or pass on any picture.')
    expect(idsFor(locked)).not.toContain('keep-messages')
    expect(idsFor(about())).not.toContain('do-not-look')
    for (const { sentence } of letterFacts(locked, 'parents', ALEX)) expect(sentence).not.toMatch(/^Please keep/)
  })

  it('to a site says that it is about a child only where one is recorded', () => {
    expect(idsFor(about(), null, 'platform')).toEqual(['when', 'child', 'terms', 'remove', 'preserve', 'reference'])
    const adult = personOf({ kind: 'staff' })
    expect(idsFor(about({}, [adult]), null, 'platform')).not.toContain('child')
  })
})

describe('the draft', () => {
  const full = about({
    responses: [response({ about: ['bullying-pupil'] })],
    stepNotes: [stepNote({ step: `debrief-child:${ALEX.id}` })],
    devices: [device()],
    contacts: [contact({ party: 'police' })],
  })

  it('says what, when, the child’s part, what was done, what is asked, the meeting and the reference, in that order', () => {
    expect(idsFor(full)).toEqual([
      'involved',
      'about-bullying-pupil',
      'when',
      'affected',
      'no-blame',
      'talked',
      'confiscated',
      'others-told',
      'keep-messages',
      'meeting',
      'reference',
    ])
  })

  it('ends with a line for name and post, typed or for a pen', () => {
    const facts = letterFacts(full, 'parents', ALEX)
    expect(draftLetter('parents', facts, SCHOOL).text).toMatch(
      /Our reference is .*\.\n\nYours sincerely\n\n\n_{20,}\nName and post\nLarkfield Example School\n01632 960001$/,
    )
    expect(draftLetter('parents', facts, SCHOOL, ' Morgan Vale, Safeguarding lead ').text).toMatch(
      /Yours sincerely\n\n\nMorgan Vale, Safeguarding lead\nLarkfield Example School\n01632 960001$/,
    )
  })

  it('takes the name and post that are typed, until the text is changed by hand', () => {
    const start = { ...EMPTY_LETTER, to: 'parents' as const, personId: ALEX.id, facts: ['meeting'] }
    const signed = { ...start, ...chosenAnew(full, start, { signedBy: 'Morgan Vale, DSL' }, SCHOOL) }
    expect(signed.text).toContain('Yours sincerely\n\n\nMorgan Vale, DSL')
    const own = { ...signed, ...changedByHand(full, signed, { text: 'My own words' }, SCHOOL) }
    expect({ ...own, ...chosenAnew(full, own, { signedBy: '' }, SCHOOL) }.text).toBe('My own words')
  })

  it('takes whoever signs it for nobody else’s name, and only there', () => {
    const start = { ...EMPTY_LETTER, to: 'parents' as const, personId: ALEX.id, facts: ['meeting'] }
    const signed = { ...start, ...chosenAnew(full, start, { signedBy: 'Kit Example' }, SCHOOL) }
    expect(othersNamed(full, signed, SCHOOL)).toEqual([])
    const told = { ...signed, text: `Kit Example did it.\n${signed.text}` }
    expect(othersNamed(full, told, SCHOOL)).toEqual(['Kit Example'])
    expect(checkLetter({ ...signed, subject: 'News' }, full, SCHOOL).ok).toBe(true)
    expect(checkLetter({ ...told, subject: 'News' }, full, SCHOOL).ok).toBe(false)
  })
})
