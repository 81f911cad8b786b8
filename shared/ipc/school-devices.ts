import { z } from 'zod'
import {
  exitCheckSchema,
  newExitCheckSchema,
  newSchoolDeviceSchema,
  schoolDeviceSchema,
} from '../domain/school-devices.ts'
import { PEOPLE_KIND_VALUES } from '../domain/people.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const devices = z.object({ devices: z.array(schoolDeviceSchema), total: z.number().int(), pageCount: z.number().int() })
const exit = z.object({
  devices: z.array(schoolDeviceSchema),
  /** The latest for each item; an item nobody has looked at has none. */
  checks: z.array(exitCheckSchema),
  isSettled: z.boolean(),
})
const event = { id: idSchema, on: isoDateSchema, note: paragraphSchema.trim() }

export const schoolDevicesRoutes = {
  'schoolDevices.list': route({
    who: 'see-people',
    input: z.strictObject({
      search: z.string().max(100),
      state: z.enum(['all', 'in-school', 'lent', 'lost', 'disposed', 'with-leavers']),
      page: z.number().int().min(1),
    }),
    output: devices,
  }),
  'schoolDevices.read': route({
    who: 'see-people',
    input: z.strictObject({ id: idSchema }),
    output: schoolDeviceSchema,
  }),
  'schoolDevices.save': route({
    who: 'record-signatures',
    input: z.strictObject({ id: idSchema.nullable(), device: newSchoolDeviceSchema }),
    output: schoolDeviceSchema,
  }),
  'schoolDevices.lend': route({
    who: 'record-signatures',
    input: z.strictObject({ ...event, personId: idSchema }),
    output: schoolDeviceSchema,
  }),
  'schoolDevices.giveBack': route({
    who: 'record-signatures',
    input: z.strictObject(event),
    output: schoolDeviceSchema,
  }),
  'schoolDevices.writeOff': route({
    who: 'record-signatures',
    input: z.strictObject({ ...event, what: z.enum(['lost', 'disposed']) }),
    output: schoolDeviceSchema,
  }),
  'schoolDevices.ofPerson': route({ who: 'see-people', input: z.strictObject({ personId: idSchema }), output: exit }),
  'schoolDevices.checkExit': route({ who: 'record-signatures', input: newExitCheckSchema, output: exit }),
  /** Adults who left, or are about to, and whose checklist is not settled; and anybody else who left and still has a device. */
  'schoolDevices.leavers': route({
    who: 'see-people',
    input: z.strictObject({}),
    output: z.object({
      people: z.array(
        z.object({
          id: idSchema,
          name: lineSchema,
          kind: z.enum(PEOPLE_KIND_VALUES),
          leftOn: isoDateSchema,
          /** Items of the checklist; 1 for somebody who has none but a device. */
          open: z.number().int(),
          devices: z.number().int(),
        }),
      ),
      /** Also those whom the list has no room for. */
      total: z.number().int(),
    }),
  }),
  'schoolDevices.printExit': route({
    who: 'record-signatures',
    input: z.strictObject({ personId: idSchema, to: z.enum(['print', 'save', 'preview']) }),
    output: z.object({ done: z.boolean() }),
  }),
} as const satisfies RoutesOf<'schoolDevices'>
