// Which columns of a file mean what, and what a file would change. CTF and CSV from a school's information system; DOMAIN "Importing people".
import { z } from 'zod'
import { PEOPLE_KIND_VALUES } from './people.ts'

/** What a column can mean. `name` is "Surname, Forename" or "Forename Surname"; `child...` say whose parent a row is about. */
export const FIELD_NAMES = [
  'surname',
  'forename',
  'name',
  'preferredSurname',
  'preferredForename',
  'dob',
  'upn',
  'class',
  'year',
  'send',
  'joinedOn',
  'leftOn',
  'email',
  'post',
  'childUpn',
  'childName',
  'childDob',
  'relation',
  'responsibility',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** `columns` says for each column of the file, in its order, what it means; null is "leave it out". Ignored for a CTF. */
export const importSettingsSchema = z.strictObject({
  kind: z.enum(PEOPLE_KIND_VALUES),
  columns: z.array(z.enum(FIELD_NAMES).nullable()).max(200),
})
export type ImportSettings = z.infer<typeof importSettingsSchema>

/** One row of a file and what would become of it; `line` is the line of the file on which it begins. */
export const planRowSchema = z.object({
  line: z.number().int().positive(),
  what: z.enum(['added', 'changed', 'same', 'bad']),
  name: z.string(),
  /** For a bad row: what is wrong and what to do. */
  problem: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type PlanRow = z.infer<typeof planRowSchema>
