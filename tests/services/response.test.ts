// The guided response on a real encrypted vault: answers bring up steps, and what is recorded ticks the form in the same moment.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFormDraft, saveFormDraft } from '#electron/services/form-drafts.ts'
import { amendIncident, closeIncident, readIncident, recordAction, strikeAction } from '#electron/services/incidents.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import { editionsOf } from '#electron/services/response/editions.ts'
import { keepLetter } from '#electron/services/response/keep-letter.ts'
import { noteStep } from '#electron/services/response/note-step.ts'
import { recordContact } from '#electron/services/response/record-contact.ts'
import { recordDecision } from '#electron/services/response/record-decision.ts'
import { recordSanction } from '#electron/services/response/record-sanction.ts'
import { recordSearch } from '#electron/services/response/record-search.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { type Incident, currentVersion, incidentSchema } from '#shared/domain/incidents.ts'
import { stepsOf } from '#shared/domain/steps.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import {
  CONTACT,
  DECISION,
  LETTER,
  RESPONSE,
  SANCTION,
  SEARCH,
  STEP_DONE,
  STEP_NOT_NEEDED,
  STEP_TO_DO,
} from '#tests/helpers/response-forms.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

const NOWHERE = '00000000-0000-4000-8000-00000000ffff'
const recorded = (change: Partial<IncidentAnswers> = {}) =>
  recordConcern(vault.session, { childActions: [], specificAction: '', ...change }).incidentId
const read = (incidentId: string) => dataOf(readIncident(vault.session, { incidentId }))
const peopleOf = (incident: Incident) => currentVersion(incident).concern.people
const states = (incident: Incident) =>
  new Map(stepsOf(incident, editionsOf(vault.db)).map(({ key, state }) => [key, state]))
const live = ({ actions }: Incident) => actions.filter(({ struck }) => struck === null)
const boxes = (incident: Incident) => live(incident).map(({ side, action, detail }) => [side, action, detail].join(' '))
const note = (incidentId: string, step: string, answers = STEP_DONE) =>
  noteStep(vault.session, { incidentId, step, answers })
const contact = (incidentId: string, change: Partial<typeof CONTACT> = {}) =>
  recordContact(vault.session, { incidentId, answers: { ...CONTACT, ...change } })
const problemsOf = (result: Result<unknown>) => (result.ok ? [] : (result.problems ?? []).map(({ field }) => field))
const kinds = () => verifiedChain(vault.db).map(({ kind }) => kind)

describe('the first answers', () => {
  it('are those of the form, before anybody has answered a question', () => {
    const incident = read(recorded())
    expect(incident.responses).toHaveLength(1)
    expect(incident.responses[0]).toMatchObject({
      about: ['bullying-pupil'],
      replies: { danger: 'no' },
      isConfirmed: false,
      recordedBy: DSL,
    })
    expect(editionsOf(vault.db)(incident.responses[0]?.editions ?? [])[0]?.id).toBe('any-concern')
    expect(states(incident).get('tell-head')).toBe('to-do')
  })

  it('take what an amendment newly tells of, and keep what was answered', () => {
    const incidentId = recorded()
    const replies = { ...RESPONSE.replies, send: 'yes' as const }
    const answered = dataOf(answerQuestions(vault.session, { incidentId, answers: { ...RESPONSE, replies } }))
    const before = answered.responses.at(-1)
    const amend = (fromVersion: number, change: object) => {
      const answers = { ...concernAnswersOf(currentVersion(read(incidentId)).concern), ...change }
      return dataOf(amendIncident(vault.session, { incidentId, fromVersion, answers, reason: 'More is known' }))
    }
    expect(amend(1, { description: 'Put more exactly.' }).responses).toHaveLength(2)
    const locked = amend(2, { imageAnswer: 'suspected' })
    expect(locked.responses).toHaveLength(3)
    expect(locked.responses.at(-1)).toMatchObject({ about: ['bullying-pupil', 'nude-images'], isConfirmed: false })
    expect(locked.responses.at(-1)?.replies).toEqual(before?.replies)
    expect(locked.responses.at(-1)?.editions.slice(0, before?.editions.length)).toEqual(before?.editions)
    const illegal = amend(3, { types: ['bullying', 'terrorist-material'] }).responses
    expect(illegal.at(-1)).toMatchObject({ about: ['extremism', 'bullying-pupil', 'nude-images'] })
    expect(illegal.at(-1)?.replies).toEqual({ ...before?.replies, illegal: 'yes' })
    expect(
      amend(4, { typeOther: 'A game', types: ['bullying', 'terrorist-material', 'other'] }).responses,
    ).toHaveLength(4)
  })

  it('take the procedure for images when somebody locks the case while adding a file', () => {
    const incidentId = recorded()
    const locked = dataOf(lockIncident(school.head, { incidentId, why: 'viewer' }))
    expect(locked.responses.at(-1)?.about).toEqual(['bullying-pupil', 'nude-images'])
    expect(states(locked).get('take-device') ?? 'to-do').toBe('to-do')
  })
})

