// Searching and confiscating. Only what the head teacher allowed, never alone, with the parents told before. DfE, "Searching, screening
// and confiscation"; seeds 001 "Searching", 002 §3.6.7.
import type { MustNot, Step } from '../step.ts'

export const SEARCH_MUST_NOT = {
  alone: {
    id: 'no-search-alone',
    text: 'Do not search anybody or anything alone, or without being authorised to.',
    sources: ['searching', 'primary:searching'],
    when: [['child-alleged']],
  },
} as const satisfies Record<string, MustNot>

export const SEARCH = {
  decide: {
    id: 'decide-search',
    text: 'Decide whether anything has to be searched or confiscated, and write down why',
    who: 'head',
    by: 'same-day',
    does: 'decision',
    decides: 'search',
    sources: ['searching', 'authority:3.6.7', 'trust:9'],
    when: [['child-alleged']],
    unless: [['image-locked']],
  },
  authorise: {
    id: 'search-authorised',
    text: 'Name who is authorised to search, and a second adult who is there',
    hint: 'Nobody else searches.',
    who: 'head',
    by: 'same-day',
    sources: ['primary:searching', 'searching'],
    when: [['child-alleged', 'search-decided']],
    unless: [['image-locked']],
  },
  parents: {
    id: 'search-parents-before',
    text: 'Tell the parents before anything is searched',
    hint: 'Where that cannot wait, the search record says why they were not told before.',
    who: 'lead',
    by: 'same-day',
    sources: ['primary:searching'],
    when: [['child-alleged', 'search-decided']],
    unless: [['image-locked'], ['telling-risk']],
  },
  record: {
    id: 'search-record',
    text: 'Record every search, and whatever was confiscated',
    who: 'lead',
    by: 'same-day',
    does: 'search',
    sources: ['searching', 'authority:3.6.7', 'trust:9'],
    when: [
      ['child-alleged', 'search-decided'],
      ['child-alleged', 'image-locked'],
    ],
  },
} as const satisfies Record<string, Step>

/** All of them, in order. */
export const SEARCH_STEPS: readonly Step[] = [SEARCH.decide, SEARCH.authorise, SEARCH.parents, SEARCH.record]
