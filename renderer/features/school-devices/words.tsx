import { labelOf } from '#shared/domain/incident-form.ts'
import { DEVICE_KINDS, type DeviceEvent, type SchoolDevice } from '#shared/domain/school-devices.ts'
import { StatusTag, type StatusTone } from '../../components/status-tag.tsx'

export const STATES = [
  { value: 'in-school', label: 'In school' },
  { value: 'lent', label: 'Lent' },
  { value: 'lost', label: 'Lost' },
  { value: 'disposed', label: 'Got rid of' },
] as const

const TONES: Record<SchoolDevice['state'], StatusTone> = {
  'in-school': 'good',
  lent: 'info',
  lost: 'warn',
  disposed: 'plain',
}

export const EVENT_WORDS: Record<DeviceEvent['what'], string> = {
  added: 'Added to the list',
  changed: 'Changed',
  lent: 'Lent',
  returned: 'Came back',
  lost: 'Lost',
  disposed: 'Got rid of',
}

export const LIST = { to: '/school-devices', label: 'School devices' }

export function DeviceState({ state }: Pick<SchoolDevice, 'state'>) {
  return <StatusTag tone={TONES[state]}>{labelOf(STATES, state)}</StatusTag>
}

export function deviceWords({ make, serial }: Pick<SchoolDevice, 'make' | 'serial'>): string {
  return `${make}, ${serial}`
}

export const kindWords = ({ kind }: Pick<SchoolDevice, 'kind'>): string => labelOf(DEVICE_KINDS, kind)
