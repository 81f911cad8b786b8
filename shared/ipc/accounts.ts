import { z } from 'zod'
import { ROLES, accountSchema } from '../domain/accounts.ts'
import { idSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'
import { secretSchema } from './vault.ts'

const nothing = z.strictObject({})
const accountsSchema = z.object({ accounts: z.array(accountSchema) })

export const accountsRoutes = {
  'accounts.list': route({ who: 'see-accounts', input: nothing, output: accountsSchema }),
  /** The new person types the passphrase themselves, on this laptop. */
  'accounts.add': route({
    who: 'manage-accounts',
    input: z.strictObject({
      name: lineSchema.trim().min(1, 'Enter the name of this person'),
      role: z.enum(ROLES),
      passphrase: secretSchema,
    }),
    output: accountsSchema,
  }),
  /**
   * Takes a person out and gives the vault a new key, because an old copy of the key file would still let them in. Progress is
   * in 'work.state'. `stillOpens` names the times of the backups that this person could open with what they know.
   */
  'accounts.remove': route({
    who: 'manage-accounts',
    input: z.strictObject({ accountId: idSchema }),
    output: accountsSchema.extend({ stillOpens: z.array(z.number()) }),
  }),
  'accounts.changePassphrase': route({
    who: 'own-account',
    input: z.strictObject({ current: secretSchema, next: secretSchema }),
    output: nothing,
  }),
  /** Whether the person who is unlocked should choose a new passphrase. */
  'accounts.reminder': route({
    who: 'own-account',
    input: nothing,
    output: z.object({ isPassphraseOld: z.boolean(), passphraseSetAtMs: z.number() }),
  }),
  /** The printed access review: who has access, and what each role may do. */
  'accounts.printReview': route({
    who: 'see-accounts',
    input: z.strictObject({ to: z.enum(['print', 'save', 'preview']) }),
    output: z.object({ done: z.boolean() }),
  }),
} as const satisfies RoutesOf<'accounts'>
