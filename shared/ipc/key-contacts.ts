import { z } from 'zod'
import { PARTIES } from '../guidance/step.ts'
import { keyContactSchema, newKeyContactSchema } from '../domain/key-contacts.ts'
import { idSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
/** `missing`: those who are needed and have no card; `old`: cards that nobody has checked for a year. */
const contacts = z.object({
  contacts: z.array(keyContactSchema),
  missing: z.array(z.enum(PARTIES)),
  old: z.array(idSchema),
})

export const keyContactsRoutes = {
  'keyContacts.list': route({ who: 'own-account', input: nothing, output: contacts }),
  /** Adds a card, or changes one when `id` is given; either way it counts as checked today. */
  'keyContacts.save': route({
    who: 'manage-settings',
    input: z.strictObject({ id: idSchema.nullable(), contact: newKeyContactSchema }),
    output: contacts,
  }),
  'keyContacts.remove': route({ who: 'manage-settings', input: z.strictObject({ id: idSchema }), output: contacts }),
  /** Somebody made sure that these cards are right. */
  'keyContacts.check': route({
    who: 'record-cases',
    input: z.strictObject({ ids: z.array(idSchema).min(1).max(200) }),
    output: contacts,
  }),
  /** The wall sheet. */
  'keyContacts.print': route({
    who: 'own-account',
    input: z.strictObject({ to: z.enum(['print', 'save', 'preview']) }),
    output: z.object({ done: z.boolean() }),
  }),
} as const satisfies RoutesOf<'keyContacts'>
