// What is kept instead of an image: words about devices and about what somebody has already seen. Append-only.
import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NewDevice, NewHandover } from '#shared/domain/custody.ts'
import { clockTimeColumn, dateColumn, recordedColumns, seqColumn } from './_columns.ts'
import { incident } from './incidents.ts'

const addedColumns = () => ({
  seq: seqColumn(),
  id: text('id').notNull().unique(),
  on: dateColumn('happened_on'),
  at: clockTimeColumn('happened_at'),
  ...recordedColumns(),
})

const ofIncident = () =>
  text('incident_id')
    .notNull()
    .references(() => incident.id)

export const custodyDevice = sqliteTable(
  'custody_device',
  {
    ...addedColumns(),
    incidentId: ofIncident(),
    what: text('what').notNull(),
    marks: text('marks').notNull(),
    owner: text('owner'),
    storedWhere: text('stored_where').notNull(),
    sealNumber: text('seal_number'),
    takenBy: text('taken_by'),
    switchedOff: text('switched_off').$type<NewDevice['switchedOff']>().notNull(),
    ownerKind: text('owner_kind').$type<NewDevice['ownerKind']>().notNull().default('other'),
    colleague: text('colleague'),
  },
  (table) => [
    index('custody_device_incident').on(table.incidentId),
    check('custody_device_switched_off_known', sql`${table.switchedOff} IN ('yes', 'no', 'not-known')`),
  ],
)

export const custodyHandover = sqliteTable(
  'custody_handover',
  {
    ...addedColumns(),
    deviceId: text('device_id')
      .notNull()
      .references(() => custodyDevice.id),
    from: text('handed_from').notNull(),
    to: text('handed_to').notNull(),
    why: text('why').notNull(),
    storedWhere: text('stored_where').notNull(),
    reference: text('reference').notNull(),
    how: text('how').$type<NewHandover['how']>().notNull().default('moved'),
    seal: text('seal').$type<NewHandover['seal']>().notNull().default('not-known'),
    signedBy: text('signed_by'),
  },
  (table) => [index('custody_handover_device').on(table.deviceId)],
)

export const imageSeen = sqliteTable(
  'image_seen',
  {
    ...addedColumns(),
    incidentId: ofIncident(),
    who: text('who').notNull(),
    why: text('why').notNull(),
    present: text('present').notNull(),
    followed: text('followed').notNull(),
    signedBy: text('signed_by').notNull(),
    signedOn: text('signed_on').notNull(),
  },
  (table) => [index('image_seen_incident').on(table.incidentId)],
)
