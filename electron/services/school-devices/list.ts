// The school's devices: which there are, and what each is.
import type { Problem } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { foldName } from '#shared/domain/people-names.ts'
import { DEVICE_KINDS, type NewSchoolDevice, type SchoolDevice } from '#shared/domain/school-devices.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { resolvePerson } from '#db/queries/people.ts'
import {
  hasSameSerial,
  insertDeviceEventTx,
  insertDeviceTx,
  listDevices,
  readSchoolDevice,
  updateDeviceTx,
} from '#db/queries/school-devices.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { toldApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'

const PAGE_SIZE = 50

export function listSchoolDevices(
  session: Session,
  { search, state, page }: RouteInput<'schoolDevices.list'>,
): Result<RouteOutput<'schoolDevices.list'>> {
  const filter = { typed: search, foldedName: foldName(search), state, today: todayOf(session) }
  const { devices, total } = listDevices(session.db, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  return ok({ devices: heldApart(session.db, devices), total, pageCount: pageCountOf(total, PAGE_SIZE) })
}

/** With who has each, told apart from anybody else of that name. */
function heldApart(db: Db, devices: readonly SchoolDevice[]): SchoolDevice[] {
  const holders = devices.flatMap(({ heldBy }) => (heldBy ? (resolvePerson(db, heldBy.id) ?? []) : []))
  const apartOf = toldApart(db, holders)
  return devices.map((device) => {
    const { heldBy } = device
    return heldBy ? { ...device, heldBy: { ...heldBy, name: nameApart(heldBy.name, apartOf(heldBy.id)) } } : device
  })
}

const NOT_THERE = fail('not-found', 'This device is not in the list')

export function readDevice({ db }: Pick<Session, 'db'>, { id }: { readonly id: string }): Result<SchoolDevice> {
  const device = readSchoolDevice(db, id)
  const [told] = device ? heldApart(db, [device]) : []
  return told ? ok(told) : NOT_THERE
}

type Saved = { readonly id: string | null; readonly device: NewSchoolDevice }

export function saveDevice(session: Session, { id, device }: Saved): Result<SchoolDevice> {
  const problems = embeddedDataProblems(device)
  if (problems.length > 0) return invalid(problems)
  return change(session, (tx) => {
    if (hasSameSerial(tx, device, id)) {
      const message = 'There is a device of this make with this serial number already'
      return invalid([{ field: 'serial', message }])
    }
    const recorded = recordedNow(session)
    const today = todayOf(session)
    const deviceId = id ?? recorded.id
    const event = { deviceId, personId: null, on: today, note: '' }
    if (id === null) {
      insertDeviceTx(tx, recorded, { ...device, since: today })
      insertDeviceEventTx(tx, recordedNow(session), { ...event, what: 'added' })
    } else {
      const before = readSchoolDevice(tx, id)
      if (!before) return NOT_THERE
      const note = changesBetween(before, device)
      if (note === '') return ok(before)
      updateDeviceTx(tx, id, device)
      insertDeviceEventTx(tx, recorded, { ...event, what: 'changed', note })
    }
    auditIncidentTx(tx, session, 'devices.saved', null, { deviceId, isNew: id === null })
    return readDevice({ db: tx }, { id: deviceId })
  })
}

const LABELS = { kind: 'Kind', make: 'Make', serial: 'Serial number', tag: 'Label', note: 'Note' } as const

/** What was there before, in words, so that it stays readable in the history. */
function changesBetween(before: NewSchoolDevice, after: NewSchoolDevice): string {
  const words = (device: NewSchoolDevice, key: keyof typeof LABELS) =>
    key === 'kind' ? DEVICE_KINDS.find(({ value }) => value === device.kind)?.label : device[key] || 'nothing'
  return (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => `${LABELS[key]}: ${words(before, key)}, now ${words(after, key)}`)
    .join('\n')
}

function invalid(problems: readonly Problem[]) {
  return fail('invalid', 'Check what you entered', problems)
}
