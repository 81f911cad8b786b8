// Classes that moved up go back again, but for what somebody changed since; and what is said before they move.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { insertPersonEventTx } from '#db/queries/people.ts'
import { changePerson } from '#electron/services/people/change.ts'
import { setLastDay } from '#electron/services/people/leave.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { readPersonPage } from '#electron/services/people/read.ts'
import { planRollOver, rollOver } from '#electron/services/people/roll-over.ts'
import { takeBackRollOver } from '#electron/services/people/take-back-roll-over.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { peopleRoutes } from '#shared/ipc/people.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
  vault.clock.set(Date.UTC(2026, 8, 7, 12))
})
afterEach(() => vault.dispose())

const add = (change: Partial<PersonDetails>) => addSchoolPerson(vault.session, detailsOfPupil(change))
const now = (id: string) => dataOf(readPersonPage(vault.session, { id })).person
const kindsOf = (id: string) => dataOf(readPersonPage(vault.session, { id })).history.map(({ kind }) => kind)
const plan = () => dataOf(planRollOver(vault.session))
const moves = () => plan().classes.map(({ pupils: _pupils, ...move }) => move)
const moveUp = () => dataOf(rollOver(vault.session, { leftOn: '2026-08-31', moves: moves() }))
const takeBack = () => takeBackRollOver(vault.session)
const changeTo = (id: string, change: Partial<PersonDetails>) =>
  dataOf(changePerson(vault.session, { id, details: { ...now(id), ...change } }))

it('everybody goes back to class and year and whoever left is here again, without having come back', () => {
  const three = add({ class: '3A', year: '3', dob: '2018-10-01' })
  const plain = add({ class: 'Willow', year: null })
  const six = add({ class: '6A', year: '6' })
  const planned = add({ class: '6A', year: '6', leftOn: '2026-12-18' })
  expect(moveUp()).toEqual({ moved: 1, left: 2 })
  expect(plan().takeBack).toEqual({ back: 3, kept: 0, keptPeople: [] })
  const taken = dataOf(takeBack())
  expect(() => peopleRoutes['people.takeBackRollOver'].output.parse(taken)).not.toThrow()
  expect(taken).toEqual({ back: 3, kept: 0, keptPeople: [] })
  expect(verifiedChain(vault.db).at(-1)).toMatchObject({
    kind: 'people.moved-back',
    detail: { schoolYear: 2026, back: 3, kept: 0 },
  })
  expect(now(three)).toMatchObject({ class: '3A', year: '3', leftOn: null })
  expect(now(plain)).toMatchObject({ class: 'Willow', year: null })
  expect(now(six)).toMatchObject({ class: '6A', year: '6', leftOn: null })
  expect(now(planned).leftOn).toBe('2026-12-18')
  // "Came back" would take away the consents of a child who never left.
  expect(kindsOf(six)).toEqual(['added', 'rolled-over', 'moved-back'])
  expect(kindsOf(plain)).toEqual(['added'])
})

it('whoever was changed since keeps that and is listed', () => {
  const [moved, other] = [add({ class: '4A', year: '4' }), add({ class: '4A', year: '4', forename: 'Sam' })]
  const set = add({ class: 'Willow', year: '2', forename: 'Jo' })
  const six = add({ class: '6A', year: '6', forename: 'Ash' })
  const back = add({ class: '6A', year: '6', forename: 'Lee' })
  const twice = add({ class: '4A', year: '4', forename: 'Samuel' })
  moveUp()
  changeTo(moved, { email: 'kim@example.org', leftOn: '2026-12-18' })
  changeTo(other, { class: '5B' })
  // The move changed the year only: a class that was chosen since still belongs to it.
  changeTo(set, { class: 'Oak' })
  dataOf(setLastDay(vault.session, { ids: [back], leftOn: '2026-08-28' }))
  dataOf(mergePeople(vault.session, { keepId: other, mergeId: twice }))
  const expected = {
    back: 2,
    kept: 4,
    keptPeople: expect.arrayContaining([
      { id: other, words: 'Sam Larch, 5B, Year 5' },
      { id: set, words: 'Jo Larch, Oak, Year 3' },
      { id: back, words: 'Lee Larch, 6A, Year 6' },
      { id: twice, words: 'Samuel Larch, 5A, Year 5' },
    ]),
  }
  expect(plan().takeBack).toEqual(expected)
  expect(dataOf(takeBack())).toEqual(expected)
  expect(now(moved)).toMatchObject({ class: '4A', year: '4', email: 'kim@example.org', leftOn: '2026-12-18' })
  expect(now(other)).toMatchObject({ class: '5B', year: '5' })
  expect(now(set)).toMatchObject({ class: 'Oak', year: '3' })
  expect(now(six).leftOn).toBeNull()
  expect(now(back).leftOn).toBe('2026-08-28')
})

