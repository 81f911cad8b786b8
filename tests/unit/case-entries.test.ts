import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#shared/domain/accounts.ts'
import {
  CASE_ENTRY_KINDS,
  type CaseEntry,
  type Entered,
  type WrittenEntry,
  addEntry,
  caseEntrySchema,
  entriesOf,
  nothingEntered,
} from '#shared/domain/case-entries.ts'
import { CONCERN_VALUES } from '#shared/domain/concerns.ts'
import { type CustodyEvent, isSealed, isSourceOpen, wasIntact } from '#shared/domain/evidence.ts'
import { incidentSchema } from '#shared/domain/incidents.ts'
import { LETTER_KINDS } from '#shared/domain/letters.ts'
import { PARTIES } from '#shared/guidance/step.ts'

const WRITERS: readonly Actor[] = [
  { id: '00000000-0000-4000-8000-000000000001', name: 'Sample Lead', role: 'dsl' },
  { id: '00000000-0000-4000-8000-000000000002', name: 'Sample Deputy', role: 'deputy' },
]
const actorOf = (id: string): Actor => {
  const found = WRITERS.find((one) => one.id === id)
  if (!found) throw new Error('nobody')
  return found
}

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const anyWords = fc.string({ maxLength: 40, unit: 'grapheme' })
const on = fc.option(fc.constantFrom('2026-11-03', '2024-02-29'))
const at = fc.option(fc.constantFrom('00:00', '09:15', '23:59'))
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const fileName = words.filter((name) => /^[^/\\\0]{1,255}$/.test(name))
const answered = (question: 'adult' | 'coercion' | 'unusual' | 'under-13' | 'harm') =>
  fc.record({ question: fc.constant(question), reply: fc.constantFrom('yes', 'no', 'not-known'), reason: anyWords })

const evidence = fc.record({
  originalName: fileName,
  sizeBytes: fc.maxSafeNat(),
  sha256,
  type: fc.option(fc.constantFrom('image/png', 'text/plain')),
  agreement: fc.constantFrom('fits', 'differs', 'not-known'),
  means: fc.constantFrom('chosen', 'dropped', 'captured'),
  address: anyWords,
  account: anyWords,
  device: anyWords,
  seenBy: anyWords,
  note: anyWords,
  on,
  at,
  declaration: fc.constant('known' as const),
})
const bareEvents = ['viewed', 'log-printed', 'source-removed', 'source-kept', 'sealed'] as const
const event: fc.Arbitrary<CustodyEvent> = fc.oneof(
  fc.constantFrom(...bareEvents).map((what): CustodyEvent => ({ what })),
  fc.boolean().map((intact): CustodyEvent => ({ what: 'verified', intact })),
  fc.record({ what: fc.constantFrom('exported', 'handed-over'), packageId: fc.uuid() }),
)
const moment = { on, at }
const confirmation = fc.record({ how: words, toldTo: words, ...moment })
const handedOver = fc.record({
  evidenceIds: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }),
  recipientKind: fc.constantFrom('police', 'lado', 'social-care', 'other'),
  recipient: words,
  reference: anyWords,
  means: words,
  handedOverOn: fc.constant('2026-11-03'),
  protection: fc.constantFrom('encrypted', 'plain'),
  plainReason: anyWords,
  writtenAs: fileName,
  sha256: fc.option(sha256),
})

