// Devices of the school that people hold, and what is settled when somebody leaves.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setLastDay } from '#electron/services/people/leave.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { checkExit, listLeavers, readExit } from '#electron/services/school-devices/exit.ts'
import { listSchoolDevices, readDevice, saveDevice } from '#electron/services/school-devices/list.ts'
import { giveBackDevice, lendDevice, writeOffDevice } from '#electron/services/school-devices/move.ts'
import { listHeldBy } from '#db/queries/school-devices.ts'
import { EXIT_ITEMS, type NewExitCheck, type NewSchoolDevice } from '#shared/domain/school-devices.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
let teacher = ''
let id = ''
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
  teacher = addSchoolPerson(school.office, detailsOfAdult({ kind: 'staff', forename: 'Siân', surname: 'Gŵyr' }))
  id = dataOf(saveDevice(school.office, { id: null, device: DEVICE })).id
})
afterEach(() => vault.dispose())

const TODAY = '2026-11-03'
const DEVICE: NewSchoolDevice = { kind: 'laptop', make: 'Example Book 13', serial: 'EX-0001', tag: 'L7', note: '' }
const save = (change: Partial<NewSchoolDevice>, deviceId: string | null = null) =>
  saveDevice(school.office, { id: deviceId, device: { ...DEVICE, ...change } })
const lend = (on = '2026-09-10', personId = teacher) => lendDevice(school.office, { id, on, note: '', personId })
const back = (on = TODAY) => giveBackDevice(school.office, { id, on, note: '' })
const writeOff = (what: 'lost' | 'disposed', on = TODAY) => writeOffDevice(school.office, { id, what, on, note: '' })
const list = (search = '', state: Parameters<typeof listSchoolDevices>[1]['state'] = 'all') =>
  dataOf(listSchoolDevices(school.office, { search, state, page: 1 })).devices.map(({ serial }) => serial)
const fieldsOf = (result: Result<unknown>) =>
  result.ok ? ['done'] : (result.problems?.map(({ field }) => field) ?? [result.code])
const leave = (leftOn: string | null) => dataOf(setLastDay(school.office, { ids: [teacher], leftOn }))
const audited = () =>
  verifiedChain(vault.db)
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('devices.'))

describe('a device', () => {
  it('is added once, however its serial number is spelled', () => {
    expect(fieldsOf(save({ serial: 'ex-0001' }))).toEqual(['serial'])
    expect(fieldsOf(save({ make: 'Other make' }))).toEqual(['done'])
    expect(fieldsOf(save({}, id))).toEqual(['done'])
    expect(fieldsOf(save({ note: 'data:image/png;base64,iVBORw0KGgo=', serial: 'EX-2' }))).toEqual(['note'])
  })

  it('keeps what it was before, and changing nothing writes nothing', () => {
    dataOf(save({}, id))
    const { events } = dataOf(save({ serial: 'EX-0002', kind: 'tablet', tag: '' }, id))
    expect(events.map(({ what, note }) => [what, note])).toEqual([
      ['added', ''],
      ['changed', 'Kind: Laptop, now Tablet\nSerial number: EX-0001, now EX-0002\nLabel: L7, now nothing'],
    ])
    expect(audited()).toEqual(['devices.saved', 'devices.saved'])
    expect(save({ serial: 'EX-9' }, teacher)).toMatchObject({ code: 'not-found' })
  })

  it('is lent, comes back, and its history says to whom and when', () => {
    const lent = dataOf(lend())
    expect(lent).toMatchObject({
      state: 'lent',
      since: '2026-09-10',
      heldBy: { id: teacher, name: 'Siân Gŵyr', leftOn: null },
    })
    expect(listHeldBy(vault.db, teacher)).toEqual([{ make: DEVICE.make, serial: DEVICE.serial }])
    expect(dataOf(back())).toMatchObject({ state: 'in-school', since: TODAY, heldBy: null })
    expect(listHeldBy(vault.db, teacher)).toEqual([])
    expect(dataOf(readDevice(vault, { id })).events.map(({ what, personName, on }) => [what, personName, on])).toEqual([
      ['added', null, TODAY],
      ['lent', 'Siân Gŵyr', '2026-09-10'],
      ['returned', 'Siân Gŵyr', TODAY],
    ])
    expect(audited()).toEqual(['devices.saved', 'devices.lent', 'devices.returned'])
  })

  it('is with one person at a time', () => {
    dataOf(lend())
    const other = addSchoolPerson(school.office, detailsOfAdult({ kind: 'staff', forename: 'Ash' }))
    expect(lend(TODAY, other)).toMatchObject({ code: 'conflict' })
    dataOf(back('2026-10-01'))
    expect(fieldsOf(lend('2026-09-30', other))).toEqual(['on'])
    expect(back()).toMatchObject({ code: 'conflict' })
    expect(fieldsOf(lend(TODAY, other))).toEqual(['done'])
  })

  it('is not lent ahead, nor to somebody who had left, nor to nobody', () => {
    leave('2026-10-30')
    expect(fieldsOf(lend('2026-10-31'))).toEqual(['personId'])
    expect(fieldsOf(lend('2026-11-04', id))).toEqual(['on', 'personId'])
    expect(fieldsOf(lend('2026-10-30'))).toEqual(['done'])
    expect(fieldsOf(back('2026-11-04'))).toEqual(['on'])
  })

  it('that is lost is not lent until it is found, and one that is gone never', () => {
    dataOf(lend())
    expect(dataOf(writeOff('lost'))).toMatchObject({
      state: 'lost',
      heldBy: null,
      events: [{}, {}, { personId: teacher }],
    })
    expect(lend(TODAY)).toMatchObject({ code: 'conflict' })
    expect(fieldsOf(back())).toEqual(['done'])
    expect(fieldsOf(writeOff('disposed'))).toEqual(['done'])
    for (const again of [back(), lend(TODAY), writeOff('lost'), writeOff('disposed')]) {
      expect(again).toMatchObject({ code: 'conflict' })
    }
  })
})

