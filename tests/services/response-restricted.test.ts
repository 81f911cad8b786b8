// The guided response of a restricted case: the same records and steps, for those who were let in, and nothing of it in plain sight.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { inTransaction } from '#db/open.ts'
import { EmbeddedDataError, makeCompartmentTx } from '#electron/services/cases/compartments.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import { editionsOf } from '#electron/services/response/editions.ts'
import { listNamesakes } from '#electron/services/response/namesakes.ts'
import { noteStep } from '#electron/services/response/note-step.ts'
import { recordSearch } from '#electron/services/response/record-search.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import type { Session } from '#electron/services/session.ts'
import { CONCERN_VALUES } from '#shared/domain/concerns.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { stepsOf } from '#shared/domain/steps.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import {
  RESPONSE,
  RESPONSE_FORMS,
  SEARCH,
  STEP_DONE,
  STEP_NOT_NEEDED,
  recordResponseForm,
} from '#tests/helpers/response-forms.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

const recorded = (change: Partial<IncidentAnswers> = {}) =>
  recordConcern(school.dsl, { adult: 'staff', childActions: [], specificAction: '', ...change }).incidentId
const read = (session: Session, incidentId: string) => dataOf(readIncident(session, { incidentId }))
const states = (incident: Incident) =>
  new Map(stepsOf(incident, editionsOf(vault.db)).map(({ key, state }) => [key, state]))
const allegedOf = (incident: Incident) =>
  currentVersion(incident).concern.people.find(({ part }) => part === 'alleged')?.id ?? null
const live = ({ actions }: Incident) => actions.filter(({ struck }) => struck === null)
const count = (table: string) => vault.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
/** One of the steps that tell the head, whichever this concern asks for. */
const tellsHead = (incident: Incident) =>
  stepsOf(incident, editionsOf(vault.db)).find(({ step }) => step.tells === 'head')?.key ?? ''

function recordAll(incidentId: string): void {
  const personId = allegedOf(read(school.dsl, incidentId))
  for (const { form } of RESPONSE_FORMS) {
    if (form === 'step') continue
    dataOf(recordResponseForm(school.dsl, { incidentId, personId }, form))
  }
}

describe('a restricted case', () => {
  it('has answers from the start and takes every record, sealed', () => {
    const plain = ['case_entry', 'open_step', 'incident_action', 'incident_action_strike']
    const before = plain.map(count)
    const incidentId = recorded()
    recordAll(incidentId)
    const head = tellsHead(read(school.dsl, incidentId))
    dataOf(noteStep(school.dsl, { incidentId, step: head, answers: STEP_DONE }))
    const incident = read(school.head, incidentId)
    expect(incident.responses).toHaveLength(2)
    expect(incident.responses[0]).toMatchObject({ isConfirmed: false })
    for (const part of ['stepNotes', 'contacts', 'decisions', 'searches', 'sanctions', 'letters'] as const) {
      expect(incident[part], part).toHaveLength(1)
    }
    expect(states(incident).get(head)).toBe('done')
    const ids = [...incident.stepNotes, ...incident.contacts, ...incident.sanctions].flatMap(
      ({ actionIds }) => actionIds,
    )
    expect(new Set(ids)).toEqual(new Set(live(incident).map(({ id }) => id)))
    expect(ids.length).toBeGreaterThan(2)
    expect(plain.map(count)).toEqual(before)
  })

  it('strikes a box when its step is set back', () => {
    const incidentId = recorded()
    const step = tellsHead(read(school.dsl, incidentId))
    const done = dataOf(noteStep(school.dsl, { incidentId, step, answers: STEP_DONE }))
    expect(live(done).length).toBeGreaterThan(0)
    const back = dataOf(noteStep(school.dsl, { incidentId, step, answers: STEP_NOT_NEEDED }))
    expect(live(back)).toEqual([])
    expect(back.actions[0]?.struck?.reason).toBe(STEP_NOT_NEEDED.note)
  })

  it('leaves the bare fact in the log', () => {
    const incidentId = recorded()
    recordAll(incidentId)
    const rows = verifiedChain(vault.db).filter(
      (row) => row.incidentId === incidentId && row.kind.startsWith('response.'),
    )
    expect(rows).toHaveLength(RESPONSE_FORMS.length - 1)
    // Not even whether there was a search or a sanction.
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['response.recorded']))
    for (const { detail } of rows) expect(Object.keys(detail).toSorted()).toEqual(['recordId', 'restricted'])
  })

  it('never has a step that tells the head where it is about the head', () => {
    const incident = read(school.chair, recorded({ adult: 'head' }))
    const steps = stepsOf(incident, editionsOf(vault.db))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.filter(({ step, who }) => step.tells === 'head' || who === 'head')).toEqual([])
  })

  it('that is locked takes no search of a device', () => {
    const incidentId = recorded({ imageAnswer: 'suspected' })
    expect(recordSearch(school.dsl, { incidentId, answers: SEARCH })).toMatchObject({
      ok: false,
      problems: [{ field: 'kind' }],
    })
  })

  it('takes over what was recorded while it was ordinary', () => {
    const incidentId = recordConcern(school.dsl).incidentId
    recordAll(incidentId)
    const before = read(school.dsl, incidentId)
    const about = { adult: 'staff' as const, leadIds: [] }
    dataOf(restrictIncident(school.dsl, { incidentId, about, reason: 'It is about an adult' }))
    const after = read(school.dsl, incidentId)
    for (const part of ['contacts', 'decisions', 'searches', 'sanctions', 'letters'] as const) {
      expect(after[part], part).toEqual(before[part])
    }
    expect(after.responses.slice(0, before.responses.length)).toEqual(before.responses)
  })

  it('asks from then on what it would have asked from the start', () => {
    const answers = { deliberate: true, deliberateMaterial: ['viewed' as const] }
    const incidentId = recordConcern(school.dsl, answers).incidentId
    const before = read(school.dsl, incidentId).responses
    expect(before.at(-1)?.about).not.toContain('adult-misuse')
    const about = { adult: 'staff' as const, leadIds: [] }
    dataOf(restrictIncident(school.dsl, { incidentId, about, reason: 'It is about an adult' }))
    const { responses } = read(school.dsl, incidentId)
    expect(responses).toHaveLength(before.length + 1)
    expect(responses.at(-1)?.about).toContain('adult-misuse')
    expect(states(read(school.dsl, incidentId)).get('make-restricted')).toBe('done')
  })
})

