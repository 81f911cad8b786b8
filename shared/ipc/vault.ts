import { z } from 'zod'
import { ROLES, actorSchema } from '../domain/accounts.ts'
import { schoolSchema } from '../domain/school.ts'
import { idSchema, instantSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

/** A passphrase or code as UTF-8 bytes: unlike text, the main process can overwrite them once they are used. */
export const secretSchema = z.instanceof(Uint8Array).refine(({ length }) => length >= 1 && length <= 4096, 'Enter it')
const nothing = z.strictObject({})

/** A person as the lock screen offers them: role and initials, no name. `waitMs` is how long until the next try. */
export const lockedAccountSchema = z.object({
  accountId: idSchema,
  role: z.enum(ROLES),
  initials: z.string().max(8),
  waitMs: instantSchema,
})
export type LockedAccount = z.infer<typeof lockedAccountSchema>

/** What the window shows first. */
export const vaultStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('missing'), folderName: z.string() }),
  z.object({
    state: z.literal('locked'),
    accounts: z.array(lockedAccountSchema),
    /** The school's own words for whoever stands at the locked laptop: whom to ring when it is urgent. May be empty. */
    notice: z.string(),
  }),
  /** A printed sheet is not confirmed yet; nothing else is offered until it is. */
  z.object({
    state: z.literal('unconfirmed'),
    actor: actorSchema,
    sheet: z.enum(['recovery', 'release']),
    askedGroups: z.tuple([z.number(), z.number()]),
  }),
  z.object({ state: z.literal('unlocked'), actor: actorSchema }),
  /** Somebody else holds the laptop to sign one agreement; whose it is, the page is not told here. Only locking ends it. */
  z.object({ state: z.literal('signing') }),
])
export type VaultState = z.infer<typeof vaultStateSchema>

/** Folders are named to people, never spelled out as paths; the main process keeps the path behind `ticket`. */
const chosenFolderSchema = z.object({
  ticket: z.uuid(),
  folderName: z.string(),
  /** A vault lies there already and can be opened instead of made. */
  hasVault: z.boolean(),
  warning: z.string().nullable(),
})
export type ChosenFolder = z.infer<typeof chosenFolderSchema>

export const vaultRoutes = {
  'vault.state': route({ who: 'anyone', input: nothing, output: vaultStateSchema }),
  'vault.chooseFolder': route({ who: 'anyone', input: nothing, output: chosenFolderSchema.nullable() }),
  /** Points the app at a vault that already lies in the chosen folder. */
  'vault.useFolder': route({ who: 'anyone', input: z.strictObject({ ticket: z.uuid() }), output: vaultStateSchema }),
  'vault.ratePassphrase': route({
    who: 'anyone',
    input: z.strictObject({ passphrase: z.string().max(1024), known: z.array(lineSchema).max(10) }),
    output: z.object({ score: z.number().int().min(0).max(4), problem: z.string().nullable() }),
  }),
  'vault.create': route({
    who: 'anyone',
    input: z.strictObject({
      ticket: z.uuid(),
      school: schoolSchema,
      name: lineSchema.trim().min(1, 'Enter your name'),
      passphrase: secretSchema,
    }),
    output: vaultStateSchema,
  }),
  'vault.unlock': route({
    who: 'anyone',
    input: z.strictObject({ accountId: idSchema, passphrase: secretSchema }),
    output: vaultStateSchema,
  }),
  /** Lets in with the recovery code and sets a new passphrase. */
  'vault.recover': route({
    who: 'anyone',
    input: z.strictObject({ code: secretSchema, passphrase: secretSchema }),
    output: vaultStateSchema,
  }),
  'vault.lock': route({ who: 'anyone', input: nothing, output: nothing }),
  /** The sheet to be confirmed can be had only until then; `print` opens the system's dialog, `save` a file dialog. */
  'vault.sheet': route({
    who: 'own-account',
    input: z.strictObject({ to: z.enum(['print', 'save', 'preview']) }),
    output: z.object({ done: z.boolean() }),
  }),
  'vault.confirmSheet': route({
    who: 'own-account',
    input: z.strictObject({ groups: z.tuple([z.string().max(20), z.string().max(20)]) }),
    output: vaultStateSchema,
  }),
  /** The recovery sheet of before is worth nothing from here on; the new one has to be confirmed. */
  'vault.reissueRecovery': route({ who: 'issue-sheets', input: nothing, output: vaultStateSchema }),
} as const satisfies RoutesOf<'vault'>
