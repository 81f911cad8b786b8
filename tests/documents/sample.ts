import { nothingEntered } from '#shared/domain/case-entries.ts'
import type { Action, Concern, Incident, NewAction } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'

const ID = '00000000-0000-4000-8000-000000000001'
export const PRINTED_AT_MS = Date.UTC(2026, 10, 5, 9, 30)
export const RECORDED_AT_MS = Date.UTC(2026, 10, 3, 14, 5)
export const CHECKPOINT = { size: 1234, headHash: '0123456789abcdef'.repeat(4) }
const RECORDED = {
  id: ID,
  recordedAtMs: RECORDED_AT_MS,
  recordedBy: { id: ID, name: 'Morgan Vale', role: 'dsl' as const },
}

export const SCHOOL: School = {
  name: 'Elder Brook School',
  address: '1 Example Lane\nAnytown',
  coordinator: 'Robin Ashdown',
  contact: '01632 960000',
  localAuthority: 'Anyshire',
  urgentContacts: '',
}

const CONCERN: Concern = {
  imageAnswer: 'none',
  happenedOn: '2026-11-03',
  happenedAt: '13:45',
  reporter: { kind: 'named', name: 'Łukasz Żółć' },
  identified: '',
  places: [],
  people: [],
  types: [],
  typeOther: '',
  description: 'Somebody posted something unkind.',
  deliberate: false,
  deliberateMaterial: [],
  consideredAs: [],
  accidental: false,
  accidentalMaterial: [],
}

export function concern(changes: Partial<Concern> = {}): Concern {
  return { ...CONCERN, ...changes }
}

export function person(changes: Partial<Concern['people'][number]> = {}): Concern['people'][number] {
  return { id: ID, name: 'Siân Gŵyr', kind: 'child', kindOther: '', classOrPost: '8B', part: 'affected', ...changes }
}

export function version(number: number, changes: Partial<Concern> = {}): Incident['versions'][number] {
  const { recordedAtMs, recordedBy } = RECORDED
  return { number, concern: concern(changes), recordedAtMs, recordedBy, reason: number === 1 ? null : 'Put right' }
}

export function action(taken: NewAction, struck: Action['struck'] = null): Action {
  return { ...RECORDED, ...taken, struck }
}

export function boxAction(
  box:
    | { side: 'staff'; action: 'lado-advice' | 'police' | 'specific' }
    | { side: 'child'; action: 'parents' | 'police' | 'specific' },
  changes: Partial<Pick<NewAction, 'detail' | 'takenOn' | 'takenBy'>> = {},
): NewAction {
  return { ...box, detail: '', takenOn: '2026-11-04', takenBy: 'Robin Ashdown', ...changes }
}

export function outcome(text: string, recordedAtMs = RECORDED_AT_MS): Incident['outcomes'][number] {
  return { ...RECORDED, recordedAtMs, text }
}

export const STRUCK: Action['struck'] = { reason: 'Entered twice', atMs: RECORDED_AT_MS, by: RECORDED.recordedBy }

export function incident(concernChanges: Partial<Concern> = {}, changes: Partial<Incident> = {}): Incident {
  return {
    id: ID,
    reference: '2026-014',
    status: 'open',
    imageLocked: false,
    restricted: null,
    dangerNow: 'no',
    versions: [version(1, concernChanges)],
    actions: [],
    outcomes: [],
    statusChanges: [],
    devices: [],
    imagesSeen: [],
    ...nothingEntered(),
    ...changes,
  }
}
