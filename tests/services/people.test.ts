// The people of the school on a real encrypted vault: kept with their history, found, marked as leavers, moved up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listGuardians } from '#db/queries/guardianships.ts'
import { listHere } from '#db/queries/people.ts'
import { addPerson } from '#electron/services/people/add.ts'
import { changePerson } from '#electron/services/people/change.ts'
import { findSchoolPeople, listSchoolPeople } from '#electron/services/people/find.ts'
import { addGuardian, endGuardian } from '#electron/services/people/guardians.ts'
import { setLastDay } from '#electron/services/people/leave.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { readPersonPage } from '#electron/services/people/read.ts'
import { planRollOver, rollOver } from '#electron/services/people/roll-over.ts'
import type { PeopleKind, PersonDetails } from '#shared/domain/people.ts'
import { peopleRoutes } from '#shared/ipc/people.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const NOWHERE = '00000000-0000-4000-8000-00000000ffff'
const TODAY = '2026-11-03'
const pupil = (change: Partial<PersonDetails> = {}) => addSchoolPerson(vault.session, detailsOfPupil(change))
const adult = (change: Partial<PersonDetails> = {}) => addSchoolPerson(vault.session, detailsOfAdult(change))
const page = (id: string) => dataOf(readPersonPage(vault.session, { id }))
const find = (typed: string, kinds: PeopleKind[] = []) =>
  dataOf(findSchoolPeople(vault.session, { typed, kinds })).people.map(({ id }) => id)
const problemsOf = (result: Result<unknown>) => (result.ok ? [] : (result.problems ?? []).map(({ field }) => field))
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.code)
const lastRow = () => verifiedChain(vault.db).at(-1)
const rows = () => verifiedChain(vault.db).length

describe('details and their history', () => {
  it('keep what was before, and say nothing when nothing changes', () => {
    const id = pupil({ surname: 'Rowan', forename: 'Jo' })
    expect(lastRow()).toMatchObject({ kind: 'people.added', detail: { personId: id, kind: 'pupil' } })
    const details = detailsOfPupil({ surname: 'Rowan', forename: 'Jo', class: '6B', send: true, dob: null })
    const changed = dataOf(changePerson(vault.session, { id, details }))
    expect(changed.person).toMatchObject({ class: '6B', send: true, dob: null })
    expect(changed.history.map(({ kind }) => kind)).toEqual(['added', 'changed'])
    expect(changed.history[1]?.changes).toEqual([
      { field: 'dob', before: '2016-02-29', after: '' },
      { field: 'class', before: '5A', after: '6B' },
      { field: 'send', before: 'no', after: 'yes' },
    ])
    expect(lastRow()).toMatchObject({ kind: 'people.changed', detail: { personId: id } })
    const before = rows()
    expect(dataOf(changePerson(vault.session, { id, details })).history).toHaveLength(2)
    expect(rows()).toBe(before)
  })

  it('are read with one row in the audit chain, and the answer is what the contract says', () => {
    const id = pupil()
    const before = rows()
    expect(() => peopleRoutes['people.read'].output.parse(page(id))).not.toThrow()
    expect(rows()).toBe(before + 1)
    expect(lastRow()).toMatchObject({ kind: 'people.read', detail: { personId: id } })
    expect(codeOf(readPersonPage(vault.session, { id: NOWHERE }))).toBe('not-found')
  })

  it('that cannot be are refused, and nothing of them is kept', () => {
    const before = rows()
    const add = (change: Partial<PersonDetails>) =>
      problemsOf(addPerson(vault.session, { details: detailsOfPupil(change) }))
    expect(add({ dob: '2026-11-04', joinedOn: null })).toEqual(['dob'])
    expect(add({ dob: '2022-01-01', joinedOn: '2021-09-01' })).toEqual(['joinedOn'])
    expect(add({ leftOn: '2021-08-31' })).toEqual(['leftOn'])
    expect(add({ post: 'data:image/png;base64,iVBORw0KGgo=' })).toEqual(['post'])
    expect(rows()).toBe(before)
    expect(codeOf(changePerson(vault.session, { id: NOWHERE, details: detailsOfPupil() }))).toBe('not-found')
  })
})

