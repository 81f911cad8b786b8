// Devices of the school that people hold, and the checklist of those who leave.
import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { DeviceEvent, ExitCheck, NewSchoolDevice, SchoolDevice } from '#shared/domain/school-devices.ts'
import { dateColumn, idColumn, recordedColumns, seqColumn } from './_columns.ts'
import { person } from './people.ts'

/** What is true now; every change is a row of `school_device_event`. */
export const schoolDevice = sqliteTable(
  'school_device',
  {
    id: idColumn(),
    kind: text('kind').$type<NewSchoolDevice['kind']>().notNull(),
    make: text('make').notNull(),
    serial: text('serial').notNull(),
    tag: text('tag').notNull(),
    note: text('note').notNull(),
    state: text('state').$type<SchoolDevice['state']>().notNull(),
    holderId: text('holder_id').references(() => person.id),
    since: dateColumn('since').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    uniqueIndex('school_device_serial').on(table.serial, table.make),
    index('school_device_holder').on(table.holderId),
    check('school_device_state_known', sql`${table.state} IN ('in-school', 'lent', 'lost', 'disposed')`),
    check('school_device_held', sql`(${table.state} = 'lent') = (${table.holderId} IS NOT NULL)`),
  ],
)

export const schoolDeviceEvent = sqliteTable(
  'school_device_event',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    deviceId: text('device_id')
      .notNull()
      .references(() => schoolDevice.id),
    what: text('what').$type<DeviceEvent['what']>().notNull(),
    personId: text('person_id').references(() => person.id),
    onDay: dateColumn('on_day').notNull(),
    note: text('note').notNull(),
    ...recordedColumns(),
  },
  (table) => [index('school_device_event_device').on(table.deviceId)],
)

export const exitCheck = sqliteTable(
  'exit_check',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    item: text('item').$type<ExitCheck['item']>().notNull(),
    state: text('state').$type<ExitCheck['state']>().notNull(),
    confirmedBy: text('confirmed_by').notNull(),
    onDay: dateColumn('on_day').notNull(),
    note: text('note').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    index('exit_check_person').on(table.personId),
    check('exit_check_state_known', sql`${table.state} IN ('done', 'not-needed', 'open')`),
  ],
)
