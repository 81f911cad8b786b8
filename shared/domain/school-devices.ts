// Devices of the school that people hold, and what is settled when somebody leaves. Seeds 000 §5 and app. 1, 002 §3.5.3.
import { z } from 'zod'
import { recorded } from './recorded.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

export const DEVICE_KINDS = [
  { value: 'laptop', label: 'Laptop' },
  { value: 'tablet', label: 'Tablet' },
  { value: 'phone', label: 'Phone' },
  { value: 'camera', label: 'Camera' },
  { value: 'storage', label: 'Memory stick or drive' },
  { value: 'other', label: 'Something else' },
] as const

export const newSchoolDeviceSchema = z.object({
  kind: z.enum(['laptop', 'tablet', 'phone', 'camera', 'storage', 'other']),
  make: lineSchema.trim().min(1, 'Enter the make and model'),
  serial: lineSchema.trim().min(1, 'Enter the serial number'),
  /** The school's own label, or empty. */
  tag: lineSchema.trim(),
  note: paragraphSchema.trim(),
})
export type NewSchoolDevice = z.infer<typeof newSchoolDeviceSchema>

export const DEVICE_EVENTS = ['added', 'changed', 'lent', 'returned', 'lost', 'disposed'] as const
export const deviceEventSchema = z.object({
  ...recorded,
  what: z.enum(DEVICE_EVENTS),
  /** Whom it was lent to, or who gave it back. */
  personId: idSchema.nullable(),
  personName: lineSchema.nullable(),
  on: isoDateSchema,
  note: paragraphSchema.trim(),
})
export type DeviceEvent = z.infer<typeof deviceEventSchema>

export const schoolDeviceSchema = newSchoolDeviceSchema.extend({
  id: idSchema,
  /** `lost` and `disposed` devices are not lent any more. */
  state: z.enum(['in-school', 'lent', 'lost', 'disposed']),
  heldBy: z.object({ id: idSchema, name: lineSchema, leftOn: isoDateSchema.nullable() }).nullable(),
  /** Since when it is as `state` says. */
  since: isoDateSchema,
  events: z.array(deviceEventSchema),
})
export type SchoolDevice = z.infer<typeof schoolDeviceSchema>

/** What is settled when an adult leaves, in the order of the checklist. `devices` also shows what is still lent. */
export const EXIT_ITEMS = [
  { value: 'devices', label: 'School devices, chargers and memory sticks are back' },
  { value: 'pins', label: 'PINs and codes they knew are changed (doors, alarms, devices, voicemail)' },
  { value: 'passwords', label: 'Passwords of shared accounts they knew are changed' },
  { value: 'accounts', label: 'Their accounts are removed or closed (network, e-mail, cloud, learning platforms)' },
  { value: 'information', label: 'School information is off their own devices and accounts' },
  { value: 'keys', label: 'Keys, passes and badges are back' },
] as const
export type ExitItem = (typeof EXIT_ITEMS)[number]['value']

export const newExitCheckSchema = z.object({
  personId: idSchema,
  item: z.enum(['devices', 'pins', 'passwords', 'accounts', 'information', 'keys']),
  state: z.enum(['done', 'not-needed', 'open']),
  /** Who confirmed it, as they are called. */
  confirmedBy: lineSchema.trim().min(1, 'Enter who confirmed it'),
  on: isoDateSchema,
  note: paragraphSchema.trim(),
})
export type NewExitCheck = z.infer<typeof newExitCheckSchema>
export const exitCheckSchema = newExitCheckSchema.extend(recorded)
export type ExitCheck = z.infer<typeof exitCheckSchema>
