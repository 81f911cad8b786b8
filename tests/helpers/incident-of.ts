// Incidents made by hand for tests of pure rules: every list is empty unless it is given.
import { createHash, randomUUID } from 'node:crypto'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import type { Procedure } from '#shared/guidance/step.ts'
import { nothingEntered } from '#shared/domain/case-entries.ts'
import type { NewResponse, Response } from '#shared/domain/concerns.ts'
import type { Concern, Incident, Person } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'

export const RECORDED_AT_MS = Date.parse('2026-11-03T14:05:00Z')
const BY = { id: '00000000-0000-4000-8000-000000000001', name: 'Robin Sample', role: 'dsl' } as const

export function mark(recordedAtMs = RECORDED_AT_MS) {
  return { id: randomUUID(), recordedAtMs, recordedBy: BY }
}

export function personOf(change: Partial<Person> = {}): Person {
  return {
    id: randomUUID(),
    name: 'Alex Sample',
    kind: 'child',
    kindOther: '',
    classOrPost: 'Year 5',
    part: 'affected',
    ...change,
  }
}

export function concernOf(change: Partial<Concern> = {}): Concern {
  return {
    imageAnswer: 'none',
    happenedOn: '2026-11-02',
    happenedAt: '13:30',
    reporter: { kind: 'named', name: 'Rowan Reporter' },
    identified: '',
    places: ['in-school'],
    people: [personOf()],
    types: [],
    typeOther: '',
    description: 'Unkind messages were sent in a class chat.',
    deliberate: false,
    deliberateMaterial: [],
    consideredAs: [],
    accidental: false,
    accidentalMaterial: [],
    ...change,
  }
}

/** Stands for the SHA-256 of an edition. */
function editionHash({ id }: Pick<Procedure, 'id'>): string {
  return createHash('sha256').update(id).digest('hex')
}

/** Finds these editions by their hashes. */
export function editionsFrom(procedures: readonly Procedure[] = PROCEDURES): EditionsOf {
  const byHash = new Map(procedures.map((procedure) => [editionHash(procedure), procedure]))
  return (hashes) => hashes.flatMap((hash) => byHash.get(hash) ?? [])
}

/** The answer that an incident has this about it, under the procedures for that and for every concern. */
export function responseOf(
  change: Partial<Omit<NewResponse, 'editions'>> = {},
  recordedAtMs = RECORDED_AT_MS,
): Response {
  const about = change.about ?? []
  return {
    ...mark(recordedAtMs),
    about,
    replies: {},
    isConfirmed: true,
    ...change,
    editions: ['any-concern', ...about].map((id) => editionHash({ id })),
  }
}

export function incidentOf(
  change: Partial<Incident> = {},
  concern: Partial<Concern> = {},
  recordedAtMs = RECORDED_AT_MS,
): Incident {
  return {
    id: randomUUID(),
    reference: '2026-001',
    status: 'open',
    imageLocked: false,
    restricted: null,
    dangerNow: 'no',
    versions: [{ number: 1, concern: concernOf(concern), recordedAtMs, recordedBy: BY, reason: null }],
    actions: [],
    outcomes: [],
    statusChanges: [],
    devices: [],
    imagesSeen: [],
    ...nothingEntered(),
    responses: [responseOf({}, recordedAtMs)],
    ...change,
  }
}