const ids = fc.array(fc.uuid(), { maxLength: 3 })
const personId = fc.option(fc.uuid())
const day = fc.constantFrom('2026-11-03', '2024-02-29')
const category = fc.constantFrom('pupil-A', 'pupil-D', 'staff-B')
const reply = fc.constantFrom('yes', 'no', 'not-known')
const ofResponse: readonly fc.Arbitrary<CaseEntry>[] = [
  fc.record({
    kind: fc.constant('response'),
    response: fc.record({
      about: fc.subarray(CONCERN_VALUES).map((all) => [...all]),
      replies: fc.record({ danger: reply, adult: reply }, { requiredKeys: [] }),
      isConfirmed: fc.boolean(),
      editions: fc.array(sha256, { maxLength: 3 }),
    }),
  }),
  fc.record({
    kind: fc.constant('step'),
    note: fc.record({
      step: fc.constantFrom('tell-head', 'tell-parents:00000000-0000-4000-8000-000000000001'),
      state: fc.constantFrom('done', 'not-needed', 'to-do'),
      ...moment,
      by: fc.option(words),
      note: anyWords,
      dueOn: fc.option(day),
      actionIds: ids,
    }),
  }),
  fc.record({
    kind: fc.constant('contact'),
    contact: fc.record({
      party: fc.constantFrom(...PARTIES),
      personId,
      purpose: fc.constantFrom('told', 'advice', 'referral'),
      spokeTo: fc.option(words),
      how: fc.constantFrom('telephone', 'in-person', 'letter'),
      ...moment,
      by: fc.option(words),
      advice: anyWords,
      reference: anyWords,
      actionIds: ids,
    }),
  }),
  fc.record({
    kind: fc.constant('decision'),
    decision: fc.record({
      topic: fc.constantFrom('refer', 'parents', 'search', 'other'),
      personId,
      question: words,
      options: fc.array(words, { minLength: 2, maxLength: 3 }),
      chosen: fc.nat({ max: 1 }),
      isNot: fc.boolean(),
      reasons: words,
      decidedBy: words,
      agreedBy: anyWords,
      ...moment,
      reviewOn: fc.option(day),
    }),
  }),
  fc.record({
    kind: fc.constant('search'),
    search: fc.record({
      personId,
      whoOther: anyWords,
      kind: fc.constantFrom('confiscated-only', 'belongings', 'outer-clothing', 'device'),
      lookedFor: words,
      reasons: words,
      authorisedBy: words,
      searchedBy: words,
      witness: words,
      where: words,
      on: day,
      at: fc.constantFrom('00:00', '23:59'),
      agreed: fc.constantFrom('yes', 'no', 'not-asked'),
      parents: fc.constantFrom('before', 'not-before'),
      parentsWhyNot: anyWords,
      found: words,
      went: fc.constantFrom('nothing', 'kept', 'returned', 'police', 'other'),
      wentWhere: anyWords,
      followUp: anyWords,
    }),
  }),
  fc.record({
    kind: fc.constant('sanction'),
    sanction: fc.record({
      personId: fc.uuid(),
      context: words,
      intention: words,
      impact: words,
      earlierIds: ids,
      proposed: category,
      decided: fc.option(category),
      measures: fc.array(words, { maxLength: 3 }),
      policyLine: anyWords,
      reasons: words,
      decidedBy: words,
      decidedOn: day,
      actionIds: ids,
    }),
  }),
  fc.record({
    kind: fc.constant('link'),
    link: fc.record({ incidentPersonId: fc.uuid(), personId: fc.option(fc.uuid()) }),
  }),
  fc.record({
    kind: fc.constant('letter'),
    letter: fc.record({
      to: fc.constantFrom(...LETTER_KINDS.map(({ value }) => value)),
      personId,
      facts: fc.subarray(['reference', 'remove']).map((all) => [...all]),
      subject: words,
      text: words,
    }),
  }),
]

/** One entry; what it is about is drawn from what there is when it is written. */
type Draft = { readonly entry: CaseEntry; readonly about: number }
const own: readonly fc.Arbitrary<CaseEntry>[] = [
  fc.record({
    kind: fc.constant('statement'),
    statement: fc.record({ who: words, said: words, toldTo: words, present: anyWords, ...moment }),
  }),
  fc.record({
    kind: fc.constant('trace'),
    trace: fc.record({ service: anyWords, username: anyWords, address: anyWords, namedBy: words, note: anyWords }),
  }),
  fc.record({
    kind: fc.constant('referral'),
    referral: fc.record({
      answers: fc
        .tuple(answered('adult'), answered('coercion'), answered('unusual'), answered('under-13'), answered('harm'))
        .map((all) => [...all]),
      decision: fc.constantFrom('refer', 'not-refer'),
      to: fc.subarray(['police', 'social-care'] as const).map((all) => [...all]),
      reference: anyWords,
      reasons: words,
    }),
  }),
  fc.record({
    kind: fc.constant('deletion'),
    deletion: fc.record({
      who: words,
      askedBy: words,
      ...moment,
      dueOn: fc.constant('2026-11-05'),
      dueAt: fc.constant('16:00'),
    }),
  }),
  ...ofResponse,
  fc.record({ kind: fc.constant('evidence'), evidence }),
  fc.record({ kind: fc.constant('package'), package: handedOver }),
  fc.record({
    kind: fc.constant('unlocked'),
    version: fc.integer({ min: 1, max: 99 }),
    agreedBy: fc.constantFrom(...WRITERS.map(({ id }) => id)),
    reason: anyWords,
  }),
]
const about: readonly fc.Arbitrary<CaseEntry>[] = [
  fc.record({ kind: fc.constant('deletion-confirmed'), deletionId: fc.constant(''), confirmation }),
  fc.record({ kind: fc.constant('evidence-event'), evidenceId: fc.constant(''), event }),
]
const draft: fc.Arbitrary<Draft> = fc.record({ entry: fc.oneof(...own, ...about), about: fc.nat() })

