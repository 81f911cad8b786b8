import { z } from 'zod'
import { DAY_MS } from '../lib/dates.ts'
import { ROLES, ROLE_LABELS, type Role } from './roles.ts'
import { idSchema, instantSchema, lineSchema } from './text.ts'

export { ROLES, ROLE_LABELS }
export type { Role }

/** Whoever is unlocked: the author of every record and audit row. */
export const actorSchema = z.object({ id: idSchema, name: lineSchema.trim().min(1), role: z.enum(ROLES) })
export type Actor = z.infer<typeof actorSchema>

/** The safeguarding team: the only people who record and decide. KCSIE 2026 part 2, seed 002 §2. */
export function isLead({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'dsl' || role === 'deputy'
}

/** A role-holder as the access review lists them. Nobody is ever taken off the list, because records name them. */
export const accountSchema = actorSchema.extend({
  addedAtMs: instantSchema,
  passphraseSetAtMs: instantSchema,
  removedAtMs: instantSchema.nullable(),
})
export type Account = z.infer<typeof accountSchema>

type PermissionRow = { readonly label: string; readonly roles: readonly Role[]; readonly note?: string }

/**
 * Who may do what: the one table that every route, screen and printed access review reads.
 * Need to know and a termly review: seed 000 §10 and §12, seed 003 §4.
 */
export const PERMISSIONS = {
  'record-cases': {
    label: 'Record concerns, actions, devices and outcomes; close and reopen cases',
    roles: ['dsl', 'deputy'],
  },
  'read-cases': { label: 'List, search and read ordinary cases', roles: ['dsl', 'deputy', 'head'] },
  'open-case': {
    label: 'Read a restricted case, and let in others who may see it',
    roles: ['dsl', 'deputy', 'head', 'chair'],
    note: 'Only a case that was opened to this person. Nobody can open a case about themselves',
  },
  'print-cases': { label: 'Print a case that they may read', roles: ['dsl', 'deputy', 'head', 'chair'] },
  'add-evidence': { label: 'Add files as evidence, and hand evidence over', roles: ['dsl', 'deputy'] },
  'see-evidence': {
    label: 'Look at evidence of a case that they may read, and check that it is whole',
    roles: ['dsl', 'deputy', 'head'],
    note: 'Never of a case that could involve an image of a child: its files are sealed',
  },
  'unlock-case': {
    label: 'Take off a mistaken image lock, together with a second person',
    roles: ['dsl', 'deputy'],
    note: 'The second person is another safeguarding lead or the head teacher, and types their own passphrase',
  },
  'open-drop-box': {
    label: 'Read concerns left at the lock screen',
    roles: ['dsl', 'deputy', 'head', 'chair'],
    note: 'Only those that are meant for this person',
  },
  'see-log': {
    label: 'See the log of cases without names and narratives, and how many are restricted',
    roles: ['dpo'],
  },
  // Not for the leads: one of them may be what a restricted case is about, and that there is one would tell them.
  'see-audit': { label: 'See and save the log of who did what and when', roles: ['dpo'] },
  'check-audit': { label: 'Check that the log is as it was written', roles: ['dsl', 'deputy', 'head', 'dpo'] },
  'see-accounts': { label: 'See and print who has access', roles: ['dsl', 'deputy', 'head', 'dpo', 'chair'] },
  'manage-accounts': { label: 'Add and remove people', roles: ['dsl', 'head'] },
  'see-people': {
    label: 'See the people of the school, their agreements, consents and school devices',
    roles: ['dsl', 'deputy', 'head', 'office'],
  },
  'manage-people': {
    label: 'Add, import, change and merge people; move classes up; mark leavers',
    roles: ['dsl', 'deputy', 'office'],
  },
  'record-signatures': {
    label: 'Collect signatures and consents, print forms and reminders, lend school devices',
    roles: ['dsl', 'deputy', 'office'],
  },
  'publish-agreements': { label: 'Change and publish the texts of agreements', roles: ['dsl', 'head'] },
  'bar-images': {
    label: 'Mark a child whose picture must not be used, and see why',
    roles: ['dsl', 'deputy', 'head'],
  },
  'sign-conditions': { label: 'Sign what the school adds to the procedures', roles: ['head'] },
  'manage-settings': { label: 'Change the details of the school and the settings', roles: ['dsl'] },
  'back-up': { label: 'Make and check backups', roles: ['dsl', 'deputy', 'head'] },
  'issue-sheets': { label: 'Print a new recovery sheet', roles: ['dsl'] },
  'own-account': {
    label: 'Change their own passphrase, lock the records',
    roles: ['dsl', 'deputy', 'head', 'dpo', 'chair', 'office'],
  },
} as const satisfies Record<string, PermissionRow>
export type Permission = keyof typeof PERMISSIONS

export function may(role: Role, permission: Permission): boolean {
  const { roles }: PermissionRow = PERMISSIONS[permission]
  return roles.includes(role)
}

/** What the school may ask of a passphrase beyond its length and strength. Seeds 000 app. 6, 003 §4. */
export type PassphraseRules = { readonly mixed: boolean; readonly noName: boolean }
export const NO_EXTRA_RULES: PassphraseRules = { mixed: false, noName: false }

export const PASSPHRASE_MIN_LENGTH = 15
/** Of 0 to 4; a score of 3 alone is not enough, because well-known patterns reach it, so the length is asked for too. */
export const PASSPHRASE_MIN_SCORE = 3

export type PassphraseProblem = 'too-short' | 'too-guessable' | 'is-school-or-name' | 'not-mixed' | 'part-of-name'

/**
 * Length in characters as a person counts them, score from the strength meter, `known` = words an insider would try first:
 * the person's own name and the school's.
 */
export function passphraseProblem(
  passphrase: string,
  score: number,
  known: readonly string[],
  rules: PassphraseRules = NO_EXTRA_RULES,
): PassphraseProblem | undefined {
  if ([...passphrase].length < PASSPHRASE_MIN_LENGTH) return 'too-short'
  const plain = lettersOf(passphrase)
  if (known.some((word) => word.trim() !== '' && plain === lettersOf(word))) return 'is-school-or-name'
  if (score < PASSPHRASE_MIN_SCORE) return 'too-guessable'
  if (rules.mixed && !isMixed(passphrase)) return 'not-mixed'
  return rules.noName && known.some((name) => sharesThreeLetters(passphrase, name)) ? 'part-of-name' : undefined
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '')
}

