// An incident with nothing but its first wording, for rules that need no vault.
import { nothingEntered } from '#shared/domain/case-entries.ts'
import type { Incident, Person } from '#shared/domain/incidents.ts'

type Told = { readonly id?: string; readonly reference?: string; readonly atMs?: number }

export function incidentOf(people: readonly Person[], told: Told = {}): Incident {
  const { id = '00000000-0000-4000-8000-0000000000ff', reference = '2026-099', atMs = 1000 } = told
  const recordedBy = { id: '00000000-0000-4000-8000-0000000000fe', name: 'Robin Sample', role: 'dsl' } as const
  const concern = {
    imageAnswer: 'none',
    happenedOn: '2026-11-03',
    happenedAt: null,
    reporter: { kind: 'not-known' },
    identified: '',
    places: ['in-school'],
    people: [...people],
    types: ['bullying'],
    typeOther: '',
    description: 'Unkind messages.',
    deliberate: true,
    deliberateMaterial: [],
    consideredAs: [],
    accidental: false,
    accidentalMaterial: [],
  } satisfies Incident['versions'][number]['concern']
  return {
    id,
    reference,
    status: 'open',
    imageLocked: false,
    restricted: null,
    dangerNow: 'no',
    versions: [{ number: 1, concern, recordedAtMs: atMs, recordedBy, reason: null }],
    actions: [],
    outcomes: [],
    statusChanges: [],
    devices: [],
    imagesSeen: [],
    ...nothingEntered(),
  }
}
