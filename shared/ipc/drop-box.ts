import { z } from 'zod'
import { dropRowSchema, dropSchema, newDropSchema } from '../domain/drop-box.ts'
import { idSchema, instantSchema, paragraphSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const onDrop = z.strictObject({ dropId: idSchema })

export const dropBoxRoutes = {
  /** From the lock screen: acknowledged only once it is sealed and on the disk. Nobody at the lock screen can read it again. */
  'dropBox.leave': route({ who: 'anyone', input: newDropSchema, output: z.object({ leftAtMs: instantSchema }) }),
  'dropBox.inbox': route({
    who: 'open-drop-box',
    input: z.strictObject({}),
    output: z.object({
      rows: z.array(dropRowSchema),
      /** Files that are damaged or were changed and cannot be read by anybody. */
      damaged: instantSchema,
    }),
  }),
  'dropBox.read': route({ who: 'open-drop-box', input: onDrop, output: dropSchema }),
  /** Makes it a draft of a concern, from which an incident is recorded; it leaves the inbox. */
  'dropBox.take': route({ who: 'record-cases', input: onDrop, output: z.object({ draftId: idSchema }) }),
  /** What the lock screen shows to anybody: whom to ring when it is urgent. */
  'dropBox.readNotice': route({
    who: 'own-account',
    input: z.strictObject({}),
    output: z.object({ notice: paragraphSchema }),
  }),
  'dropBox.changeNotice': route({
    who: 'manage-settings',
    input: z.strictObject({ notice: paragraphSchema }),
    output: z.object({ notice: paragraphSchema }),
  }),
} as const satisfies RoutesOf<'dropBox'>