describe('finding', () => {
  it('takes every word as the beginning of a word of a name, however it is written', () => {
    const sian = pupil({ surname: 'O’Gŵyr-Llŷn', forename: 'Siân', preferredForename: 'Shan' })
    for (const typed of ['sian', 'SIÂN ogwyr', "o'gwyr", 'llyn si', 'shan', 'llyn', '  Ogwyr-  llyn ']) {
      expect(find(typed), typed).toEqual([sian])
    }
    for (const typed of ['ian', 'gwyr', 'sian zz', '', '  ', '%', '_', "'"]) expect(find(typed), typed).toEqual([])
  })

  it('shows those who are here first, at most ten, of the kinds asked for, and nobody who was merged', () => {
    const left = pupil({ surname: 'Aspen', forename: 'A', leftOn: '2026-07-20' })
    const here = Array.from({ length: 10 }, (_, index) => pupil({ surname: 'Aspen', forename: `B${index}` }))
    const parent = adult({ surname: 'Aspen', forename: 'C' })
    expect(find('aspen')).toHaveLength(10)
    expect(find('aspen')).not.toContain(left)
    expect(find('aspen', ['parent'])).toEqual([parent])
    expect(find('aspen', ['staff'])).toEqual([])
    const [first = '', second = ''] = here
    dataOf(mergePeople(vault.session, { keepId: first, mergeId: second }))
    expect(find('aspen b1')).toEqual([])
    expect(find('aspen', ['pupil'])).toEqual([...here.filter((id) => id !== second), left])
  })

  it('tells parents of one name apart by the children they care for now, also through a merge', () => {
    const [one, other] = [adult({ surname: 'Rowan' }), adult({ surname: 'Rowan' })]
    const child = pupil({ surname: 'Rowan', forename: 'Kim' })
    const twice = pupil({ surname: 'Rowan', forename: 'Kimberley' })
    const input = { adultId: one, childId: twice, relation: 'Mother', responsibility: 'yes' } as const
    dataOf(addGuardian(vault.session, input))
    dataOf(mergePeople(vault.session, { keepId: child, mergeId: twice }))
    const children = () =>
      dataOf(findSchoolPeople(vault.session, { typed: 'rowan', kinds: ['parent'] })).people.map(
        ({ id, childNames }) => [id, childNames] as const,
      )
    expect(Object.fromEntries(children())).toEqual({ [one]: ['Kim Rowan'], [other]: [] })
    const tie = dataOf(readPersonPage(vault.session, { id: one })).children[0]
    dataOf(endGuardian(vault.session, { id: tie?.id ?? '' }))
    expect(Object.fromEntries(children())).toEqual({ [one]: [], [other]: [] })
  })

  it('lists pages of fifty in the order of names, with the classes of those who are here', () => {
    const many = makeVaultDb()
    try {
      const named = (index: number) => detailsOfPupil({ surname: `Elm${String(index).padStart(3, '0')}` })
      for (let index = 0; index < 103; index += 1) addSchoolPerson(many.session, named(index))
      addSchoolPerson(many.session, detailsOfPupil({ surname: 'Ash', class: '10A', leftOn: '2026-11-02' }))
      addSchoolPerson(many.session, detailsOfPupil({ surname: 'Ash', class: '10B', leftOn: '2026-11-03' }))
      addSchoolPerson(many.session, detailsOfAdult({ surname: 'Ash', kind: 'staff' }))
      const everybody = { search: '', kind: null, class: null, standing: 'here', page: 1 } as const
      const list = (change: object) => dataOf(listSchoolPeople(many.session, { ...everybody, ...change }))
      const { people, ...rest } = list({})
      expect(rest).toEqual({ total: 105, pageCount: 3, classes: ['5A', '10B'] })
      expect(people.slice(0, 3).map(({ surname }) => surname)).toEqual(['Ash', 'Ash', 'Elm000'])
      expect(list({ page: 3 }).people.map(({ surname }) => surname)).toEqual(
        [98, 99, 100, 101, 102].map((index) => `Elm${String(index).padStart(3, '0')}`),
      )
      expect(list({ standing: 'left' })).toMatchObject({ total: 1, pageCount: 1, people: [{ class: '10A' }] })
      expect(list({ standing: 'all' }).total).toBe(106)
      expect(list({ kind: 'staff' }).total).toBe(1)
      expect(list({ class: '10B' }).total).toBe(1)
      expect(list({ search: 'kim elm10' }).total).toBe(3)
      expect(list({ search: 'nobody' })).toMatchObject({ total: 0, pageCount: 1, people: [] })
    } finally {
      many.dispose()
    }
  })
})

