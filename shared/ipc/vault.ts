import { z } from 'zod'
import { actorSchema } from '../domain/accounts.ts'
import { schoolSchema } from '../domain/school.ts'
import { instantSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const secretSchema = z.string().min(1).max(1024)
const nothing = z.strictObject({})

/** What the window shows first. `waitMs` is how long until the next try at a passphrase. */
export const vaultStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('missing'), folderName: z.string() }),
  z.object({ state: z.literal('locked'), waitMs: instantSchema }),
  /** The recovery sheet is not confirmed yet; nothing else is offered until it is. */
  z.object({ state: z.literal('unconfirmed'), actor: actorSchema, askedGroups: z.tuple([z.number(), z.number()]) }),
  z.object({ state: z.literal('unlocked'), actor: actorSchema }),
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
    input: z.strictObject({ passphrase: secretSchema }),
    output: vaultStateSchema,
  }),
  /** Lets in with the recovery code and sets a new passphrase. */
  'vault.recover': route({
    who: 'anyone',
    input: z.strictObject({ code: secretSchema, passphrase: secretSchema }),
    output: vaultStateSchema,
  }),
  'vault.lock': route({ who: 'anyone', input: nothing, output: nothing }),
  /** The recovery sheet exists only until it is confirmed; `print` opens the system's dialog, `save` a file dialog. */
  'vault.recoverySheet': route({
    who: ['dsl'],
    input: z.strictObject({ to: z.enum(['print', 'save', 'preview']) }),
    output: z.object({ done: z.boolean() }),
  }),
  'vault.confirmRecovery': route({
    who: ['dsl'],
    input: z.strictObject({ groups: z.tuple([z.string().max(20), z.string().max(20)]) }),
    output: vaultStateSchema,
  }),
} as const satisfies RoutesOf<'vault'>
