// Harmful sexual behaviour between children. Seeds 001 "Sexual violence and harassment", 002 §4.6; KCSIE 2026 part 5.
import type { MustNot, Step } from '../step.ts'

export const SEXUAL_BEHAVIOUR_MUST_NOT: readonly MustNot[] = [
  {
    id: 'no-banter',
    text: 'Do not pass it off as a joke, as banter or as part of growing up.',
    sources: ['kcsie:5', 'primary:sexual-violence'],
  },
  {
    id: 'no-assuming',
    text: 'Do not assume that somebody else is already dealing with it.',
    sources: ['primary:sexual-violence'],
  },
]

export const SEXUAL_BEHAVIOUR = {
  toLead: {
    id: 'sexual-behaviour-to-lead',
    text: 'Go to the safeguarding lead with it, however small it seems',
    who: 'staff',
    by: 'lesson',
    sources: ['primary:sexual-violence'],
    unless: [['lead-alleged']],
  },
  /** Takes the place of `toLead` where it is about a safeguarding lead. */
  toHead: {
    id: 'sexual-behaviour-to-head',
    text: 'Go to the head teacher with it, however small it seems',
    who: 'staff',
    by: 'lesson',
    sources: ['primary:sexual-violence', 'kcsie:4'],
    when: [['lead-alleged']],
  },
  keepApart: {
    id: 'keep-apart',
    text: 'Make sure the children are safe now, and apart where that is needed',
    who: 'lead',
    by: 'at-once',
    rank: 'child',
    sources: ['kcsie:5'],
  },
  riskAssessment: {
    id: 'risk-assessment',
    text: 'Write down the risk to every child in it, and what is done about it',
    who: 'lead',
    by: 'next-day',
    each: 'child',
    sources: ['kcsie:5'],
    when: [['child-involved']],
  },
  exploitation: {
    id: 'ask-exploitation',
    text: 'Consider whether exploitation, a gang or somebody outside school is behind it. Do not question the child about it',
    who: 'lead',
    by: 'same-day',
    sources: ['authority:4.6'],
  },
  proportion: {
    id: 'in-proportion',
    text: 'Decide what is in proportion: every child is safe, and no child gets a criminal record where it is not needed',
    hint: 'Use your safeguarding partners’ own guidance on abuse between children.',
    who: 'lead',
    by: 'next-day',
    does: 'decision',
    decides: 'support',
    sources: ['authority:4.6', 'kcsie:5'],
  },
  supportBoth: {
    id: 'support-each-child',
    text: 'Agree what support the child gets, whichever part they had in it',
    who: 'lead',
    by: 'next-day',
    each: 'child',
    sources: ['kcsie:5', 'authority:4.6'],
    when: [['child-involved']],
  },
  teach: {
    id: 'teach-images',
    text: 'Plan teaching: sexual pictures and messages can be illegal, and once sent, they cannot be taken back',
    who: 'head',
    by: 'open',
    sources: ['authority:4.6'],
  },
} as const satisfies Record<string, Step>