describe('the list', () => {
  it('finds by make, serial number, label and holder, with or without accents', () => {
    dataOf(save({ make: 'Sample Pad', serial: 'PAD-77', tag: 'T1' }))
    dataOf(lend())
    for (const typed of ['example', 'ex-00', 'l7', 'Gwyr', 'gŵyr', '  SIAN '])
      expect(list(typed), typed).toEqual(['EX-0001'])
    expect(list()).toEqual(['EX-0001', 'PAD-77'])
    expect(list('%')).toEqual([])
  })

  it('tells who has a device from somebody else of that name, as the page of the device does', () => {
    addSchoolPerson(school.office, detailsOfPupil({ dob: '2015-03-01' }))
    const holder = addSchoolPerson(school.office, detailsOfPupil({ dob: '2016-02-29' }))
    dataOf(lend('2026-09-10', holder))
    const { devices } = dataOf(listSchoolDevices(school.office, { search: '', state: 'lent', page: 1 }))
    const names = [devices[0], dataOf(readDevice(vault, { id }))].map((device) => device?.heldBy?.name)
    expect(names).toEqual([expect.stringMatching(/^Kim Larch \(born .*2016\)$/), names[0]])
  })

  it('shows those of one state, and those with people who have left', () => {
    dataOf(lend())
    expect(list('', 'in-school')).toEqual([])
    expect(list('', 'lent')).toEqual(['EX-0001'])
    expect(list('', 'with-leavers')).toEqual([])
    leave(TODAY)
    expect(list('', 'with-leavers')).toEqual([])
    leave('2026-11-02')
    expect(list('', 'with-leavers')).toEqual(['EX-0001'])
  })

  it('comes by fifty', () => {
    for (let number = 10; number < 60; number += 1) dataOf(save({ serial: `N-${number}` }))
    const second = dataOf(listSchoolDevices(school.office, { search: '', state: 'all', page: 2 }))
    expect([second.devices.length, second.total, second.pageCount]).toEqual([1, 51, 2])
  })
})

