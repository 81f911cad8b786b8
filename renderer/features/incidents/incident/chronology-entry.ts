import type { Actor } from '#shared/domain/accounts.ts'
import type { Version } from '#shared/domain/incidents.ts'

export const ENTRY_KINDS = [
  { value: 'all', label: 'Everything' },
  { value: 'concern', label: 'Concern and amendments' },
  { value: 'action', label: 'Actions' },
  { value: 'outcome', label: 'Outcome' },
  { value: 'status', label: 'Closed and reopened' },
  { value: 'custody', label: 'Devices and images seen' },
  { value: 'said', label: 'What was said, addresses' },
  { value: 'referral', label: 'Referral and deletion' },
  { value: 'evidence', label: 'Evidence' },
] as const
export type EntryKind = Exclude<(typeof ENTRY_KINDS)[number]['value'], 'all'>

export type Change = { readonly label: string; readonly before: string; readonly after: string }

export type Entry = {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly atMs: number
  readonly by: Actor
  readonly lines: readonly string[]
  /** What an amendment changed, with the wording before it. */
  readonly changes?: readonly Change[]
  readonly version?: Version
  /** A struck-out action stays readable, with why. */
  readonly isStruck?: boolean
  /** Present while the action can still be struck out. */
  readonly strikeTo?: string
}