describe('answering the questions', () => {
  it('brings up the procedures and keeps them; the step list follows', () => {
    const incidentId = recorded()
    const replies = { ...RESPONSE.replies, danger: 'yes' as const }
    const incident = dataOf(answerQuestions(vault.session, { incidentId, answers: { ...RESPONSE, replies } }))
    expect(incident.responses.at(-1)).toMatchObject({ about: ['bullying-pupil'], isConfirmed: true })
    expect(states(incident).get('tell-police')).toBe('to-do')
    expect(incidentSchema.parse(incident)).toEqual(read(incidentId))
    expect(kinds()).toContain('response.answered')
  })

  it('cannot take the procedure for images from a locked case', () => {
    const incidentId = recorded({ imageAnswer: 'suspected' })
    const { adult: _adult, ...others } = RESPONSE.replies
    const none = { ...RESPONSE, about: [], noneOfThese: true, replies: others }
    expect(problemsOf(answerQuestions(vault.session, { incidentId, answers: none }))).toEqual(['replies.adult'])
    const answers = { ...none, replies: { ...others, adult: 'yes' as const } }
    const incident = dataOf(answerQuestions(vault.session, { incidentId, answers }))
    expect(incident.responses.at(-1)).toMatchObject({ about: ['nude-images'], replies: { adult: 'yes' } })
  })

  it('is refused unfinished, and writes nothing then', () => {
    const incidentId = recorded()
    const refused = answerQuestions(vault.session, { incidentId, answers: { ...RESPONSE, replies: {} } })
    expect(problemsOf(refused)).toContain('replies.danger')
    expect(read(incidentId).responses).toHaveLength(1)
  })
})