describe('leaving', () => {
  it('sets the last day of many, and brings them back', () => {
    const ids = [pupil({ surname: 'Beech' }), pupil({ surname: 'Beech' })]
    expect(dataOf(setLastDay(vault.session, { ids: [...ids, ...ids], leftOn: '2026-10-30' }))).toEqual({ changed: 2 })
    expect(lastRow()).toMatchObject({ kind: 'people.left', detail: { people: 2, cameBack: false } })
    expect(listHere(vault.db, { day: '2026-10-30' }).map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(listHere(vault.db, { day: '2026-10-31' }).some(({ id }) => ids.includes(id))).toBe(false)
    expect(dataOf(setLastDay(vault.session, { ids, leftOn: '2026-10-30' }))).toEqual({ changed: 0 })
    expect(dataOf(setLastDay(vault.session, { ids, leftOn: null }))).toEqual({ changed: 2 })
    expect(page(ids[0] ?? '').history.map(({ kind }) => kind)).toEqual(['added', 'left', 'came-back'])
  })

  it('is all or nothing', () => {
    const [early, late] = [pupil(), pupil({ joinedOn: '2026-09-01' })]
    const leftOn = '2026-07-20'
    expect(problemsOf(setLastDay(vault.session, { ids: [early, late], leftOn }))).toEqual(['leftOn'])
    expect(codeOf(setLastDay(vault.session, { ids: [early, NOWHERE], leftOn }))).toBe('not-found')
    expect(page(early).person.leftOn).toBeNull()
  })
})

describe('those who care for a child', () => {
  it('are adults of pupils, once each, and are ended, not taken out', () => {
    const [child, other, parent] = [pupil(), pupil(), adult()]
    const input = { childId: child, adultId: parent, relation: 'Mother', responsibility: 'yes' } as const
    expect(codeOf(addGuardian(vault.session, { ...input, adultId: other }))).toBe('invalid')
    expect(codeOf(addGuardian(vault.session, { ...input, childId: adult() }))).toBe('invalid')
    expect(codeOf(addGuardian(vault.session, { ...input, adultId: NOWHERE }))).toBe('not-found')
    dataOf(addGuardian(vault.session, input))
    expect(lastRow()).toMatchObject({ kind: 'people.guardian-added', detail: { childId: child, adultId: parent } })
    expect(codeOf(addGuardian(vault.session, { ...input, relation: 'Carer' }))).toBe('conflict')
    expect(page(child).guardians).toMatchObject([{ relation: 'Mother', adult: { id: parent }, endedAtMs: null }])
    expect(page(parent).children).toMatchObject([{ relation: 'Mother', child: { id: child } }])
    const id = page(child).guardians[0]?.id ?? ''
    expect(problemsOf(changePerson(vault.session, { id: parent, details: detailsOfPupil() }))).toEqual(['kind'])
    expect(problemsOf(changePerson(vault.session, { id: child, details: detailsOfAdult() }))).toEqual(['kind'])
    dataOf(endGuardian(vault.session, { id }))
    expect(codeOf(endGuardian(vault.session, { id }))).toBe('conflict')
    expect(codeOf(endGuardian(vault.session, { id: NOWHERE }))).toBe('not-found')
    expect(listGuardians(vault.db, [child])).toEqual([])
    expect(page(child).guardians).toMatchObject([{ endedAtMs: NOW_MS }])
    dataOf(addGuardian(vault.session, { ...input, responsibility: 'no' }))
    expect(listGuardians(vault.db, [child])).toMatchObject([{ adultId: parent, responsibility: 'no' }])
  })

  it('are found through merges on both sides, each once, the later word of responsibility counting', () => {
    const [child, twin, parent, again] = [pupil(), pupil(), adult(), adult()]
    const note = (childId: string, adultId: string, responsibility: 'yes' | 'no' | 'not-known') =>
      dataOf(addGuardian(vault.session, { childId, adultId, relation: 'Father', responsibility }))
    note(child, parent, 'yes')
    vault.clock.advance(1)
    note(twin, again, 'not-known')
    dataOf(mergePeople(vault.session, { keepId: child, mergeId: twin }))
    dataOf(mergePeople(vault.session, { keepId: again, mergeId: parent }))
    const expected = [{ childId: child, adultId: again, responsibility: 'yes', adult: { id: again } }]
    expect(listGuardians(vault.db, [child])).toMatchObject(expected)
    expect(listGuardians(vault.db, [twin])).toMatchObject(expected)
    expect(listGuardians(vault.db, 'all').filter(({ childId }) => childId === child)).toMatchObject(expected)
    expect(listGuardians(vault.db, [])).toEqual([])
    expect(page(twin).guardians).toHaveLength(2)
    expect(page(parent).person.id).toBe(again)
  })
})

describe('moving up', () => {
  it('moves everybody who is here once, lets the oldest leave, and is done once in a school year', () => {
    const school = makeVaultDb()
    try {
      const { session, clock } = school
      const add = (change: Partial<PersonDetails>) => addSchoolPerson(session, detailsOfPupil(change))
      const three = add({ class: '3A', year: '3', dob: '2018-10-01' })
      const four = add({ class: '4A', year: '4' })
      const six = add({ class: '6A', year: '6' })
      // From the youngest up, whatever the classes are called.
      add({ class: 'Willow', year: 'R' })
      const gone = add({ class: '4A', year: '4', leftOn: '2026-07-01' })
      const soon = add({ class: '3A', year: '3', joinedOn: '2027-01-05' })
      addSchoolPerson(session, detailsOfAdult({ kind: 'staff', class: '4A' }))
      const plan = dataOf(planRollOver(session))
      expect(plan).toEqual({
        doneAtMs: null,
        takeBack: null,
        newYears: 4,
        classes: [
          { class: 'Willow', year: 'R', pupils: 1, toClass: 'Willow', toYear: '1', leave: false },
          { class: '3A', year: '3', pupils: 1, toClass: '4A', toYear: '4', leave: false },
          { class: '4A', year: '4', pupils: 1, toClass: '5A', toYear: '5', leave: false },
          { class: '6A', year: '6', pupils: 1, toClass: '6A', toYear: '6', leave: true },
        ],
      })
      const moves = plan.classes.map(({ pupils: _pupils, ...move }) => move)
      const leftOn = '2026-11-03'
      expect(codeOf(rollOver(session, { leftOn, moves: [...moves, ...moves] }))).toBe('invalid')
      const nothing = moves.map((move) => ({ ...move, toClass: move.class, toYear: move.year, leave: false }))
      expect(codeOf(rollOver(session, { leftOn, moves: nothing }))).toBe('invalid')
      expect(dataOf(rollOver(session, { leftOn, moves }))).toEqual({ moved: 3, left: 1 })
      expect(verifiedChain(school.db).at(-1)).toMatchObject({
        kind: 'people.rolled-over',
        detail: { schoolYear: 2026, moved: 3, left: 1 },
      })
      const now = (id: string) => dataOf(readPersonPage(session, { id })).person
      expect(now(three)).toMatchObject({ class: '4A', year: '4', leftOn: null })
      expect(now(four)).toMatchObject({ class: '5A', year: '5' })
      expect(now(six)).toMatchObject({ class: '6A', year: '6', leftOn })
      expect(now(gone)).toMatchObject({ class: '4A', leftOn: '2026-07-01' })
      expect(now(soon)).toMatchObject({ class: '3A' })
      expect(codeOf(rollOver(session, { leftOn, moves }))).toBe('conflict')
      expect(dataOf(planRollOver(session)).doneAtMs).toBe(NOW_MS)
      // In June it is for the next school year.
      clock.set(Date.UTC(2027, 5, 1, 12))
      expect(dataOf(planRollOver(session)).doneAtMs).toBeNull()
      const next = dataOf(planRollOver(session)).classes.map(({ pupils: _pupils, ...move }) => move)
      expect(dataOf(rollOver(session, { leftOn: '2027-07-21', moves: next }))).toEqual({ moved: 4, left: 0 })
    } finally {
      school.dispose()
    }
  })
})

it('lists who is here by class and name', () => {
  const ids = [pupil({ surname: 'Zelkova', class: 'ZZ1' }), pupil({ surname: 'Yew', class: 'ZZ1' })]
  const staff = adult({ kind: 'staff', class: 'ZZ1', surname: 'Abele' })
  const inClass = (kinds?: PeopleKind[]) => listHere(vault.db, { day: TODAY, kinds, class: 'ZZ1' }).map(({ id }) => id)
  expect(inClass()).toEqual([staff, ids[1], ids[0]])
  expect(inClass(['pupil'])).toEqual([ids[1], ids[0]])
  expect(inClass([])).toEqual([])
})
