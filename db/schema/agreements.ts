// Agreement texts in versions and what was signed. Append-only but for drafts; each signature carries the hash of the text and of itself.
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  check,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type {
  AgreementKind,
  AgreementText,
  Drawing,
  Signature,
  SignerRole,
  WayToSign,
} from '#shared/domain/agreements.ts'
import { dateColumn, idColumn, instantColumn, personColumn, recordedColumns, seqColumn } from './_columns.ts'
import { person } from './people.ts'

const isHash = (column: AnySQLiteColumn) => sql`length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`

export const agreementVersion = sqliteTable(
  'agreement_version',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    kind: text('kind').$type<AgreementKind>().notNull(),
    number: integer('number').notNull(),
    text: text('text', { mode: 'json' }).$type<AgreementText>().notNull(),
    hash: text('hash').notNull(),
    appliesFrom: dateColumn('applies_from').notNull(),
    reason: text('reason').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    uniqueIndex('agreement_version_number').on(table.kind, table.number),
    // The parent of a signature's composite key: nobody signs a hash that no version has.
    uniqueIndex('agreement_version_hash').on(table.id, table.hash),
    check('agreement_version_text', sql`json_valid(${table.text}) AND json_type(${table.text}) = 'object'`),
    check('agreement_version_is_hash', isHash(table.hash)),
  ],
)

export const agreementDraft = sqliteTable('agreement_draft', {
  kind: text('kind').$type<AgreementKind>().primaryKey(),
  text: text('text', { mode: 'json' }).$type<AgreementText>().notNull(),
  savedAtMs: instantColumn('saved_at_ms'),
  savedBy: personColumn('saved_by'),
})

const ofVersion = () =>
  text('version_id')
    .notNull()
    .references(() => agreementVersion.id)

/** By when a round is to be signed; the latest row of a round counts. */
export const roundDue = sqliteTable('round_due', {
  seq: seqColumn(),
  versionId: ofVersion(),
  schoolYear: integer('school_year'),
  dueOn: dateColumn('due_on').notNull(),
  ...recordedColumns(),
})

/** A form printed for one person; its code finds them again. */
export const paperForm = sqliteTable(
  'paper_form',
  {
    code: text('code').primaryKey(),
    versionId: ofVersion(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    ...recordedColumns(),
  },
  (table) => [index('paper_form_person').on(table.personId, table.versionId)],
)

/** A PDF of signed forms, enciphered beside the evidence. It belongs to no incident and is never shown in the app. */
export const signatureScan = sqliteTable(
  'signature_scan',
  {
    id: idColumn(),
    storedAs: text('stored_as').notNull().unique(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    fileKey: blob('file_key', { mode: 'buffer' }).notNull(),
    ...recordedColumns(),
  },
  (table) => [
    check('signature_scan_key', sql`typeof(${table.fileKey}) = 'blob' AND length(${table.fileKey}) = 32`),
    check('signature_scan_hash', isHash(table.sha256)),
  ],
)

export const signature = sqliteTable(
  'signature',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    what: text('what').$type<Signature['what']>().notNull(),
    versionId: text('version_id').notNull(),
    versionHash: text('version_hash').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    signerRole: text('signer_role').$type<SignerRole>().notNull(),
    signerId: text('signer_id').references(() => person.id),
    signerName: text('signer_name').notNull(),
    relation: text('relation').notNull(),
    how: text('how').$type<WayToSign>().notNull(),
    signedOn: dateColumn('signed_on').notNull(),
    drawing: text('drawing', { mode: 'json' }).$type<Drawing>(),
    devices: text('devices', { mode: 'json' }).$type<Signature['devices']>().notNull(),
    paperCode: text('paper_code').references(() => paperForm.code),
    scanId: text('scan_id').references(() => signatureScan.id),
    reason: text('reason').notNull(),
    witness: text('witness').notNull(),
    hash: text('hash').notNull(),
    ...recordedColumns(),
  },
  (table) => [
    // All that the list of who has signed looks at.
    index('signature_acts').on(
      table.personId,
      table.versionId,
      table.signerRole,
      table.what,
      table.signedOn,
      table.signerId,
      table.signerName,
    ),
    index('signature_version').on(table.versionId, table.personId, table.signerRole),
    foreignKey({
      columns: [table.versionId, table.versionHash],
      foreignColumns: [agreementVersion.id, agreementVersion.hash],
    }),
    check('signature_what_known', sql`${table.what} IN ('signed', 'refused', 'withdrawn')`),
    check('signature_role_known', sql`${table.signerRole} IN ('self', 'parent')`),
    check('signature_how_known', sql`${table.how} IN ('drawn', 'typed', 'paper')`),
    check(
      'signature_drawn',
      sql`(${table.drawing} IS NOT NULL) = (${table.what} = 'signed' AND ${table.how} = 'drawn') AND (${table.drawing} IS NULL OR json_valid(${table.drawing}))`,
    ),
    check('signature_day', sql`${table.signedOn} IS date(${table.signedOn})`),
    check('signature_is_hash', isHash(table.hash)),
  ],
)

/** That a list of people was saved as a file, and what for. */
export const savedList = sqliteTable(
  'saved_list',
  {
    seq: seqColumn(),
    id: text('id').notNull().unique(),
    list: text('list').$type<'internet'>().notNull(),
    reason: text('reason').notNull(),
    rows: integer('rows').notNull(),
    ...recordedColumns(),
  },
  (table) => [check('saved_list_known', sql`${table.list} IN ('internet')`)],
)