describe('a step', () => {
  it('that is done ticks its boxes, once', () => {
    const incidentId = recorded()
    const done = dataOf(note(incidentId, 'tell-head'))
    expect(states(done).get('tell-head')).toBe('done')
    expect(boxes(done)).toEqual(['child reported-to-head '])
    expect(done.stepNotes[0]).toMatchObject({ step: 'tell-head', state: 'done', by: 'Sample Lead', on: '2026-11-03' })
    expect(done.stepNotes[0]?.actionIds).toEqual(live(done).map(({ id }) => id))
    expect(live(done)[0]).toMatchObject({ takenOn: '2026-11-03', takenBy: 'Sample Lead' })
    const again = dataOf(note(incidentId, 'tell-head'))
    expect(again.stepNotes[1]?.actionIds).toEqual([])
    expect(boxes(again)).toEqual(['child reported-to-head '])
  })

  it('that is set back strikes them out, with the reason', () => {
    const incidentId = recorded()
    dataOf(note(incidentId, 'tell-head'))
    dataOf(note(incidentId, 'tell-head'))
    const back = dataOf(note(incidentId, 'tell-head', STEP_NOT_NEEDED))
    expect(boxes(back)).toEqual([])
    expect(back.actions[0]?.struck).toMatchObject({ reason: 'It was another class', by: DSL })
    expect(states(back).get('tell-head')).toBe('not-needed')
    expect(boxes(dataOf(note(incidentId, 'tell-head')))).toEqual(['child reported-to-head '])
    const toDo = dataOf(note(incidentId, 'tell-head', STEP_TO_DO))
    expect(toDo.actions[1]?.struck?.reason).toBe('The step is still to do.')
    expect(states(toDo).get('tell-head')).toBe('to-do')
    expect(toDo.stepNotes.at(-1)).toMatchObject({ dueOn: '2026-11-10' })
  })

  it('leaves the box alone that somebody ticked by hand, or that a contact ticks too', () => {
    const byHand = recorded()
    const ticked = { side: 'child', action: 'reported-to-head', detail: '', takenOn: null, takenBy: null } as const
    dataOf(recordAction(vault.session, { incidentId: byHand, action: ticked }))
    expect(dataOf(note(byHand, 'tell-head')).stepNotes[0]?.actionIds).toEqual([])
    expect(boxes(dataOf(note(byHand, 'tell-head', STEP_TO_DO)))).toEqual(['child reported-to-head '])

    const byContact = recorded()
    dataOf(note(byContact, 'tell-head'))
    dataOf(contact(byContact, { party: 'head' }))
    expect(boxes(dataOf(note(byContact, 'tell-head', STEP_TO_DO)))).toEqual(['child reported-to-head '])
  })

  it('gives the box that stays the moment and the person of the record that keeps it', () => {
    const incidentId = recorded()
    dataOf(note(incidentId, 'tell-head'))
    const later = { by: { typed: 'Kim Other', notKnown: false } }
    dataOf(contact(incidentId, { party: 'head', ...later }))
    const back = dataOf(note(incidentId, 'tell-head', STEP_NOT_NEEDED))
    expect(boxes(back)).toEqual(['child reported-to-head '])
    expect(live(back)[0]).toMatchObject({ takenBy: 'Kim Other' })
    expect(back.actions[0]?.struck?.reason).toBe('It was another class')
    expect(back.stepNotes.at(-1)?.actionIds).toEqual(live(back).map(({ id }) => id))
  })

  it('is to do again once its box was struck out by hand', () => {
    const incidentId = recorded()
    const [box] = live(dataOf(note(incidentId, 'tell-head')))
    const struck = dataOf(strikeAction(vault.session, { incidentId, actionId: box?.id ?? '', reason: 'Not so' }))
    expect(states(struck).get('tell-head')).toBe('to-do')
    expect(states(dataOf(note(incidentId, 'tell-head'))).get('tell-head')).toBe('done')
  })

  it('keeps what is being typed about another step', () => {
    const incidentId = recorded()
    const at = { form: 'step', incidentId, aboutId: incidentId } as const
    const typed = { form: 'step', answers: { ...STEP_DONE, note: 'Half a', step: 'tell-la-officer' } } as const
    dataOf(saveFormDraft(vault.session, { incidentId, aboutId: incidentId, typed }))
    dataOf(note(incidentId, 'tell-head'))
    expect(dataOf(readFormDraft(vault.session, at)).kept?.typed).toEqual(typed)
    dataOf(note(incidentId, 'tell-la-officer'))
    expect(dataOf(readFormDraft(vault.session, at)).kept).toBeNull()
  })

  it('is put off for a year at most', () => {
    const due = { day: '4', month: '11', year: '2027', notKnown: false }
    const refused = note(recorded(), 'tell-head', { ...STEP_TO_DO, due })
    expect(refused).toMatchObject({ ok: false, problems: [{ field: 'due' }] })
    expect(note(recorded(), 'tell-head', { ...STEP_TO_DO, due: { ...due, day: '3' } }).ok).toBe(true)
  })

  it('for each child keeps the box until none of them is done', () => {
    const incidentId = recorded()
    const [alex, sam] = peopleOf(read(incidentId)).map(({ id }) => `tell-parents:${id}`)
    dataOf(note(incidentId, alex ?? ''))
    expect(boxes(dataOf(note(incidentId, sam ?? '')))).toEqual(['child parents '])
    expect(boxes(dataOf(note(incidentId, alex ?? '', STEP_TO_DO)))).toEqual(['child parents '])
    expect(boxes(dataOf(note(incidentId, sam ?? '', STEP_TO_DO)))).toEqual([])
  })

  it('that the incident does not have is refused in words', () => {
    const incidentId = recorded()
    for (const step of ['tell-police', 'tell-parents', `tell-parents:${NOWHERE}`, 'made-up']) {
      expect(note(incidentId, step)).toMatchObject({
        ok: false,
        code: 'not-found',
        message: 'This step is not part of the incident. Open what to do again',
      })
    }
    expect(problemsOf(note(incidentId, 'tell-head', { ...STEP_NOT_NEEDED, note: '' }))).toEqual(['note'])
    expect(read(incidentId).stepNotes).toEqual([])
  })
})