describe('somebody who leaves', () => {
  const check = (change: Partial<NewExitCheck> = {}) =>
    checkExit(school.office, {
      personId: teacher,
      item: 'pins',
      state: 'done',
      confirmedBy: 'Sample Technician',
      on: TODAY,
      note: '',
      ...change,
    })
  const settle = () => EXIT_ITEMS.forEach(({ value }) => dataOf(check({ item: value })))
  const leavers = () => dataOf(listLeavers(vault)).people
  const exit = () => dataOf(readExit(vault, { personId: teacher }))

  it('is settled item by item, with who confirmed it and when', () => {
    expect(exit()).toEqual({ devices: [], checks: [], isSettled: false })
    settle()
    expect(exit().isSettled).toBe(true)
    expect(exit().checks).toHaveLength(6)
    expect(exit().checks[1]).toMatchObject({ item: 'pins', confirmedBy: 'Sample Technician', on: TODAY })
    dataOf(check({ state: 'open' }))
    expect(exit().isSettled).toBe(false)
    expect(audited().filter((kind) => kind === 'devices.exit-checked')).toHaveLength(7)
  })

  it('has not given back the devices while one is lent', () => {
    dataOf(lend())
    expect(fieldsOf(check({ item: 'devices' }))).toEqual(['state'])
    expect(fieldsOf(check({ item: 'devices', state: 'not-needed' }))).toEqual(['state'])
    dataOf(back())
    expect(fieldsOf(check({ item: 'devices' }))).toEqual(['done'])
  })

  it('is not settled any more when something is lent again', () => {
    settle()
    dataOf(lend())
    expect(exit()).toMatchObject({ isSettled: false, devices: [{ id }] })
  })

  it('is on the list from when the last day is known until all is settled', () => {
    expect(leavers()).toEqual([])
    leave('2026-12-18')
    dataOf(lend())
    expect(leavers()).toMatchObject([{ id: teacher, name: 'Siân Gŵyr', kind: 'staff', open: 6, devices: 1 }])
    dataOf(back())
    dataOf(check())
    expect(leavers()).toMatchObject([{ open: 5, devices: 0 }])
    settle()
    expect(leavers()).toEqual([])
  })

  it('may be a pupil or a parent: on the list while something of the school is not back, and only then', () => {
    const pupil = addSchoolPerson(school.office, detailsOfPupil())
    const parent = addSchoolPerson(school.office, detailsOfAdult())
    dataOf(setLastDay(school.office, { ids: [pupil, parent], leftOn: '2026-11-02' }))
    expect(leavers()).toEqual([])
    dataOf(setLastDay(school.office, { ids: [pupil, parent], leftOn: null }))
    const second = dataOf(save({ serial: 'EX-2' })).id
    dataOf(lend('2026-10-30', pupil))
    dataOf(lendDevice(school.office, { id: second, on: '2026-10-30', note: '', personId: parent }))
    const leaveOn = (leftOn: string) => dataOf(setLastDay(school.office, { ids: [pupil, parent], leftOn }))
    leaveOn(TODAY)
    expect(leavers()).toEqual([])
    leaveOn('2026-11-02')
    expect(dataOf(listLeavers(vault))).toMatchObject({
      people: [
        { id: pupil, kind: 'pupil', open: 1, devices: 1 },
        { id: parent, kind: 'parent', open: 1, devices: 1 },
      ],
      total: 2,
    })
    dataOf(back())
    expect(leavers().map((one) => one.id)).toEqual([parent])
    dataOf(giveBackDevice(school.office, { id: second, on: TODAY, note: '' }))
    expect(leavers()).toEqual([])
  })

  it('is told apart from a leaver of the same name', () => {
    const other = addSchoolPerson(
      school.office,
      detailsOfAdult({ kind: 'staff', forename: 'Siân', surname: 'Gŵyr', post: 'Cook' }),
    )
    dataOf(setLastDay(school.office, { ids: [teacher, other], leftOn: '2026-12-18' }))
    expect(
      leavers()
        .map(({ name }) => name)
        .toSorted(),
    ).toContain('Siân Gŵyr (Cook)')
  })

  it('begins a new list after coming back', () => {
    settle()
    leave('2026-10-01')
    expect(leavers()).toEqual([])
    vault.clock.advance(1_000)
    leave(null)
    expect(exit().checks).toEqual([])
    vault.clock.advance(1_000)
    leave('2026-11-02')
    expect(leavers()).toMatchObject([{ open: 6 }])
    dataOf(check())
    expect(leavers()).toMatchObject([{ open: 5 }])
  })

  it('keeps devices and list when two entries turn out to be one person', () => {
    const other = addSchoolPerson(school.office, detailsOfAdult({ kind: 'staff', forename: 'Sian', surname: 'Gwyr' }))
    dataOf(lend('2026-09-10', other))
    dataOf(check({ personId: other }))
    dataOf(mergePeople(school.dsl, { keepId: teacher, mergeId: other }))
    expect(exit()).toMatchObject({ devices: [{ id, heldBy: { id: teacher } }], checks: [{ item: 'pins' }] })
    expect(dataOf(readExit(vault, { personId: other }))).toEqual(exit())
    expect(listHeldBy(vault.db, teacher)).toHaveLength(1)
    leave('2026-11-02')
    expect(leavers()).toMatchObject([{ id: teacher, open: 5, devices: 1 }])
    expect(list('', 'with-leavers')).toEqual(['EX-0001'])
  })

  it('takes no day ahead, no file, and nobody who is not there', () => {
    expect(fieldsOf(check({ on: '2026-11-04' }))).toEqual(['on'])
    expect(fieldsOf(check({ note: 'data:image/png;base64,iVBORw0KGgo=' }))).toEqual(['note'])
    expect(fieldsOf(check({ personId: id }))).toEqual(['not-found'])
  })
})
