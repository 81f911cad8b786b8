// What a school adds to the procedures, and what it chooses where documents disagree.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addLocalCondition,
  listLocalConditions,
  signCondition,
  signedOnPaper,
  withdrawCondition,
} from '#electron/services/local-conditions.ts'
import { chooseForSchool, listSchoolChoices } from '#electron/services/school-choices.ts'
import { type NewCondition, isInForce, policyLineFor, withLocal } from '#shared/domain/local-conditions.ts'
import { CHOICE_TOPICS, chosenOf } from '#shared/domain/school-choices.ts'
import { couldTouch } from '#shared/domain/touching-words.ts'
import { ANY_CONCERN } from '#shared/guidance/procedures/any-concern.ts'
import { procedureOf } from '#shared/guidance/procedures/all.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { DEPUTY, HEAD } from '#tests/helpers/people.ts'
import { type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const PICTURE = 'data:image/png;base64,iVBORw0KGgo='
const STEP = {
  kind: 'step',
  procedureId: 'any-concern',
  text: 'Ring the school nurse',
  who: 'lead',
  by: 'same-day',
} as const satisfies NewCondition
const WORDING = {
  kind: 'wording',
  stepId: 'tell-head',
  text: 'Tell the head of school in person',
} as const satisfies NewCondition
const LINE = {
  kind: 'policy-line',
  category: 'pupil-C',
  text: 'Two days out of the computer room',
} as const satisfies NewCondition

const add = (condition: NewCondition) => addLocalCondition(vault.session, { condition })
const added = (condition: NewCondition) => dataOf(add(condition)).conditions.at(-1)?.id ?? ''
const listed = () => dataOf(listLocalConditions(vault.session)).conditions
const SHA_256 = expect.stringMatching(/^[0-9a-f]{64}$/)
const paper = { name: 'Sample Head', on: '2026-11-02' }

describe('what the school adds', () => {
  it('is not in force until the head teacher has signed it, with their own key', () => {
    const conditionId = added(STEP)
    expect(listed()[0]).toMatchObject({
      condition: STEP,
      signed: null,
      withdrawn: null,
      recordedBy: vault.session.actor,
    })
    expect(withLocal(ANY_CONCERN, listed())).toEqual(ANY_CONCERN)
    const head = addPerson(vault, HEAD)
    dataOf(signCondition(head, { conditionId }))
    expect(listed()[0]?.signed).toMatchObject({ by: HEAD, name: HEAD.name, on: '2026-11-03', how: 'here' })
    expect(withLocal(ANY_CONCERN, listed()).steps.at(-1)).toMatchObject({
      text: STEP.text,
      local: { id: conditionId, signedBy: HEAD.name, signedOn: '2026-11-03' },
    })
    const row = verifiedChain(vault.db).at(-1)
    expect(row).toMatchObject({ kind: 'guidance.condition-signed', actorId: HEAD.id, signerId: HEAD.id })
    expect(row?.detail).toEqual({ conditionId, how: 'here', sha256: SHA_256 })
  })

  it('is signed here by the head teacher and nobody else', () => {
    const conditionId = added(STEP)
    for (const session of [vault.session, addPerson(vault, DEPUTY)]) {
      expect(signCondition(session, { conditionId })).toMatchObject({ ok: false, code: 'forbidden' })
    }
    expect(listed()[0]?.signed).toBeNull()
  })

  it('is signed on paper where the head teacher has no access, on a day that has been', () => {
    const conditionId = added(LINE)
    const tomorrow = signedOnPaper(vault.session, { ...paper, conditionId, on: '2026-11-04' })
    expect(tomorrow).toMatchObject({ ok: false, problems: [{ field: 'on' }] })
    const drawn = signedOnPaper(vault.session, { ...paper, conditionId, name: PICTURE })
    expect(drawn).toMatchObject({ ok: false, problems: [{ field: 'name' }] })
    dataOf(signedOnPaper(vault.session, { ...paper, conditionId }))
    expect(listed()[0]?.signed).toMatchObject({ ...paper, how: 'paper', by: vault.session.actor })
    expect(verifiedChain(vault.db).at(-1)?.detail).toEqual({ conditionId, how: 'paper', sha256: SHA_256 })

    const next = added(LINE)
    addPerson(vault, HEAD)
    expect(signedOnPaper(vault.session, { ...paper, conditionId: next })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('is signed once and withdrawn once, and what was withdrawn is not signed', () => {
    const conditionId = added(STEP)
    const head = addPerson(vault, HEAD)
    dataOf(signCondition(head, { conditionId }))
    expect(signCondition(head, { conditionId })).toMatchObject({ ok: false, code: 'conflict' })
    dataOf(withdrawCondition(vault.session, { conditionId }))
    expect(withdrawCondition(vault.session, { conditionId })).toMatchObject({ ok: false, code: 'conflict' })
    expect(listed().filter(isInForce)).toEqual([])
    expect(withLocal(ANY_CONCERN, listed())).toEqual(ANY_CONCERN)
    const waiting = added(STEP)
    dataOf(withdrawCondition(vault.session, { conditionId: waiting }))
    expect(signCondition(head, { conditionId: waiting })).toMatchObject({ ok: false, code: 'conflict' })
    const nowhere = '00000000-0000-4000-8000-00000000dead'
    expect(signCondition(head, { conditionId: nowhere })).toMatchObject({ ok: false, code: 'not-found' })
    const kinds = verifiedChain(vault.db).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'guidance.condition-withdrawn')).toHaveLength(2)
  })

  it('belongs to a procedure or a step that there is', () => {
    expect(add({ ...STEP, procedureId: 'nothing' })).toMatchObject({ problems: [{ field: 'procedureId' }] })
    expect(add({ ...WORDING, stepId: 'nothing' })).toMatchObject({ problems: [{ field: 'stepId' }] })
    expect(listed()).toEqual([])
  })

  it('takes no picture and no file', () => {
    for (const condition of [STEP, WORDING, LINE]) {
      expect(add({ ...condition, text: PICTURE })).toMatchObject({ ok: false, problems: [{ field: 'text' }] })
    }
    expect(listed()).toEqual([])
  })

  it('takes no signs that turn the order of the letters about', () => {
    for (const condition of [STEP, WORDING, LINE]) {
      const text = `Ring \u202eeht\u202c nurse`
      expect(add({ ...condition, text })).toMatchObject({ ok: false, problems: [{ field: 'text' }] })
    }
    expect(listed()).toEqual([])
  })

  it.each(['nude-images', 'upskirting'])('never has anybody handle an image under %s', (procedureId) => {
    const stepId = procedureOf(procedureId)?.steps[0]?.id ?? ''
    const touching = ['Look at the image', 'Have it opened by IT', 'Delete it', 'Pass on to the head', 'Keep the phone']
    for (const text of touching) {
      expect(add({ ...STEP, procedureId, text }), text).toMatchObject({ ok: false, problems: [{ field: 'text' }] })
      expect(add({ ...WORDING, stepId, text }), text).toMatchObject({ ok: false, problems: [{ field: 'text' }] })
    }
    expect(listed()).toEqual([])
    dataOf(add({ ...STEP, procedureId }))
    dataOf(add({ ...WORDING, stepId }))
  })

  it('knows the words by which somebody would handle an image', () => {
    const touching = ['Viewing it', 'He copied it', 'Take photos', 'Emailing it', 'Print it', 'Look through the phone']
    for (const text of touching) expect(couldTouch(text), text).toBe(true)
    for (const text of ['Ring the nurse', 'Agree the plan', 'Tell the parents in person']) {
      expect(couldTouch(text), text).toBe(false)
    }
  })

  it('gives the newest wording and policy line the word', () => {
    const head = addPerson(vault, HEAD)
    for (const text of ['First words', 'Newer words']) {
      dataOf(signCondition(head, { conditionId: added({ ...WORDING, text }) }))
      dataOf(signCondition(head, { conditionId: added({ ...LINE, text }) }))
    }
    const step = withLocal(ANY_CONCERN, listed()).steps.find(({ id }) => id === WORDING.stepId)
    const usual = ANY_CONCERN.steps.find(({ id }) => id === WORDING.stepId)?.text
    expect(step).toMatchObject({ text: 'Newer words', usual })
    expect(policyLineFor('pupil-C', listed())).toBe('Newer words')
    expect(policyLineFor('pupil-D', listed())).toBe('')
  })

  it('is told by its fingerprint in the log, the same when it is added and when it is signed', () => {
    const head = addPerson(vault, HEAD)
    dataOf(signCondition(head, { conditionId: added(STEP) }))
    const other = added({ ...STEP, text: 'Ring the school nurse again' })
    dataOf(signCondition(head, { conditionId: other }))
    const told = verifiedChain(vault.db)
      .filter(({ kind }) => kind.startsWith('guidance.'))
      .map(({ detail }) => detail['sha256'])
    expect([told[0], told[2]]).toEqual([told[1], told[3]])
    expect(told[0]).not.toBe(told[2])
  })

  it('leaves a row in the log without its words', () => {
    const conditionId = added(STEP)
    const row = verifiedChain(vault.db).at(-1)
    expect([row?.kind, row?.detail]).toEqual([
      'guidance.condition-added',
      { conditionId, kind: 'step', sha256: SHA_256 },
    ])
  })
})

describe('where the documents disagree', () => {
  const choose = (value: string, reasons = '') =>
    chooseForSchool(vault.session, { choice: { topic: 'password-age', value, reasons } })
  const choices = () => dataOf(listSchoolChoices(vault.session)).choices

  it('the newest choice counts, and the earlier ones stay in the records', () => {
    expect(chosenOf('password-age', choices())).toBe('six-months')
    dataOf(choose('termly', 'So said the governors'))
    expect(chosenOf('password-age', choices())).toBe('termly')
    dataOf(choose('six-months'))
    expect(chosenOf('password-age', choices())).toBe('six-months')
    expect(choices().map(({ value, reasons }) => [value, reasons])).toEqual([
      ['termly', 'So said the governors'],
      ['six-months', ''],
    ])
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({
      kind: 'guidance.choice-made',
      detail: { topic: 'password-age', value: 'six-months' },
    })
  })

  it('nothing is chosen that is no answer to the question, and reasons are words', () => {
    expect(choose('protected')).toMatchObject({ ok: false, problems: [{ field: 'value' }] })
    expect(choose('termly', PICTURE)).toMatchObject({ ok: false, problems: [{ field: 'reasons' }] })
    expect(choices()).toEqual([])
    for (const { id, usual } of CHOICE_TOPICS) expect(chosenOf(id, [])).toBe(usual)
  })
})
