// Devices of the school, who has them, and everything that happened to each.
import { eq } from 'drizzle-orm'
import { calledOf } from '#shared/domain/people.ts'
import type { DeviceEvent, NewSchoolDevice, SchoolDevice } from '#shared/domain/school-devices.ts'
import type { Db, Tx } from '../open.ts'
import { schoolDevice, schoolDeviceEvent } from '../schema/school-devices.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

type Names = {
  readonly forename: string | null
  readonly surname: string | null
  readonly preferredForename: string | null
  readonly preferredSurname: string | null
}
type DeviceRow = NewSchoolDevice &
  Names & {
    readonly id: string
    readonly state: SchoolDevice['state']
    readonly since: string
    readonly holderId: string | null
    readonly leftOn: string | null
  }
type EventRow = Recorded &
  Names & {
    readonly deviceId: string
    readonly what: DeviceEvent['what']
    readonly personId: string | null
    readonly on: string
    readonly note: string
  }

const NAMES = `holder.forename, holder.surname, holder.preferred_forename AS preferredForename,
  holder.preferred_surname AS preferredSurname`
// A holder whose entry was merged is shown as the person it was merged into.
const HOLDER = `LEFT JOIN person written ON written.id = holder_id
  LEFT JOIN person holder ON holder.id = coalesce(written.merged_into, written.id)`
const DEVICE = `SELECT school_device.id, school_device.kind, make, serial, tag, note, state, since,
    holder.id AS holderId, holder.left_on AS leftOn, ${NAMES}
  FROM school_device ${HOLDER}`

const ORDER = 'ORDER BY make COLLATE NOCASE, serial, school_device.id'

export function readSchoolDevice(db: Db, id: string): SchoolDevice | undefined {
  return withEvents(db, statement<DeviceRow>(db, `${DEVICE} WHERE school_device.id = ?`).all(id))[0]
}

/** What somebody has from the school now. */
export function listHeldDevices(db: Db, personId: string): SchoolDevice[] {
  return withEvents(db, statement<DeviceRow>(db, `${DEVICE} WHERE holder.id = ? ${ORDER}`).all(personId))
}

/** The make and serial number of each device that somebody has from the school, as the staff agreement lists them. Seed 000 app. 1. */
export function listHeldBy(db: Db, personId: string): Pick<SchoolDevice, 'make' | 'serial'>[] {
  return listHeldDevices(db, personId).map(({ make, serial }) => ({ make, serial }))
}

export type DeviceFilter = {
  /** Part of a make, serial number or label; `foldedName` is the same as names are searched: small letters, no accents. */
  readonly typed: string
  readonly foldedName: string
  readonly state: SchoolDevice['state'] | 'all' | 'with-leavers'
  readonly today: string
}

type Paged = { readonly limit: number; readonly offset: number }

const FILTERED = `WHERE (@state = 'all' OR state = @state OR (@state = 'with-leavers' AND holder.left_on < @today))
  AND (@typed = '' OR instr(lower(make), @typed) > 0 OR instr(lower(serial), @typed) > 0 OR instr(lower(tag), @typed) > 0
    OR (@foldedName <> '' AND instr(holder.search_name, @foldedName) > 0))`

export function listDevices(
  db: Db,
  { typed, foldedName, state, today }: DeviceFilter,
  { limit, offset }: Paged,
): { devices: SchoolDevice[]; total: number } {
  const filter = { state, today, typed: typed.trim().toLowerCase(), foldedName }
  const counted = `SELECT count(*) AS total FROM school_device ${HOLDER} ${FILTERED}`
  const rows = statement<DeviceRow>(db, `${DEVICE} ${FILTERED} ${ORDER} LIMIT @limit OFFSET @offset`).all({
    ...filter,
    limit,
    offset,
  })
  return {
    devices: withEvents(db, rows),
    total: statement<{ total: number }>(db, counted).get(filter)?.total ?? 0,
  }
}

/** Another device of this make with this serial number, however it is spelled. */
export function hasSameSerial(db: Db, { make, serial }: NewSchoolDevice, exceptId: string | null): boolean {
  const sql = `SELECT 1 FROM school_device
    WHERE serial = ? COLLATE NOCASE AND make = ? COLLATE NOCASE AND id IS NOT ?`
  return statement(db, sql).get(serial, make, exceptId) !== undefined
}

function withEvents(db: Db, rows: readonly DeviceRow[]): SchoolDevice[] {
  const sql = `SELECT school_device_event.id, device_id AS deviceId, what, person_id AS personId, on_day AS "on", note,
      school_device_event.recorded_at_ms AS recordedAtMs, school_device_event.recorded_by AS recordedBy, ${NAMES}
    FROM school_device_event LEFT JOIN person holder ON holder.id = person_id
    WHERE device_id IN (SELECT value FROM json_each(?)) ORDER BY seq`
  const events = statement<EventRow>(db, sql).all(JSON.stringify(rows.map(({ id }) => id)))
  const actorOf = actorsOf(db)
  return rows.map((row) => ({
    ...rowToDevice(row),
    events: events
      .filter(({ deviceId }) => deviceId === row.id)
      .map(({ id, what, personId, on, note, recordedAtMs, recordedBy, ...names }) => ({
        id,
        what,
        personId,
        personName: nameOf(names),
        on,
        note,
        recordedAtMs,
        recordedBy: actorOf(recordedBy),
      })),
  }))
}

function rowToDevice({ holderId, leftOn, ...row }: DeviceRow): Omit<SchoolDevice, 'events'> {
  const { id, kind, make, serial, tag, note, state, since } = row
  const heldBy = holderId === null ? null : { id: holderId, name: nameOf(row) ?? '', leftOn }
  return { id, kind, make, serial, tag, note, state, since, heldBy }
}

function nameOf({ forename, surname, preferredForename, preferredSurname }: Names): string | null {
  if (surname === null) return null
  return calledOf({
    surname,
    forename: forename ?? '',
    preferredForename: preferredForename ?? '',
    preferredSurname: preferredSurname ?? '',
  })
}

type NewDevice = NewSchoolDevice & { readonly since: string }

export function insertDeviceTx(tx: Tx, recorded: Recorded, device: NewDevice): void {
  insertRowTx(tx, schoolDevice, { ...recorded, ...device, state: 'in-school', holderId: null })
}

export function updateDeviceTx(
  tx: Tx,
  id: string,
  change: NewSchoolDevice | Pick<typeof schoolDevice.$inferInsert, 'state' | 'holderId' | 'since'>,
): void {
  tx.update(schoolDevice).set(change).where(eq(schoolDevice.id, id)).run()
}

type NewEvent = Pick<DeviceEvent, 'what' | 'personId' | 'on' | 'note'> & { readonly deviceId: string }

export function insertDeviceEventTx(tx: Tx, recorded: Recorded, { on, ...event }: NewEvent): void {
  insertRowTx(tx, schoolDeviceEvent, { ...recorded, ...event, onDay: on })
}
