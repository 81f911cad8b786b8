import type { FileRow } from '#shared/domain/import-rows.ts'
import type { FieldName } from '#shared/domain/people-import.ts'

/** A file as rows of words. `fields` is what its columns mean, where the format says so itself. */
export type FileTable = {
  readonly format: 'ctf' | 'csv'
  readonly headings: readonly string[]
  readonly fields: readonly (FieldName | null)[] | null
  readonly rows: readonly FileRow[]
}