describe('a contact', () => {
  it('ticks its boxes and does the step that asks for it', () => {
    const incidentId = recorded()
    const told = dataOf(contact(incidentId, { party: 'head' }))
    expect(told.contacts[0]).toMatchObject({ party: 'head', reference: 'REF-1', advice: CONTACT.advice, at: '09:15' })
    expect(told.contacts[0]?.actionIds).toEqual(live(told).map(({ id }) => id))
    expect(boxes(told)).toEqual(['child reported-to-head '])
    expect(states(told).get('tell-head')).toBe('done')
  })

  it('for advice ticks another box than a referral, and does no step that refers', () => {
    const incidentId = recorded({ types: ['radicalisation'] })
    const asked = dataOf(contact(incidentId, { party: 'social-care', purpose: 'advice' }))
    expect(states(asked).get('extremism-mash')).toBe('to-do')
    const referred = dataOf(contact(incidentId, { party: 'social-care', purpose: 'referral' }))
    expect(states(referred).get('extremism-mash')).toBe('done')
    expect(boxes(referred)).toEqual(['child social-work-advice ', 'child social-work-referral '])
    const other = recorded({ types: ['radicalisation'] })
    expect(boxes(dataOf(note(other, 'extremism-mash')))).toEqual(['child social-work-referral '])
  })

  it('of whom the form has no box becomes a line of it, not twice', () => {
    const incidentId = recorded()
    const words = 'child specific Copy sent to the local authority’s online safety officer'
    expect(boxes(dataOf(contact(incidentId, { party: 'la-officer' })))).toEqual([words])
    expect(boxes(dataOf(contact(incidentId, { party: 'la-officer' })))).toEqual([words])
    expect(boxes(dataOf(contact(incidentId, { party: 'chair' })))).toEqual([
      words,
      'child specific Chair of governors told',
    ])
  })

  it('with parents is with those of a child of the incident', () => {
    const incidentId = recorded()
    const [alex] = peopleOf(read(incidentId))
    for (const personId of [null, NOWHERE]) {
      expect(problemsOf(contact(incidentId, { party: 'parents', personId }))).toEqual(['personId'])
    }
    const told = dataOf(contact(incidentId, { party: 'parents', personId: alex?.id ?? '' }))
    expect(states(told).get(`tell-parents:${alex?.id}`)).toBe('done')
  })
})

