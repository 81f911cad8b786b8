// An incident keeps the words under which it was handled, whatever the school adds and whatever a newer Blueform says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, inTransaction, openDatabase } from '#db/open.ts'
import { change } from '#electron/services/change.ts'
import { recordedNow } from '#electron/services/cases/recorded.ts'
import { withOwnCase } from '#electron/services/cases/case-file.ts'
import { amendIncident, readIncident } from '#electron/services/incidents.ts'
import { addLocalCondition, signCondition, withdrawCondition } from '#electron/services/local-conditions.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { homeDue } from '#electron/services/home.ts'
import { answerQuestions } from '#electron/services/response/answer.ts'
import { currentEditionsTx, editionsOf, listEditions } from '#electron/services/response/editions.ts'
import { chooseForSchool } from '#electron/services/school-choices.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { stepsOf } from '#shared/domain/steps.ts'
import { sourceWords } from '#shared/domain/words/step-words.ts'
import { ANY_CONCERN } from '#shared/guidance/procedures/any-concern.ts'
import { GAMES } from '#shared/guidance/procedures/games.ts'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import { contract } from '#shared/ipc/contract.ts'
import { fail, ok } from '#shared/ipc/result.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { RESPONSE } from '#tests/helpers/response-forms.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

const read = (incidentId: string) => dataOf(readIncident(vault.session, { incidentId }))
const kept = (db: Db = vault.db) => db.$client.prepare('SELECT count(*) FROM guidance_edition').pluck().get()
const wordsOf = (incident: Incident) => stepsOf(incident, editionsOf(vault.db)).map(({ step }) => step.text)
const alwaysOf = (incident: Incident) => editionsOf(vault.db)(incident.responses.at(-1)?.editions ?? [])[0]
const answer = (incidentId: string) => dataOf(answerQuestions(vault.session, { incidentId, answers: RESPONSE }))

const OWN_STEP = 'Tell the head of year'
const OWN_WORDS = 'Tell the head teacher, in the office'

function sign(condition: Parameters<typeof addLocalCondition>[1]['condition']): string {
  const conditionId = dataOf(addLocalCondition(school.dsl, { condition })).conditions.at(-1)?.id ?? ''
  dataOf(signCondition(school.head, { conditionId }))
  return conditionId
}

describe('what the school adds', () => {
  it('is in new incidents and new answers; what was handled before keeps its words', () => {
    const before = recordConcern(vault.session).incidentId
    const wordsBefore = wordsOf(read(before))
    const editionsBefore = read(before).responses[0]?.editions
    const step = { kind: 'step', procedureId: 'any-concern', text: OWN_STEP, who: 'lead', by: 'same-day' } as const
    const unsigned = dataOf(addLocalCondition(school.dsl, { condition: step })).conditions.at(-1)?.id ?? ''
    expect(wordsOf(read(recordConcern(vault.session).incidentId))).toEqual(wordsBefore)

    dataOf(signCondition(school.head, { conditionId: unsigned }))
    const worded = sign({ kind: 'wording', stepId: 'tell-head', text: OWN_WORDS })
    const after = recordConcern(vault.session).incidentId
    expect(wordsOf(read(after))).toEqual(expect.arrayContaining([OWN_STEP, OWN_WORDS]))
    expect(wordsOf(read(before))).toEqual(wordsBefore)
    expect(read(before).responses[0]?.editions).toEqual(editionsBefore)

    dataOf(withdrawCondition(school.dsl, { conditionId: worded }))
    expect(wordsOf(read(after))).toContain(OWN_WORDS)
    const anew = wordsOf(answer(before))
    expect(anew).toContain(OWN_STEP)
    expect(anew).not.toContain(OWN_WORDS)
    expect(wordsOf(answer(after))).not.toContain(OWN_WORDS)
  })
})

