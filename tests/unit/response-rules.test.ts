// The rules that no answer, no person and nothing that a school adds may break.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import { BY, type By, type Fact, type Step } from '#shared/guidance/step.ts'
import { factsOf } from '#shared/domain/facts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { dueOf, mustNotUnder, stepsUnder } from '#shared/domain/procedure-steps.ts'
import { dayAfter, londonDate, londonTime } from '#shared/lib/dates.ts'
import { type RandomCase, anyCase } from '#tests/helpers/random-incidents.ts'

const RUNS = { numRuns: 400 }

function holds(rule: (drawn: RandomCase, facts: ReadonlySet<Fact>) => void): void {
  fc.assert(
    fc.property(anyCase, (drawn) => rule(drawn, factsIn(drawn.incident))),
    RUNS,
  )
}

function factsIn(incident: Incident): ReadonlySet<Fact> {
  const response = incident.responses.at(-1)
  if (!response) throw new Error('no response')
  return factsOf(incident, response)
}

const tells = ({ steps }: RandomCase, party: NonNullable<Step['tells']>) =>
  steps.some(({ step }) => step.tells === party)

/** What a step says that is done, without what it says that nobody does. */
function doneIn({ text, hint = '' }: Pick<Step, 'text' | 'hint'>): string {
  const sentences = `${text}. ${hint}`.split(/(?<=[.?!])\s+/)
  return sentences
    .filter((sentence) => !/^(?:Nobody|Nothing|Never|Do not|Not |Staff are not|No )/.test(sentence))
    .map((sentence) =>
      sentence
        .replaceAll(/\b(?:without|never|before anybody|and nothing|nor)\b[^.,;:]*/gi, '')
        .replaceAll(/\bSEND\b|Internet Watch|\bonce sent\b/g, ''),
    )
    .join(' ')
}

/** Words by which somebody would handle what there is to see, in every form of the verb. */
const HANDLING =
  /\b(?:view|watch|open(?!ly)|screen ?shot|cop(?:y|ies|ied)|photograph|film(?:ed|ing)?\b|print|sav(?:e|ing)\b|stor(?:e|ing)\b|forward|send(?!er)|sent\b|shar(?:e|ing)|upload|download|hash|delet|eras|wip(?:e|ing)|look(?:s|ed|ing)? (?:at|through))|\bkeep(?:s|ing)? (?:the )?(?:evidence|messages)|\btak(?:e|ing) it down|\bfrom the logs|\baudited|what the material was/i

describe('a case about staff', () => {
  it('always reaches the head teacher, unless it is about the head', () => {
    holds((drawn, facts) => {
      if (facts.has('staff-alleged') && !facts.has('head-alleged')) expect(tells(drawn, 'head')).toBe(true)
    })
  })

  it('never reaches the head teacher where it is about the head, but the chair and the LADO', () => {
    holds((drawn, facts) => {
      if (!facts.has('head-alleged')) return
      for (const { step, who } of drawn.steps) {
        expect([step.id, step.tells, who]).not.toContain('head')
        expect([step.id, step.who]).not.toContain('head')
        expect(`${step.id}: ${step.text}`).not.toMatch(/\bhead\b/i)
        expect(`${step.id}: ${step.hint ?? ''}`).not.toMatch(/\b(?:ask|tell|with|by|to|inform) (?:the )?head\b/i)
        expect(step.local).toBeUndefined()
      }
      expect(tells(drawn, 'chair')).toBe(true)
      expect(tells(drawn, 'lado')).toBe(true)
    })
  })

  it('gives nothing to do to the safeguarding lead whom it is about, and asks the LADO', () => {
    holds((drawn, facts) => {
      if (!facts.has('lead-alleged')) return
      expect(drawn.steps.filter(({ who }) => who === 'lead')).toEqual([])
      expect(tells(drawn, 'lado')).toBe(true)
    })
  })
})