describe('what is sealed', () => {
  it('holds the editions of every procedure there is', () => {
    const incidentId = recorded()
    const answers = { ...RESPONSE, about: [...CONCERN_VALUES] }
    const response = dataOf(answerQuestions(school.dsl, { incidentId, answers })).responses.at(-1)
    expect(response?.editions).toHaveLength(CONCERN_VALUES.length + 1)
  })

  it('holds no file cut into hashes, and none beside them', () => {
    const hash = (index: number) => index.toString(16).padStart(2, '0').repeat(32)
    const list = (length: number) => Array.from({ length }, (_, index) => hash(index))
    const seal = (values: readonly unknown[]) =>
      inTransaction(vault.db, (tx) => {
        makeCompartmentTx(tx, school.dsl, listActiveAccounts(tx), (compartment) =>
          compartment.seal(['record', school.dsl.newId()], { values }),
        )
      })
    seal(list(32))
    expect(() => seal(list(33))).toThrow(EmbeddedDataError)
    expect(() => seal([...list(5), 'words'])).toThrow(EmbeddedDataError)
    expect(() => seal([...list(5), [hash(6).repeat(4)]])).toThrow(EmbeddedDataError)
  })

  it('holds no file cut over the fields of a record', () => {
    const pieces =
      randomBytes(900)
        .toString('base64')
        .match(/.{150}/g) ?? []
    const seal = (value: unknown) =>
      inTransaction(vault.db, (tx) => {
        makeCompartmentTx(tx, school.dsl, listActiveAccounts(tx), (compartment) =>
          compartment.seal(['record', school.dsl.newId()], value),
        )
      })
    for (const [at, piece] of pieces.entries()) seal({ note: { [`box${at}`]: `said: ${piece}` } })
    const cut = Object.fromEntries(pieces.map((piece, at) => [`box${at}`, `said: ${piece}`]))
    expect(() => seal({ note: cut })).toThrow(EmbeddedDataError)
  })
})

describe('persons of the same name', () => {
  const named = (session: Session, name: string) => dataOf(listNamesakes(session, { name })).namesakes
  const people = (name: string) => [personAnswer(name, { classOrPost: 'Year 6' })]

  it('are found however they were typed, in ordinary cases and in those that are open to whoever asks', () => {
    const one = recordConcern(school.dsl, { people: people('Zoë  Of Nowhere') })
    vault.clock.advance(1000)
    const two = recordConcern(school.dsl, { adult: 'head', people: people(' zoë of nowhere ') })
    recordConcern(school.dsl, { people: people('Zoë Of Nowheres') })
    recordConcern(school.dsl, { people: people('Of Nowhere Zoë') })
    vault.clock.advance(1000)
    const three = recordConcern(school.dsl, { people: people('Zo’e Of-Nowhere') })
    const found = named(school.dsl, 'ZOË OF  NOWHERE')
    expect(found.map(({ incidentId, isRestricted }) => [incidentId, isRestricted])).toEqual([
      [three.incidentId, false],
      [two.incidentId, true],
      [one.incidentId, false],
    ])
    expect(found[2]).toMatchObject({ reference: one.reference, classOrPost: 'Year 6', part: 'affected' })
    const ordinary = [three.incidentId, one.incidentId]
    expect(named(school.head, 'zoe of nowhere').map(({ incidentId }) => incidentId)).toEqual(ordinary)
    expect(named(school.chair, 'zoë of nowhere').map(({ incidentId }) => incidentId)).toEqual([two.incidentId])
  })

  it('are those of the wording in force, also with a name that no index holds', () => {
    recordConcern(school.dsl, { people: people('“?”') })
    expect(named(school.dsl, '“?”')).toHaveLength(1)
    expect(named(school.dsl, 'Nobody Of That Name')).toEqual([])
  })

  it('are a search in the log, as numbers only', () => {
    named(school.dsl, 'Zoë Of Nowhere')
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({
      kind: 'incident.searched',
      incidentId: null,
      detail: { words: 3, hits: 3 },
    })
    expect(JSON.stringify(verifiedChain(vault.db))).not.toContain('Nowhere')
  })
})