it('after taking back the classes can move up again, once, and that can be taken back too', () => {
  const id = add({ class: '5A', year: '5' })
  expect(takeBack()).toMatchObject({ code: 'conflict' })
  moveUp()
  expect(rollOver(vault.session, { leftOn: '2026-08-31', moves: moves() })).toMatchObject({ code: 'conflict' })
  dataOf(takeBack())
  expect(takeBack()).toMatchObject({ code: 'conflict' })
  expect(plan()).toMatchObject({ doneAtMs: null, takeBack: null })
  expect(moveUp()).toEqual({ moved: 1, left: 0 })
  expect(now(id).class).toBe('6A')
  expect(dataOf(takeBack()).back).toBe(1)
  expect(now(id).class).toBe('5A')
})

it('nothing is taken back when everybody was changed since, nor a move of the school year before', () => {
  const id = add({ class: '5A', year: '5' })
  moveUp()
  changeTo(id, { class: '6B' })
  expect(plan().takeBack).toMatchObject({ back: 0, kept: 1 })
  expect(takeBack()).toMatchObject({ code: 'conflict' })
  expect(now(id)).toMatchObject({ class: '6B', year: '6' })
  vault.clock.set(Date.UTC(2027, 5, 1, 12))
  expect(plan()).toMatchObject({ doneAtMs: null, takeBack: null })
  expect(takeBack()).toMatchObject({ code: 'conflict' })
})

it('counts the pupils who seem to be in the new class already', () => {
  vault.clock.set(Date.UTC(2026, 4, 20, 12))
  const [early, late, imported, room, gone] = [
    add({ class: '4A', year: '4' }),
    add({ class: '4A', year: '4' }),
    add({ class: '4A', year: '4' }),
    add({ class: 'Room 4', year: null }),
    add({ class: '4A', year: '4' }),
  ]
  changeTo(early, { year: '5' })
  vault.clock.set(Date.UTC(2026, 6, 1, 12))
  add({ class: 'R', year: 'R' })
  expect(plan().newYears).toBe(0)
  changeTo(late, { year: '5', class: '5A' })
  changeTo(early, { class: '5B' })
  expect(plan().newYears).toBe(1)
  changeTo(room, { class: 'Room 5' })
  expect(plan().newYears).toBe(2)
  const changes = [{ field: 'year', before: '4', after: '5' }]
  const recorded = { id: vault.session.newId(), recordedAtMs: vault.clock.nowMs(), recordedBy: vault.session.actor.id }
  inTransaction(vault.db, (tx) =>
    insertPersonEventTx(tx, recorded, { personId: imported, kind: 'imported', changes, otherId: null }),
  )
  expect(plan().newYears).toBe(3)
  changeTo(gone, { year: '5', leftOn: '2026-06-30' })
  expect(plan().newYears).toBe(3)
  vault.clock.set(Date.UTC(2026, 8, 7, 12))
  add({ class: '1A', year: '1' })
  expect(plan().newYears).toBe(4)
})