describe('where an image of a child could be involved', () => {
  it('no step touches any material, and none says so in its words', () => {
    holds(({ incident, steps }) => {
      if (!incident.imageLocked) return
      for (const { step } of steps) {
        expect([step.id, step.touches ?? []]).toEqual([step.id, []])
        expect(doneIn(step)).not.toMatch(HANDLING)
      }
    })
  })

  // Every step in turn, under the facts that it asks for.
  it.each(PROCEDURES.map((procedure) => [procedure.id, procedure] as const))(
    'no step of “%s” touches any material or says so',
    (_id, procedure) => {
      for (const { when } of procedure.steps) {
        for (const asked of when ?? [[]]) {
          const left = stepsUnder([procedure], new Set<Fact>([...asked, 'image-locked', 'child-involved']))
          const wrong = left.filter((step) => (step.touches ?? []).length > 0 || HANDLING.test(doneIn(step)))
          expect(wrong.map(({ id, text }) => `${id}: ${text}`)).toEqual([])
        }
      }
    },
  )

  it('knows every step that touches material by its words as well', () => {
    const touching = PROCEDURES.flatMap(({ steps }) => steps).filter(({ touches }) => (touches ?? []).length > 0)
    expect(touching.length).toBeGreaterThan(3)
    expect(touching.filter((step) => !HANDLING.test(doneIn(step))).map(({ id }) => id)).toEqual([])
  })

  it('says first what must not be done', () => {
    const rules = mustNotUnder(PROCEDURES, new Set<Fact>(['image-locked'])).map(({ id }) => id)
    expect(rules).toEqual(
      expect.arrayContaining([
        'image-no-view',
        'image-no-copy',
        'image-no-delete',
        'image-ask-nobody',
        'image-no-search',
      ]),
    )
  })

  it('loses no step of ours through the wording of a school', () => {
    holds(({ incident, steps }, facts) => {
      const about = ['any-concern', ...(incident.responses.at(-1)?.about ?? [])]
      const ours = stepsUnder(
        PROCEDURES.filter(({ id }) => about.includes(id)),
        facts,
      )
      const left = new Set(steps.map(({ step }) => step.id))
      expect(ours.map(({ id }) => id).filter((id) => !left.has(id))).toEqual([])
    })
  })
})

describe('every case', () => {
  it('brings the police where an adult is involved', () => {
    holds((drawn, facts) => {
      if (facts.has('adult-involved')) expect(tells(drawn, 'police')).toBe(true)
    })
  })

  it('takes staff in a case about an image of a child for an adult who is involved', () => {
    holds(({ incident }, facts) => {
      const adult = incident.restricted?.about.adult
      if (incident.imageLocked && adult !== undefined && adult !== 'not-sure')
        expect(facts.has('adult-involved')).toBe(true)
    })
  })

  it('has a decision about the parents of every child who is part of it', () => {
    holds(({ incident, steps }, facts) => {
      if (!facts.has('child-involved')) return
      const children = (incident.versions.at(-1)?.concern.people ?? []).filter(({ kind }) => kind === 'child')
      const decided = steps.filter(({ step }) => step.id === 'tell-parents').map(({ person }) => person?.id ?? null)
      expect(decided).toEqual(children.length > 0 ? children.map(({ id }) => id) : [null])
    })
  })

  it('shows a step once, however many procedures ask for it', () => {
    holds(({ steps }) => {
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
    })
  })
})

/** The earliest and the latest day in London on which a step may be due, counted from the day it was asked for; null for no day. */
const DAYS: Record<By, number | null> = {
  'at-once': 0,
  lesson: null,
  'same-day': 0,
  'next-day': 1,
  'three-days': null,
  'two-weeks': 14,
  open: null,
}
const HOUR_MS = 60 * 60 * 1000

function dayIn(atMs: number, days: number): string {
  return Array.from({ length: days }).reduce<string>((date) => dayAfter(date), londonDate(atMs))
}

describe('when a step is due', () => {
  const aroundClockChanges = fc
    .tuple(
      fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2026-07-01'),
      fc.integer({ min: -16 * 24 * 60, max: 3 * 24 * 60 }),
    )
    .map(([day, minutes]) => Date.parse(`${day}T01:00:00Z`) + minutes * 60 * 1000)

  it('is the day that it says, also where the clocks change', () => {
    fc.assert(
      fc.property(aroundClockChanges, fc.constantFrom(...BY.map(({ value }) => value)), (fromMs, by) => {
        const dueAtMs = dueOf(by, fromMs)
        const days = DAYS[by]
        if (by === 'open') expect(dueAtMs).toBeNull()
        else if (by === 'at-once') expect(dueAtMs).toBe(fromMs)
        else if (by === 'lesson') expect(dueAtMs).toBe(fromMs + HOUR_MS)
        else if (by === 'three-days') expect(dueAtMs).toBe(fromMs + 72 * HOUR_MS)
        else {
          expect(londonDate(dueAtMs ?? 0)).toBe(dayIn(fromMs, days ?? 0))
          expect(londonTime(dueAtMs ?? 0)).toBe('23:59')
          expect(londonDate((dueAtMs ?? 0) + 1)).toBe(dayIn(fromMs, (days ?? 0) + 1))
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is set for every step that has a day, and never before it was asked for', () => {
    holds(({ incident, steps }) => {
      const askedAtMs = incident.responses[0]?.recordedAtMs ?? 0
      for (const { step, dueAtMs } of steps) {
        if (step.by === 'open') expect(dueAtMs).toBeNull()
        else expect(dueAtMs).toBeGreaterThanOrEqual(askedAtMs)
      }
    })
  })
})