/** Writes the entries one after another; what is about nothing yet, or about a confirmed deletion, is left out. */
function write(drafts: readonly Draft[]): { readonly entered: Entered; readonly entries: readonly WrittenEntry[] } {
  const entered = nothingEntered()
  const entries: WrittenEntry[] = []
  for (const [index, one] of drafts.entries()) {
    const entry = placed(one, entered)
    const by = WRITERS[index % 2]
    if (!entry || !by) continue
    const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`
    const written = { id, recordedAtMs: index, recordedBy: by, entry }
    addEntry(entered, written, actorOf)
    entries.push(written)
  }
  return { entered, entries }
}

function placed({ entry, about: drawn }: Draft, entered: Entered): CaseEntry | undefined {
  if (entry.kind === 'deletion-confirmed') {
    const open = entered.deletions.filter((one) => one.confirmation === null)
    const deletionId = open[drawn % open.length]?.id
    return deletionId === undefined ? undefined : { ...entry, deletionId }
  }
  if (entry.kind === 'evidence-event') {
    const evidenceId = entered.evidence[drawn % entered.evidence.length]?.id
    return evidenceId === undefined ? undefined : { ...entry, evidenceId }
  }
  return entry
}

function fold(entries: readonly WrittenEntry[]): Entered {
  const entered = nothingEntered()
  for (const entry of entries) addEntry(entered, entry, actorOf)
  return entered
}

describe('the entries of a case', () => {
  it('are all taken by the schema, whose kinds are all drawn here', () => {
    const drawn = new Set<string>()
    fc.assert(
      fc.property(draft, ({ entry }) => {
        drawn.add(entry.kind)
        const isOwn = entry.kind !== 'deletion-confirmed' && entry.kind !== 'evidence-event'
        if (isOwn) expect(caseEntrySchema.parse(entry)).toEqual(entry)
      }),
      { numRuns: 500 },
    )
    expect(drawn).toEqual(new Set(CASE_ENTRY_KINDS))
  })

  it('say all that was entered: written anew in another order of kinds, they add up to the same', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 30 }), (drafts) => {
        const { entered, entries } = write(drafts)
        const anew = entriesOf(entered)
        expect(fold(anew)).toEqual(entered)
        expect(anew.toSorted((one, other) => one.recordedAtMs - other.recordedAtMs)).toEqual(entries)
        for (const { entry } of anew) expect(caseEntrySchema.parse(entry)).toEqual(entry)
      }),
    )
  })

  it('are what an incident of the contract holds, with nothing lost on the way to the window', () => {
    const { shape } = incidentSchema
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 20 }), (drafts) => {
        const { entered } = write(drafts)
        for (const part of Object.keys(entered) as (keyof Entered)[]) {
          expect(shape[part].parse(structuredClone(entered[part]))).toEqual(entered[part])
        }
      }),
    )
  })

  it('are never about something that is not there', () => {
    const written = { id: WRITERS[0]?.id ?? '', recordedAtMs: 1, recordedBy: actorOf(WRITERS[0]?.id ?? '') }
    fc.assert(
      fc.property(fc.oneof(...about), (entry) => {
        expect(() => addEntry(nothingEntered(), { ...written, entry }, actorOf)).toThrow('about nothing')
      }),
    )
  })

  it('keep the first confirmation of a deletion, should there ever be two', () => {
    fc.assert(
      fc.property(confirmation, confirmation, (first, second) => {
        const { entered } = write([
          {
            entry: {
              kind: 'deletion',
              deletion: { who: 'A', askedBy: 'B', on: null, at: null, dueOn: '2026-11-05', dueAt: '16:00' },
            },
            about: 0,
          },
          { entry: { kind: 'deletion-confirmed', deletionId: '', confirmation: first }, about: 0 },
        ])
        const [deletion] = entered.deletions
        const kept = structuredClone(deletion?.confirmation)
        const written = { id: 'late', recordedAtMs: 9, recordedBy: actorOf(WRITERS[1]?.id ?? '') }
        const again = { kind: 'deletion-confirmed', deletionId: deletion?.id ?? '', confirmation: second } as const
        addEntry(entered, { ...written, entry: again }, actorOf)
        expect(deletion?.confirmation).toEqual(kept)
      }),
    )
  })
})

describe('what the chain of custody says of a file', () => {
  const events = fc.array(event, { maxLength: 12 })
  const kept = (list: readonly CustodyEvent[]) =>
    list.map((one, index) => ({
      ...one,
      id: String(index),
      recordedAtMs: index,
      recordedBy: actorOf(WRITERS[0]?.id ?? ''),
    }))

  it('is sealed once it was sealed, whatever comes after', () => {
    fc.assert(
      fc.property(events, events, (before, after) => {
        const list = [
          ...before.filter(({ what }) => what !== 'sealed'),
          ...after.filter(({ what }) => what !== 'sealed'),
        ]
        expect(isSealed({ events: kept(list) })).toBe(false)
        const sealed = [...before, { what: 'sealed' } as const, ...after]
        expect(isSealed({ events: kept(sealed) })).toBe(true)
      }),
    )
  })

  it('is whole or not by the newest check', () => {
    fc.assert(
      fc.property(events, (list) => {
        const checks = list.flatMap((one) => (one.what === 'verified' ? [one.intact] : []))
        expect(wasIntact({ events: kept(list) })).toBe(checks.at(-1))
      }),
    )
  })

  it('asks what became of the source until somebody said so, and never of a capture', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('chosen', 'dropped', 'captured'), (list, means) => {
        const isSaid = list.some(({ what }) => what === 'source-kept' || what === 'source-removed')
        expect(isSourceOpen({ means, events: kept(list) })).toBe(means !== 'captured' && !isSaid)
      }),
    )
  })
})
