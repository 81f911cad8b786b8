// When a school device may change hands, and when a leaver's checklist is settled. Pure; days are 'YYYY-MM-DD' in London.
// Seeds 000 §5 and "Exit strategy", 002 §3.5.3.
import type { Problem } from './answers.ts'
import type { PeopleKind } from './people.ts'
import {
  type DeviceEvent,
  EXIT_ITEMS,
  type ExitCheck,
  type ExitItem,
  type NewExitCheck,
  type SchoolDevice,
} from './school-devices.ts'

/** Who has a checklist: everybody who works with the school's systems. Children and their parents only give back what they were lent. */
export const EXIT_KINDS = [
  'staff',
  'governor',
  'volunteer',
  'contractor',
  'visitor',
  'community',
] as const satisfies readonly PeopleKind[]

export function hasChecklist(kind: PeopleKind): boolean {
  return EXIT_KINDS.some((value) => value === kind)
}

export type DeviceMove = Extract<DeviceEvent['what'], 'lent' | 'returned' | 'lost' | 'disposed'>

const MAY_FOLLOW: Record<DeviceMove, readonly SchoolDevice['state'][]> = {
  lent: ['in-school'],
  // A lost device that is found is back.
  returned: ['lent', 'lost'],
  lost: ['in-school', 'lent'],
  disposed: ['in-school', 'lent', 'lost'],
}

export const STATE_AFTER: Record<DeviceMove, SchoolDevice['state']> = {
  lent: 'lent',
  returned: 'in-school',
  lost: 'lost',
  disposed: 'disposed',
}

/** A device is with one person at a time, and what is lost or gone is not lent. */
export function mayFollow(state: SchoolDevice['state'], move: DeviceMove): boolean {
  return MAY_FOLLOW[move].includes(state)
}

type Dated = Pick<DeviceEvent, 'what' | 'on'>

/** The day of a move: not ahead, and not before the last one. Adding it to the list was no move: it may have been lent long before. */
export function moveDayProblem(events: readonly Dated[], on: string, today: string): Problem | undefined {
  if (on > today) return { field: 'on', message: 'This day has not been yet' }
  const moves = events.filter(({ what }) => what !== 'added' && what !== 'changed')
  const isBefore = moves.some((event) => event.on > on)
  return isBefore ? { field: 'on', message: 'Something was recorded about this device on a later day' } : undefined
}

/** Nothing is lent to somebody who has left by then. */
export function borrowerProblem(leftOn: string | null, on: string): Problem | undefined {
  if (leftOn === null || leftOn >= on) return undefined
  return { field: 'personId', message: 'This person had left by that day' }
}

type Check = Pick<ExitCheck, 'item' | 'state'>

/** The latest of each item; `checks` in the order in which they were recorded. */
export function latestChecks<Row extends Check>(checks: readonly Row[]): Row[] {
  const latest = new Map<ExitItem, Row>()
  for (const check of checks) latest.set(check.item, check)
  return EXIT_ITEMS.flatMap(({ value }) => latest.get(value) ?? [])
}

/** How many of the items are open; devices are open as long as one is still lent, whatever was ticked. */
export function countOpen(checks: readonly Check[], lent: number): number {
  const latest = new Map(latestChecks(checks).map(({ item, state }) => [item, state]))
  return EXIT_ITEMS.filter(({ value }) => (latest.get(value) ?? 'open') === 'open' || (value === 'devices' && lent > 0))
    .length
}

/** Why an item cannot be confirmed. */
export function exitCheckProblem(
  { item, state, on }: Pick<NewExitCheck, 'item' | 'state' | 'on'>,
  lent: number,
  today: string,
): Problem | undefined {
  if (on > today) return { field: 'on', message: 'This day has not been yet' }
  if (item !== 'devices' || state === 'open' || lent === 0) return undefined
  const what = lent === 1 ? 'One device is' : `${lent} devices are`
  return { field: 'state', message: `${what} still lent to this person. Take them back first` }
}
