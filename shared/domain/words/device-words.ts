// Where a device is now and what was recorded of its handovers, in the words of the screens.
import type { Device, Handover } from '../custody.ts'
import { momentWords } from './moment-words.ts'

/** Whether the newest handover ended the school's custody. */
export function hasLeft({ handovers }: Pick<Device, 'handovers'>): boolean {
  const last = handovers.at(-1)
  return last !== undefined && last.how !== 'moved'
}

export function whereNow(device: Device): string {
  const last = device.handovers.at(-1)
  if (!last) return `Locked away: ${device.storedWhere}`
  if (last.how === 'police') return `With the police, collected by ${last.to}`
  if (last.how === 'returned') return `Returned to ${last.to}`
  return last.storedWhere === '' ? `With ${last.to}` : `With ${last.to}: ${last.storedWhere}`
}

const SEALS = {
  intact: 'whole, with the same number',
  broken: 'broken, or another one',
  'no-seal': 'there was none',
  'not-known': 'nobody looked',
} as const

export function handoverLines(handover: Handover): readonly string[] {
  const { from, to, why, storedWhere, reference, seal, signedBy } = handover
  return [
    `${momentWords(handover)}: from ${from} to ${to}`,
    `Why: ${why}`,
    `Seal: ${SEALS[seal]}`,
    ...(storedWhere ? [`Kept now: ${storedWhere}`] : []),
    ...(signedBy === null ? [] : [`Signed for by ${signedBy}`]),
    ...(reference ? [`Reference: ${reference}`] : []),
  ]
}