describe('what the school chose where the documents disagree', () => {
  it('is in the step that reports on the form, in new incidents only', () => {
    const hintOf = (incidentId: string) =>
      stepsOf(read(incidentId), editionsOf(vault.db)).find(({ key }) => key === 'tell-la-officer')?.step
    const choose = (value: string) =>
      dataOf(chooseForSchool(school.dsl, { choice: { topic: 'form-to-authority', value, reasons: '' } }))
    const PROTECTED = {
      hint: 'By a protected way, never by plain e-mail.',
      sources: expect.arrayContaining(['trust:12']),
    }
    const before = recordConcern(vault.session).incidentId
    expect(hintOf(before)).toMatchObject(PROTECTED)
    choose('email')
    const after = recordConcern(vault.session).incidentId
    expect(hintOf(after)).toMatchObject({
      hint: 'By e-mail, as the form says, because your school chose so.',
      sources: ['authority:4.1', 'authority:app4'],
    })
    expect(hintOf(before)).toMatchObject(PROTECTED)
    choose('protected')
    expect(hintOf(recordConcern(vault.session).incidentId)).toMatchObject(PROTECTED)
    expect(hintOf(after)?.hint).toContain('By e-mail')
  })
})

describe('what a newer Blueform says', () => {
  const OLDER = [{ ...ANY_CONCERN, version: 0.5, title: 'As it was', steps: ANY_CONCERN.steps.slice(0, 2) }]

  /** An incident as a Blueform of before would have left it. */
  function handledBefore(): string {
    const { incidentId } = recordConcern(vault.session)
    const done = change(vault.session, (tx) =>
      withOwnCase(tx, vault.session, incidentId, (file) => {
        const editions = [...currentEditionsTx(tx, vault.session, [], OLDER)]
        const response = { about: [], replies: {}, isConfirmed: true, editions }
        file.add(recordedNow(vault.session), { kind: 'response', response })
        return ok(file.incident())
      }),
    )
    return dataOf(done).id
  }

  it('does not change what was asked of those who acted before it', () => {
    const incidentId = handledBefore()
    expect(alwaysOf(read(incidentId))?.title).toBe('As it was')
    expect(alwaysOf(read(recordConcern(vault.session).incidentId))?.title).toBe(ANY_CONCERN.title)
    expect(alwaysOf(answer(incidentId))?.title).toBe(ANY_CONCERN.title)
  })

  it('comes with an amendment only for what the amendment brings up', () => {
    const incidentId = handledBefore()
    const concern = concernAnswersOf(currentVersion(read(incidentId)).concern)
    const answers = { ...concern, imageAnswer: 'suspected' as const }
    const locked = dataOf(amendIncident(vault.session, { incidentId, fromVersion: 1, answers, reason: 'Now known' }))
    const editions = editionsOf(vault.db)(locked.responses.at(-1)?.editions ?? [])
    expect(editions.map(({ id, title }) => (id === 'any-concern' ? title : id))).toEqual(['As it was', 'nude-images'])
  })
})