describe('decisions, searches and letters', () => {
  it('are kept whole', () => {
    const incidentId = recorded()
    dataOf(recordDecision(vault.session, { incidentId, answers: DECISION }))
    dataOf(recordSearch(vault.session, { incidentId, answers: SEARCH }))
    const incident = dataOf(keepLetter(vault.session, { incidentId, answers: LETTER }))
    expect(incident.decisions[0]).toMatchObject({
      chosen: 1,
      isNot: true,
      reviewOn: '2026-11-10',
      agreedBy: 'Sample Head',
    })
    expect(incident.searches[0]).toMatchObject({ kind: 'device', witness: 'Casey Colleague', at: '09:15' })
    expect(incident.letters[0]).toMatchObject({ to: 'platform', facts: ['remove', 'reference'] })
    expect(live(incident)).toEqual([])
    const last = verifiedChain(vault.db).slice(-3)
    expect(last.map(({ kind }) => kind)).toEqual([
      'response.decided',
      'response.search-recorded',
      'response.letter-kept',
    ])
    expect(JSON.stringify(last)).not.toContain('class chat')
  })

  it('are about people of the incident only', () => {
    const incidentId = recorded()
    const parents = { ...DECISION, topic: 'parents' as const, personId: NOWHERE }
    expect(problemsOf(recordDecision(vault.session, { incidentId, answers: parents }))).toEqual(['personId'])
    const search = { ...SEARCH, personId: NOWHERE }
    expect(problemsOf(recordSearch(vault.session, { incidentId, answers: search }))).toEqual(['personId'])
    const letter = { ...LETTER, to: 'parents' as const, personId: NOWHERE }
    expect(problemsOf(keepLetter(vault.session, { incidentId, answers: letter }))).toEqual(['personId'])
    const named = { ...LETTER, text: 'Alex Sample wrote it.' }
    expect(problemsOf(keepLetter(vault.session, { incidentId, answers: named }))).toEqual(['text'])
  })

  it('on a locked case hold no search of a device', () => {
    const incidentId = recorded({ imageAnswer: 'confirmed' })
    expect(problemsOf(recordSearch(vault.session, { incidentId, answers: SEARCH }))).toEqual(['kind'])
    const confiscated = { ...SEARCH, kind: 'confiscated-only' as const }
    expect(dataOf(recordSearch(vault.session, { incidentId, answers: confiscated })).searches).toHaveLength(1)
  })
})

describe('a sanction', () => {
  const sanction = (incidentId: string, change: Partial<typeof SANCTION> = {}, session = vault.session) =>
    recordSanction(session, { incidentId, answers: { ...SANCTION, personId: samOf(incidentId), ...change } })
  const samOf = (incidentId: string) => peopleOf(read(incidentId))[1]?.id ?? ''

  it('keeps what the rules proposed, counts what came before, and ticks the column of whom it is about', () => {
    const earlier = [recorded(), recorded()]
    const incidentId = recorded()
    const first = dataOf(sanction(incidentId))
    expect(first.sanctions[0]).toMatchObject({ proposed: 'pupil-C', decided: 'pupil-C', policyLine: '' })
    expect(first.sanctions[0]?.actionIds).toEqual(live(first).map(({ id }) => id))
    expect(boxes(first)).toEqual(['child disciplinary '])
    const twice = dataOf(sanction(incidentId, { earlierIds: [...earlier, ...earlier] }))
    expect(twice.sanctions[1]).toMatchObject({ proposed: 'pupil-D', decided: 'pupil-C', earlierIds: earlier })
    expect(boxes(twice)).toEqual(['child disciplinary '])
  })

  it('in the column of staff for staff, and none for a decision against one', () => {
    const people = [personAnswer('Alex Sample'), personAnswer('Casey Colleague', { kind: 'staff', part: 'alleged' })]
    const incidentId = recorded({ people })
    expect(problemsOf(sanction(incidentId))).toEqual(['decided'])
    const none = dataOf(sanction(incidentId, { decided: 'none', measures: [] }))
    expect(none.sanctions[0]).toMatchObject({ proposed: 'staff-B', decided: null })
    expect(boxes(none)).toEqual([])
    expect(boxes(dataOf(sanction(incidentId, { decided: 'staff-A' })))).toEqual(['staff disciplinary '])
  })

  it('is for whoever is said to have caused it: not for others, and not for a parent', () => {
    const people = [
      personAnswer('Alex Sample'),
      personAnswer('Kim Example', { part: 'not-known' }),
      personAnswer('Pat Placeholder', { kind: 'other', kindOther: 'Parent', part: 'alleged' }),
    ]
    const incidentId = recorded({ people })
    for (const { id, kind } of peopleOf(read(incidentId))) {
      const refused = sanction(incidentId, { personId: id })
      expect(refused).toMatchObject({ ok: false, code: 'invalid' })
      const words =
        kind === 'other' ? 'Sanctions are for pupils and staff only' : 'Choose somebody who is said to have caused it'
      expect(JSON.stringify(refused)).toContain(words)
    }
    expect(read(incidentId).sanctions).toEqual([])
  })

  it('counts no incident that is not there, that is its own, or that whoever asks may not read', () => {
    const incidentId = recorded()
    const aboutDeputy = recordConcern(school.dsl, { adult: 'lead', leadIds: [school.deputy.actor.id] }).incidentId
    const refused = (earlierId: string, session = vault.session) =>
      problemsOf(sanction(incidentId, { earlierIds: [earlierId] }, session))
    expect(refused(NOWHERE)).toEqual(['earlierIds'])
    expect(refused(incidentId)).toEqual(['earlierIds'])
    expect(refused(aboutDeputy, school.deputy)).toEqual(['earlierIds'])
    // The deputy would read of it here.
    expect(refused(aboutDeputy)).toEqual(['earlierIds'])
    expect(problemsOf(sanction(incidentId, { personId: NOWHERE }))).toContain('personId')
  })

  it('counts only what was recorded before it, about somebody of the same name', () => {
    const people = [personAnswer('Alex Sample'), personAnswer('Kim Placeholder', { part: 'alleged' })]
    const other = recorded({ people })
    const incidentId = recorded()
    vault.clock.advance(1000)
    const after = recorded()
    for (const earlierId of [other, after]) {
      expect(problemsOf(sanction(incidentId, { earlierIds: [earlierId] }))).toEqual(['earlierIds'])
    }
  })

  it('is not decided before the incident, but for the day before it was recorded', () => {
    const incidentId = recorded()
    const on = (day: string) => ({ decidedOn: { day, month: '11', year: '2026', notKnown: false } })
    expect(problemsOf(sanction(incidentId, on('1')))).toEqual(['decidedOn'])
    expect(sanction(incidentId, on('2')).ok).toBe(true)
  })

  it('of a restricted case counts another only where everybody here may read that one', () => {
    const people = [personAnswer('Alex Sample'), personAnswer('Sam Example', { part: 'alleged' })]
    const staff = recordConcern(school.dsl, { adult: 'staff', people }).incidentId
    const again = recordConcern(school.dsl, { adult: 'staff', people }).incidentId
    const aboutHead = recordConcern(school.dsl, { adult: 'head', people }).incidentId
    expect(dataOf(sanction(again, { earlierIds: [staff] })).sanctions[0]?.earlierIds).toEqual([staff])
    expect(problemsOf(sanction(again, { earlierIds: [aboutHead] }))).toEqual(['earlierIds'])
  })
})

