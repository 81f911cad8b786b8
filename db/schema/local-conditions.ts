// What a school adds to the procedures and what it chose where documents disagree. Append-only: a mark says what became of a condition.
import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NewCondition } from '#shared/domain/local-conditions.ts'
import type { ChoiceTopic } from '#shared/domain/school-choices.ts'
import { dateColumn, recordedColumns, seqColumn } from './_columns.ts'

export const localCondition = sqliteTable(
  'local_condition',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    condition: text('condition', { mode: 'json' }).$type<NewCondition>().notNull(),
    ...recordedColumns(),
  },
  (table) => [
    check('local_condition_json', sql`json_valid(${table.condition}) AND json_type(${table.condition}) = 'object'`),
  ],
)

export const localConditionMark = sqliteTable(
  'local_condition_mark',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    conditionId: text('condition_id')
      .notNull()
      .references(() => localCondition.id),
    what: text('what').$type<'signed-here' | 'signed-on-paper' | 'withdrawn'>().notNull(),
    /** Who signed and on which day; null for a withdrawal. */
    name: text('name'),
    signedOn: dateColumn('signed_on'),
    ...recordedColumns(),
  },
  (table) => [
    index('local_condition_mark_condition').on(table.conditionId),
    check('local_condition_mark_known', sql`${table.what} IN ('signed-here', 'signed-on-paper', 'withdrawn')`),
    check('local_condition_mark_signed', sql`(${table.what} = 'withdrawn') = (${table.name} IS NULL)`),
  ],
)

export const schoolChoice = sqliteTable('school_choice', {
  seq: seqColumn(),
  id: text('id').notNull().unique(),
  topic: text('topic').$type<ChoiceTopic>().notNull(),
  value: text('value').notNull(),
  reasons: text('reasons').notNull(),
  ...recordedColumns(),
})