describe('the editions that are kept', () => {
  it('are all of them, so that none tells what a restricted case is about', () => {
    const fresh = makeVaultDb()
    addEverybody(fresh)
    recordConcern(fresh.session, { adult: 'head', types: ['grooming'] })
    expect(kept(fresh.db)).toBe(PROCEDURES.length)
    recordConcern(fresh.session, { adult: 'staff', types: ['terrorist-material'] })
    recordConcern(fresh.session)
    expect(kept(fresh.db)).toBe(PROCEDURES.length)
    fresh.dispose()
  })

  it('are undone with the rest of a refusal, and kept by the next', () => {
    const fresh = makeVaultDb()
    const refused = change(fresh.session, (tx) => {
      editionsOf(tx)(currentEditionsTx(tx, fresh.session, []))
      return fail('conflict', 'Not now')
    })
    expect(refused.ok).toBe(false)
    expect(kept(fresh.db)).toBe(0)
    recordConcern(fresh.session)
    expect(kept(fresh.db)).toBe(PROCEDURES.length)
    fresh.dispose()
  })

  it('are given by their hash; what is not kept is left out', () => {
    const hashes = inTransaction(vault.db, (tx) => currentEditionsTx(tx, vault.session, ['games']))
    const { editions } = dataOf(listEditions(vault.session, { hashes: ['0'.repeat(64), ...hashes] }))
    expect(editions.map(({ hash, procedure }) => [hash, procedure.id])).toEqual([
      [hashes[0], 'any-concern'],
      [hashes[1], 'games'],
    ])
  })

  it('reach the window though a source of theirs is listed no longer', () => {
    const old = { ...GAMES, steps: GAMES.steps.map((step) => ({ ...step, sources: ['trust:of-another-year'] })) }
    const hashes = inTransaction(vault.db, (tx) => currentEditionsTx(tx, vault.session, ['games'], [old]))
    const given = contract['guidance.editions'].output.parse(dataOf(listEditions(vault.session, { hashes })))
    const [step] = given.editions[0]?.procedure.steps ?? []
    expect(step?.sources).toEqual(['trust:of-another-year'])
    expect(sourceWords({ sources: step?.sources ?? [] })).toBe('A source that is no longer listed')
  })

  it('give way to ours of now where another program changed them or took them away', () => {
    const { incidentId } = recordConcern(vault.session)
    const hashes = read(incidentId).responses[0]?.editions ?? []
    const [hash = ''] = hashes
    expect(dataOf(listEditions(vault.session, { hashes })).isDamaged).toBe(false)
    vault.db.$client.exec('DROP TRIGGER guidance_edition_no_update; DROP TRIGGER guidance_edition_no_delete')
    const damage = (sql: string) => vault.db.$client.prepare(sql).run(hash)
    for (const sql of [
      "UPDATE guidance_edition SET content = json_set(content, '$.steps[0].text', 'Do nothing') WHERE hash = ?",
      "UPDATE guidance_edition SET content = json_set(content, '$.version', 0) WHERE hash = ?",
      'DELETE FROM guidance_edition WHERE hash = ?',
    ]) {
      const words = wordsOf(read(incidentId))
      damage(sql)
      const other = openDatabase(vault.path, vault.key)
      expect(editionsOf(other)([hash]).map(({ steps }) => steps[0]?.text)).toEqual([ANY_CONCERN.steps[0]?.text])
      expect(stepsOf(read(incidentId), editionsOf(other)).map(({ step }) => step.text)).toEqual(words)
      const { isDamaged } = dataOf(listEditions({ ...vault.session, db: other }, { hashes }))
      expect(isDamaged).toBe(true)
      const session = { ...vault.session, db: other }
      expect(homeDue(session).ok).toBe(true)
      expect(lockIncident(session, { incidentId, why: 'viewer' }).ok).toBe(true)
      expect(readIncident(session, { incidentId: recordConcern(session).incidentId }).ok).toBe(true)
      other.$client.close()
    }
  })

  it('are left out when nothing tells which procedure they were', () => {
    const { isDamaged, editions } = dataOf(listEditions(vault.session, { hashes: ['f'.repeat(64)] }))
    expect([isDamaged, editions]).toEqual([true, []])
  })

  it('stay those of before when the same is answered again', () => {
    const { incidentId } = recordConcern(vault.session)
    const first = answer(incidentId).responses.at(-1)?.editions
    sign({ kind: 'wording', stepId: 'tell-head', text: 'Tell the head teacher in person' })
    expect(answer(incidentId).responses.at(-1)?.editions).toEqual(first)
    const replies = { ...RESPONSE.replies, send: 'yes' as const }
    const other = dataOf(answerQuestions(vault.session, { incidentId, answers: { ...RESPONSE, replies } }))
    expect(other.responses.at(-1)?.editions).not.toEqual(first)
  })
})