describe('every record of the response', () => {
  const all = (incidentId: string, session = vault.session): readonly Result<unknown>[] => [
    answerQuestions(session, { incidentId, answers: RESPONSE }),
    noteStep(session, { incidentId, step: 'tell-head', answers: STEP_DONE }),
    recordContact(session, { incidentId, answers: CONTACT }),
    recordDecision(session, { incidentId, answers: DECISION }),
    recordSearch(session, { incidentId, answers: SEARCH }),
    recordSanction(session, { incidentId, answers: SANCTION }),
    keepLetter(session, { incidentId, answers: LETTER }),
  ]
  const codes = (results: readonly Result<unknown>[]) =>
    new Set(results.map((result) => (result.ok ? 'ok' : result.code)))

  it('is refused on a closed incident, for whoever only reads, and for one that is not there', () => {
    const incidentId = recorded()
    expect(codes(all(NOWHERE))).toEqual(new Set(['not-found']))
    expect(codes(all(incidentId, school.head))).toEqual(new Set(['forbidden']))
    expect(codes(all(incidentId, school.chair))).toEqual(new Set(['not-found']))
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    expect(codes(all(incidentId))).toEqual(new Set(['conflict']))
  })

  it('takes no picture', () => {
    const incidentId = recorded()
    const picture = `data:image/png;base64,${Buffer.alloc(300, 0xd8).toString('base64')}`
    const answers = { ...DECISION, reasons: picture }
    expect(problemsOf(recordDecision(vault.session, { incidentId, answers }))).toEqual(['reasons'])
    const pasted = { ...STEP_DONE, note: picture }
    expect(problemsOf(note(incidentId, 'tell-head', pasted))).toEqual(['note'])
    expect(read(incidentId)).toMatchObject({ decisions: [], stepNotes: [], actions: [] })
  })
})
