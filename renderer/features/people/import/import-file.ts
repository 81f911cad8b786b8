import type { PeopleKind } from '#shared/domain/people.ts'
import type { ImportSettings } from '#shared/domain/people-import.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'

/** The file that was chosen, as far as a window knows it. */
export type ImportFile = Extract<RouteOutput<'people.chooseFile'>, { chosen: true }>
export type Counts = RouteOutput<'people.import'>
export type Plan = RouteOutput<'people.planImport'>
/** Who is here and not in the file. */
export type Missing = Pick<Plan, 'notInFile' | 'missing'>

export type ImportStep =
  | { readonly at: 'choose'; readonly kind: PeopleKind | null }
  | { readonly at: 'columns'; readonly file: ImportFile; readonly settings: ImportSettings }
  | { readonly at: 'preview'; readonly file: ImportFile; readonly settings: ImportSettings }
  | { readonly at: 'done'; readonly kind: PeopleKind; readonly counts: Counts; readonly plan: Plan }
