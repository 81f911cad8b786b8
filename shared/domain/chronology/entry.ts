import type { Actor } from '../accounts.ts'
import type { Version } from '../incidents.ts'

export const ENTRY_KINDS = [
  { value: 'all', label: 'Everything' },
  { value: 'concern', label: 'Concern and amendments' },
  { value: 'response', label: 'Questions and steps' },
  { value: 'contact', label: 'Who was told or asked' },
  { value: 'decision', label: 'Decisions and sanctions' },
  { value: 'action', label: 'Actions' },
  { value: 'outcome', label: 'Outcome' },
  { value: 'status', label: 'Closed and reopened' },
  { value: 'custody', label: 'Searches, devices, images seen' },
  { value: 'said', label: 'What was said, addresses' },
  { value: 'referral', label: 'Referral and deletion' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'letter', label: 'Letters' },
] as const
export type EntryKind = Exclude<(typeof ENTRY_KINDS)[number]['value'], 'all'>

/** What the record of a concern has to show. KCSIE 2026 part 2. */
export const ENTRY_HEADINGS = [
  { value: 'concern', label: 'Concern' },
  { value: 'discussion', label: 'Discussion' },
  { value: 'decision', label: 'Decision' },
  { value: 'follow-up', label: 'Follow-up' },
  { value: 'outcome', label: 'Outcome' },
] as const
export type EntryHeading = (typeof ENTRY_HEADINGS)[number]['value']

export type Change = { readonly label: string; readonly before: string; readonly after: string }

export type Entry = {
  readonly id: string
  readonly kind: EntryKind
  readonly heading: EntryHeading
  readonly title: string
  readonly atMs: number
  readonly by: Actor
  readonly lines: readonly string[]
  /** What an amendment changed, with the wording before it. */
  readonly changes?: readonly Change[]
  readonly version?: Version
  /** A struck-out action stays readable, with why. */
  readonly isStruck?: boolean
  /** An action of the form that was entered by itself, so that it can be struck out by itself. */
  readonly actionId?: string
}
