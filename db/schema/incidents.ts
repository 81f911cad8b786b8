// An incident and what is written about it. Only `incident` itself ever changes, and only forwards; all else is append-only.
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { ImageAnswer } from '#shared/domain/image-answer.ts'
import type { PersonPart } from '#shared/domain/incident-answers.ts'
import type { ConsideredAs, IncidentType, Material, PersonKind, Place } from '#shared/domain/incident-form.ts'
import type { Incident, NewAction } from '#shared/domain/incidents.ts'
import {
  clockTimeColumn,
  dateColumn,
  flagColumn,
  instantColumn,
  listColumn,
  personColumn,
  recordedColumns,
  seqColumn,
} from './_columns.ts'
import { compartment } from './compartments.ts'

/** The last number given in a year; triggers let it grow by one at a time and never shrink, so no reference is reused. */
export const referenceCounter = sqliteTable('reference_counter', {
  year: integer('year').primaryKey(),
  lastNumber: integer('last_number').notNull(),
})

export const incident = sqliteTable(
  'incident',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    referenceYear: integer('reference_year').notNull(),
    referenceNumber: integer('reference_number').notNull(),
    status: text('status').$type<Incident['status']>().notNull(),
    imageAnswer: text('image_answer').$type<ImageAnswer>().notNull(),
    imageLocked: integer('image_locked', { mode: 'boolean' })
      .notNull()
      .generatedAlwaysAs(sql`image_answer <> 'none'`, { mode: 'stored' }),
    dangerNow: text('danger_now').$type<Incident['dangerNow']>().notNull(),
    currentVersion: integer('current_version').notNull(),
    /** Set for a restricted case: its words are sealed records, and it has no plain rows. Never taken back. */
    compartmentId: text('compartment_id').references(() => compartment.id),
    /** How often a mistaken image lock was taken off; each time has its row of image_unlock. */
    unlocks: integer('unlocks').notNull().default(0),
    ...recordedColumns(),
  },
  (table) => [
    uniqueIndex('incident_compartment').on(table.compartmentId),
    uniqueIndex('incident_reference').on(table.referenceYear, table.referenceNumber),
    // The parent of evidence_file's composite key: a file can only belong to an incident that is not locked.
    uniqueIndex('incident_id_image_locked').on(table.id, table.imageLocked),
    index('incident_status').on(table.status, table.seq),
    check('incident_status_known', sql`${table.status} IN ('open', 'closed')`),
    check('incident_image_answer_known', sql`${table.imageAnswer} IN ('none', 'suspected', 'confirmed')`),
    check('incident_danger_known', sql`${table.dangerNow} IN ('yes', 'no', 'not-known')`),
  ],
)

const ofIncident = () =>
  text('incident_id')
    .notNull()
    .references(() => incident.id)

const isList = (column: AnySQLiteColumn) => sql`json_valid(${column}) AND json_type(${column}) = 'array'`

export const incidentVersion = sqliteTable(
  'incident_version',
  {
    incidentId: ofIncident(),
    number: integer('number').notNull(),
    imageAnswer: text('image_answer').$type<ImageAnswer>().notNull(),
    happenedOn: dateColumn('happened_on'),
    happenedAt: clockTimeColumn('happened_at'),
    reporterKind: text('reporter_kind').$type<'named' | 'not-known' | 'not-reported'>().notNull(),
    reporterName: text('reporter_name'),
    identified: text('identified').notNull(),
    places: listColumn<Place>('places'),
    types: listColumn<IncidentType>('types'),
    typeOther: text('type_other').notNull(),
    description: text('description').notNull(),
    deliberate: flagColumn('deliberate'),
    deliberateMaterial: listColumn<Material>('deliberate_material'),
    consideredAs: listColumn<ConsideredAs>('considered_as'),
    accidental: flagColumn('accidental'),
    accidentalMaterial: listColumn<Material>('accidental_material'),
    /** Why it was amended; null for the first wording only. */
    reason: text('reason'),
    ...recordedColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.number] }),
    check('incident_version_image_answer_known', sql`${table.imageAnswer} IN ('none', 'suspected', 'confirmed')`),
    check(
      'incident_version_abuse_images_locked',
      sql`${table.imageAnswer} <> 'none' OR instr(${table.types}, '"child-abuse-images"') = 0`,
    ),
    check(
      'incident_version_lists',
      sql`${isList(table.places)} AND ${isList(table.types)} AND ${isList(table.deliberateMaterial)} AND ${isList(table.consideredAs)} AND ${isList(table.accidentalMaterial)}`,
    ),
    check('incident_version_reporter', sql`(${table.reporterKind} = 'named') = (${table.reporterName} IS NOT NULL)`),
    check('incident_version_reason', sql`(${table.number} = 1) = (${table.reason} IS NULL)`),
  ],
)

export const incidentPerson = sqliteTable(
  'incident_person',
  {
    incidentId: text('incident_id').notNull(),
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    /** The same person keeps this id through all versions. */
    personId: text('person_id').notNull(),
    name: text('name'),
    kind: text('kind').$type<PersonKind>().notNull(),
    kindOther: text('kind_other').notNull(),
    classOrPost: text('class_or_post').notNull(),
    part: text('part').$type<PersonPart>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.version, table.position] }),
    uniqueIndex('incident_person_once').on(table.incidentId, table.version, table.personId),
    foreignKey({
      columns: [table.incidentId, table.version],
      foreignColumns: [incidentVersion.incidentId, incidentVersion.number],
    }),
  ],
)

const addedColumns = () => ({
  seq: seqColumn(),
  id: text('id').notNull().unique(),
  incidentId: ofIncident(),
  ...recordedColumns(),
})

export const incidentAction = sqliteTable(
  'incident_action',
  {
    ...addedColumns(),
    side: text('side').$type<NewAction['side']>().notNull(),
    action: text('action').$type<NewAction['action']>().notNull(),
    detail: text('detail').notNull(),
    takenOn: dateColumn('taken_on'),
    takenBy: text('taken_by'),
  },
  (table) => [
    index('incident_action_incident').on(table.incidentId),
    check('incident_action_side_known', sql`${table.side} IN ('staff', 'child')`),
  ],
)

/** A wrong entry struck out: at most one strike an action, and the action stays readable. */
export const incidentActionStrike = sqliteTable('incident_action_strike', {
  actionId: text('action_id')
    .primaryKey()
    .references(() => incidentAction.id),
  reason: text('reason').notNull(),
  struckAtMs: instantColumn('struck_at_ms'),
  struckBy: personColumn('struck_by'),
})

export const incidentOutcome = sqliteTable(
  'incident_outcome',
  { ...addedColumns(), text: text('text').notNull() },
  (table) => [index('incident_outcome_incident').on(table.incidentId)],
)

export const incidentStatusChange = sqliteTable(
  'incident_status_change',
  {
    ...addedColumns(),
    status: text('status').$type<Incident['status']>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    index('incident_status_change_incident').on(table.incidentId),
    check('incident_status_change_known', sql`${table.status} IN ('open', 'closed')`),
  ],
)
