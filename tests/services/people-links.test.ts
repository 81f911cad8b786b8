// Who the people of an incident are, on a real encrypted vault: confirmed by somebody, never guessed, and told to nobody who may not know.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDraft } from '#electron/services/drafts.ts'
import { amendIncident, closeIncident, readIncident, recordIncident } from '#electron/services/incidents.ts'
import { listIncidentsOf } from '#electron/services/people/incidents-of.ts'
import { linkPerson } from '#electron/services/people/link-person.ts'
import { mergePeople, unmergePeople } from '#electron/services/people/merge.ts'
import { listUnlinkedNamesakes } from '#electron/services/people/namesakes-of.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import type { Session } from '#electron/services/session.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import type { IncidentAnswers, PersonAnswer } from '#shared/domain/incident-answers.ts'
import { currentVersion, incidentSchema, peopleIn } from '#shared/domain/incidents.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { DEPUTY, type School, addEverybody } from '#tests/helpers/people.ts'
import { detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

const NOWHERE = '00000000-0000-4000-8000-00000000ffff'
// Nobody tells the deputy of a case about the deputy.
const ABOUT_DEPUTY = { adult: 'lead' as const, leadIds: [DEPUTY.id] }
let count = 0
const pupil = (surname = `Larch${(count += 1)}`, forename = 'Kim') =>
  addSchoolPerson(vault.session, detailsOfPupil({ surname, forename }))
const recorded = (people: PersonAnswer[], change: Partial<IncidentAnswers> = {}) =>
  recordConcern(vault.session, { people, childActions: [], specificAction: '', ...change }).incidentId
const read = (incidentId: string, session = vault.session) => dataOf(readIncident(session, { incidentId }))
const linksOf = (incidentId: string) => [...linkedIn(read(incidentId).links)]
const rows = (incidentId: string) =>
  vault.db.$client
    .prepare('SELECT incident_person_id, person_id FROM incident_link WHERE incident_id = ? ORDER BY rowid')
    .raw()
    .all(incidentId)
const link = (incidentId: string, incidentPersonId: string, personId: string | null, session = vault.session) =>
  linkPerson(session, { incidentId, incidentPersonId, personId })
const incidentsOf = (id: string, session: Session = vault.session) =>
  dataOf(listIncidentsOf(session, { id })).incidents.map((row) => row.id)
const namesakesOf = (id: string, session: Session = vault.session) =>
  dataOf(listUnlinkedNamesakes(session, { id })).found.map(({ incidentPersonId }) => incidentPersonId)
const problemsOf = (result: Result<unknown>) => (result.ok ? [] : (result.problems ?? []).map(({ field }) => field))
const auditOf = (incidentId: string) =>
  verifiedChain(vault.db)
    .filter((entry) => entry.incidentId === incidentId)
    .map(({ kind, detail }) => ({ kind, detail }))

describe('a link', () => {
  it('is confirmed afterwards, also on a closed incident, changed and taken back', () => {
    const [one, other, answer] = [pupil(), pupil(), personAnswer('Kim')]
    const incidentId = recorded([answer])
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    const linked = dataOf(link(incidentId, answer.id, one))
    expect(() => incidentSchema.parse(linked)).not.toThrow()
    expect(rows(incidentId)).toEqual([[answer.id, one]])
    expect(auditOf(incidentId).at(-1)).toMatchObject({
      kind: 'people.linked',
      detail: { incidentPersonId: answer.id, personId: one },
    })
    const before = verifiedChain(vault.db).length
    dataOf(link(incidentId, answer.id, one))
    expect(verifiedChain(vault.db)).toHaveLength(before)
    dataOf(link(incidentId, answer.id, other))
    expect(rows(incidentId)).toEqual([[answer.id, other]])
    expect(incidentsOf(one)).toEqual([])
    expect(incidentsOf(other)).toEqual([incidentId])
    dataOf(link(incidentId, answer.id, null))
    expect(rows(incidentId)).toEqual([])
    expect(read(incidentId).links).toHaveLength(3)
    expect(linksOf(incidentId)).toEqual([])
  })

  it('is between somebody who is part of the incident and somebody of the school', () => {
    const answer = personAnswer('Kim')
    const incidentId = recorded([answer])
    expect(problemsOf(link(incidentId, NOWHERE, pupil()))).toEqual(['incidentPersonId'])
    expect(problemsOf(link(incidentId, answer.id, NOWHERE))).toEqual(['personId'])
    const nowhere = link(NOWHERE, answer.id, pupil())
    expect(nowhere).toMatchObject({ ok: false, code: 'not-found' })
    expect(read(incidentId).links).toEqual([])
  })

  it('comes with a new incident when somebody was picked, and with nothing else', () => {
    const one = pupil()
    const [picked, typed, taken] = [
      personAnswer('Kim', { linkedTo: one }),
      personAnswer('Kim', {}),
      personAnswer('Kim', { linkedTo: null }),
    ]
    const incidentId = recorded([picked, typed, taken])
    expect(linksOf(incidentId)).toEqual([[picked.id, one]])
    expect(rows(incidentId)).toEqual([[picked.id, one]])
    expect(auditOf(incidentId).map(({ kind }) => kind)).toContain('people.linked')
    const { draftId } = dataOf(startDraft(vault.session))
    const answers = completeAnswers({ people: [typed, personAnswer('Kim', { linkedTo: NOWHERE })] })
    expect(problemsOf(recordIncident(vault.session, { draftId, answers }))).toEqual(['people.1.name'])
  })

  it('follows an amendment: what it does not speak of stays, and whoever is taken out loses theirs', () => {
    const [one, other] = [pupil(), pupil()]
    const [first, second] = [personAnswer('Kim', { linkedTo: one }), personAnswer('Jo', { linkedTo: other })]
    const incidentId = recorded([first, second])
    const amend = (people: (answers: PersonAnswer[]) => PersonAnswer[], change: object = {}) => {
      const { number, concern } = currentVersion(read(incidentId))
      const answers = { ...concernAnswersOf(concern), ...change }
      const input = { incidentId, fromVersion: number, reason: 'More is known' }
      return amendIncident(vault.session, { ...input, answers: { ...answers, people: people(answers.people) } })
    }
    dataOf(amend((people) => people, { description: 'More was said.' }))
    expect(rows(incidentId)).toHaveLength(2)
    const versions = read(incidentId).versions.length
    dataOf(amend((people) => people.map((person, at) => (at === 0 ? { ...person, linkedTo: other } : person))))
    expect(linksOf(incidentId)).toEqual([
      [first.id, other],
      [second.id, other],
    ])
    expect(read(incidentId).versions).toHaveLength(versions)
    const same = amend((people) => people.map((person) => ({ ...person, linkedTo: other })))
    expect(same).toMatchObject({ ok: false, code: 'invalid' })
    expect(problemsOf(amend((people) => people.map((person) => ({ ...person, linkedTo: NOWHERE }))))).toEqual([
      'people.0.name',
    ])
    dataOf(amend((people) => people.map((person) => (person.id === first.id ? { ...person, linkedTo: null } : person))))
    expect(rows(incidentId)).toEqual([[second.id, other]])
    dataOf(amend((people) => people.filter(({ id }) => id === first.id)))
    expect(rows(incidentId)).toEqual([])
    expect(incidentsOf(other)).toEqual([])
  })
})

describe('in a restricted case', () => {
  it('a link is an entry only, and is told to those let in and to nobody else', () => {
    const one = pupil()
    const [picked, later] = [personAnswer('Kim', { linkedTo: one }), personAnswer('Jo')]
    const incidentId = recorded([picked, later], ABOUT_DEPUTY)
    dataOf(link(incidentId, later.id, one))
    expect(linksOf(incidentId)).toHaveLength(2)
    expect(rows(incidentId)).toEqual([])
    const told = auditOf(incidentId)
    expect(told.map(({ kind }) => kind)).not.toContain('people.linked')
    expect(JSON.stringify(told)).not.toContain(one)
    expect(incidentsOf(one)).toEqual([incidentId, incidentId])
    expect(incidentsOf(one, school.head)).toEqual([incidentId, incidentId])
    expect(incidentsOf(one, school.deputy)).toEqual([])
    expect(link(incidentId, later.id, null, school.head)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(link(incidentId, later.id, null, school.deputy)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('the plain row goes when an ordinary case becomes one, and the link stays in it', () => {
    const one = pupil()
    const answer = personAnswer('Kim', { linkedTo: one })
    const incidentId = recorded([answer])
    expect(incidentsOf(one, school.deputy)).toEqual([incidentId])
    dataOf(restrictIncident(vault.session, { incidentId, about: ABOUT_DEPUTY, reason: 'It is about a lead' }))
    expect(rows(incidentId)).toEqual([])
    expect(linksOf(incidentId)).toEqual([[answer.id, one]])
    expect(incidentsOf(one)).toEqual([incidentId])
    expect(incidentsOf(one, school.deputy)).toEqual([])
  })
})

it('the incidents of somebody are those of every entry that was merged into theirs', () => {
  const [kept, merged] = [pupil(), pupil()]
  const incidentId = recorded([personAnswer('Kim', { linkedTo: merged, part: 'alleged' })])
  expect(incidentsOf(kept)).toEqual([])
  dataOf(mergePeople(vault.session, { keepId: kept, mergeId: merged }))
  for (const id of [kept, merged]) {
    const { incidents } = dataOf(listIncidentsOf(vault.session, { id }))
    expect(incidents).toMatchObject([{ id: incidentId, part: 'alleged', restricted: false, happenedOn: '2026-11-02' }])
  }
  dataOf(unmergePeople(vault.session, { mergeId: merged }))
  expect(incidentsOf(kept)).toEqual([])
  expect(incidentsOf(merged)).toEqual([incidentId])
  expect(listIncidentsOf(vault.session, { id: NOWHERE })).toMatchObject({ ok: false, code: 'not-found' })
})

describe('namesakes', () => {
  it('are found however the name was typed, unless they are linked already', () => {
    const sian = pupil('O’Gwyr', 'Siân')
    const ways = ['SIAN OGWYR', "O'Gŵyr, Siân", 'siân o’gwyr'].map((name) => personAnswer(name))
    const others = ['Sian', 'Sian Ogwyr Llyn', 'Siana Ogwyr'].map((name) => personAnswer(name))
    const incidentId = recorded([...ways, ...others])
    const closed = recorded([personAnswer('Sian Ogwyr')], ABOUT_DEPUTY)
    const [hidden = ''] = peopleIn(read(closed)).map(({ id }) => id)
    const ids = ways.map(({ id }) => id)
    expect(namesakesOf(sian).toSorted()).toEqual([...ids, hidden].toSorted())
    // How many restricted cases there are is not in the log, whose row before may say whose page was read.
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({ kind: 'incident.searched', detail: { words: 2, hits: 3 } })
    expect(namesakesOf(sian, school.deputy).toSorted()).toEqual(ids.toSorted())
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({ kind: 'incident.searched', detail: { words: 2, hits: 3 } })
    dataOf(link(incidentId, ids[0] ?? '', sian))
    dataOf(link(closed, hidden, pupil()))
    expect(namesakesOf(sian).toSorted()).toEqual(ids.slice(1).toSorted())
    expect(listUnlinkedNamesakes(vault.session, { id: NOWHERE })).toMatchObject({ ok: false, code: 'not-found' })
  })
})
