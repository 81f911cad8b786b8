// Which columns of a file mean what, and what a file would change. CTF and CSV from a school's information system; DOMAIN "Importing people".
import { z } from 'zod'
import { PEOPLE_KIND_VALUES } from './people.ts'

/**
 * What a column can mean. `name` is "Surname, Forename" or "Forename Surname"; `child...` say whose parent a row is about. With a
 * figure it is about the second or third parent of the row.
 */
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
  'childSurname',
  'childForename',
  'childName',
  'childDob',
  'relation',
  'responsibility',
  'surname2',
  'forename2',
  'name2',
  'email2',
  'relation2',
  'responsibility2',
  'surname3',
  'forename3',
  'name3',
  'email3',
  'relation3',
  'responsibility3',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]
type FurtherField = Extract<FieldName, `${string}${2 | 3}`>
/** A field without the figure that says of which parent it is. */
export type PlainField = Exclude<FieldName, FurtherField>

/** "email2" is the e-mail of the second parent of a row; everything else is of the first, or of all of them. */
export function plainFieldOf(field: FieldName): { readonly field: PlainField; readonly parent: number } {
  const [, plain = field, figure = '1'] = /^([a-zA-Z]+)([23])$/.exec(field) ?? []
  return { field: plain as PlainField, parent: Number(figure) }
}

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