function isMixed(passphrase: string): boolean {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].every((kind) => kind.test(passphrase))
}

function sharesThreeLetters(passphrase: string, name: string): boolean {
  const plain = lettersOf(passphrase)
  const letters = [...lettersOf(name)]
  return letters.some(
    (_, index) => index + 3 <= letters.length && plain.includes(letters.slice(index, index + 3).join('')),
  )
}

export const PASSPHRASE_PROBLEM_MESSAGES: Record<PassphraseProblem, string> = {
  'too-short': 'Use 15 characters or more. Four words that do not belong together work well',
  'too-guessable': 'This is easy to guess. Add another word that has nothing to do with the others',
  'is-school-or-name': 'Do not use your own name or the name of the school',
  'not-mixed': 'Your school asks for a capital letter, a small letter, a number and a sign such as ! or ?',
  'part-of-name': 'Your school asks that no three letters in a row come from your name',
}

/** Whether it is time to choose a new passphrase; 0 days means never. Seeds 000 app. 6 and 002 §3.2 ask for every six months. */
export function isPassphraseOld(setAtMs: number, reminderDays: number, nowMs: number): boolean {
  return reminderDays > 0 && nowMs - setAtMs >= reminderDays * DAY_MS
}

const FREE_TRIES = 4
const WAITS_MS = [30_000, 60_000, 2 * 60_000, 5 * 60_000, 15 * 60_000]

/** Milliseconds to wait after this many wrong passphrases in a row; seed 000 app. 6 and 003 §4 ask for limited attempts. */
export function waitAfterFailuresMs(failures: number): number {
  if (failures <= FREE_TRIES) return 0
  return WAITS_MS[Math.min(failures - FREE_TRIES, WAITS_MS.length) - 1] ?? 0
}

/** Milliseconds still to wait. A clock that was set back before the last failure counts from now, so it cannot shorten the wait. */
export function remainingWaitMs(failedAtMs: readonly number[], nowMs: number): number {
  const last = failedAtMs.at(-1)
  if (last === undefined) return 0
  const waitMs = waitAfterFailuresMs(failedAtMs.length)
  return nowMs < last ? waitMs : Math.max(0, last + waitMs - nowMs)
}
