// Every step that the documents ask for is a step of Blueform, or is left out for a reason; every step goes back to a place that exists.
import { describe, expect, it } from 'vitest'
import { CONCERN_VALUES } from '#shared/domain/concerns.ts'
import { PROCEDURES, procedureOf } from '#shared/guidance/procedures/all.ts'
import { SOURCE_IDS, placeOf as sourcePlaceOf, sourceOf } from '#shared/guidance/sources/all.ts'
import { procedureSchema } from '#shared/guidance/step.ts'
import { SEED_000 } from './seed-000.ts'
import { SEED_001 } from './seed-001.ts'
import { SEED_002_ACCESS } from './seed-002-access.ts'
import { SEED_002_RESPONSE } from './seed-002-response.ts'
import { SEED_004 } from './seed-004.ts'
import { SEED_SECTIONS } from './seed-sections.ts'
import type { SeedStep } from './seed-step.ts'

const TABLE: readonly SeedStep[] = [...SEED_000, ...SEED_001, ...SEED_002_ACCESS, ...SEED_002_RESPONSE, ...SEED_004]
const STEPS = PROCEDURES.flatMap(({ steps }) => steps)
const RULES = PROCEDURES.flatMap(({ mustNot }) => mustNot)

const placeOf = ({ seed, section, number, says }: SeedStep) => `${seed} ${section} ${number}: ${says}`

/** What a step of the table goes wrong in, if anything. */
function faultOf({ procedure, steps, leftOut }: SeedStep): string | undefined {
  const named = procedureOf(procedure)
  if (!named) return `no procedure “${procedure}”`
  if (steps.length === 0) return (leftOut ?? '').length < 10 ? 'neither a step nor a reason' : undefined
  if (leftOut !== undefined) return 'both steps and a reason to leave it out'
  const missing = steps.filter((id) => !named.steps.some((step) => step.id === id))
  return missing.length > 0 ? `not in “${procedure}”: ${missing.join(', ')}` : undefined
}

/** The ids under which there are two different things. */
function clashesIn(things: readonly { readonly id: string }[]): readonly string[] {
  const first = new Map<string, string>()
  return things.flatMap((thing) => {
    const words = JSON.stringify(thing)
    const before = first.get(thing.id)
    first.set(thing.id, before ?? words)
    return before === undefined || before === words ? [] : [thing.id]
  })
}

describe('the steps of the documents', () => {
  it('each has a step of Blueform, or a reason why it has none', () => {
    const faults = TABLE.flatMap((step) => {
      const fault = faultOf(step)
      return fault === undefined ? [] : [`${placeOf(step)} — ${fault}`]
    })
    expect(faults).toEqual([])
  })

  it('are numbered without a gap in each section', () => {
    const counted = new Map<string, number>()
    for (const step of TABLE) {
      const section = `${step.seed} ${step.section}`
      expect(placeOf(step)).toBe(placeOf({ ...step, number: (counted.get(section) ?? 0) + 1 }))
      counted.set(section, step.number)
    }
  })

  it('come from each document that has procedures', () => {
    expect([...new Set(TABLE.map(({ seed }) => seed))]).toEqual(['000', '001', '002', '004'])
    expect(TABLE.length).toBeGreaterThan(150)
  })

  it('named as “must not be done” are rules of the procedure', () => {
    const faults = TABLE.flatMap((step) => {
      const named = /^What must not be done: ([a-z, -]+)\./.exec(step.leftOut ?? '')?.[1]?.split(', ') ?? []
      const rules = procedureOf(step.procedure)?.mustNot.map(({ id }) => id) ?? []
      return named.filter((id) => !rules.includes(id)).map((id) => `${placeOf(step)} — no rule ${id}`)
    })
    expect(faults).toEqual([])
  })
})

describe('the procedures', () => {
  it('are there for every concern, and for no other', () => {
    expect(PROCEDURES.map(({ id }) => id).toSorted()).toEqual(['any-concern', ...CONCERN_VALUES].toSorted())
  })

  it.each(PROCEDURES.map((procedure) => [procedure.id, procedure] as const))('“%s” is sound data', (_id, procedure) => {
    expect(procedureSchema.parse(procedure)).toEqual(procedure)
    const ids = procedure.steps.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(procedure.mustNot.length).toBeGreaterThan(0)
  })

  it('have a source for every step and every rule', () => {
    const bare = [...STEPS, ...RULES].filter(({ sources }) => sources.length === 0)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('say the same under the same id', () => {
    expect(clashesIn(STEPS)).toEqual([])
    expect(clashesIn(RULES)).toEqual([])
    const rules = new Set(RULES.map(({ id }) => id))
    expect(STEPS.filter(({ id }) => rules.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('name what is decided, wherever a decision does the step', () => {
    const open = STEPS.filter(({ does, decides }) => (does === 'decision') !== (decides !== undefined))
    expect(open.map(({ id }) => id)).toEqual([])
  })
})

describe('the sources', () => {
  it('are places that exist in their document', () => {
    const wrong = SOURCE_IDS.filter((id) => {
      const source = sourceOf(id)
      return !source || !SEED_SECTIONS[source.document].includes(source.section)
    })
    expect(wrong).toEqual([])
  })

  it('are all listed, wherever a procedure names one', () => {
    const named = PROCEDURES.flatMap(({ mustNot, steps }) => [...mustNot, ...steps].flatMap(({ sources }) => sources))
    expect(named.filter((id) => sourceOf(id) === undefined)).toEqual([])
    expect(sourcePlaceOf('trust:no-longer-there')).toBe('A source that is no longer listed')
    expect(sourcePlaceOf('toString')).toBe('A source that is no longer listed')
  })

  it('say in words what is written there, and name nobody', () => {
    for (const id of SOURCE_IDS) {
      const says = sourceOf(id)?.says ?? ''
      expect(sourcePlaceOf(id)).not.toBe('')
      expect([id, says.length > 40 && /[.]$/.test(says)]).toEqual([id, true])
      expect([id, /https?:|www\.|@|\d{5,}/.test(says)]).toEqual([id, false])
    }
  })
})
