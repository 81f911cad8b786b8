// Sites about suicide, self-harm and eating disorders. Seed 002 §4.9.
import type { MustNot, Step } from '../step.ts'

export const HARMFUL_SITES_MUST_NOT: readonly MustNot[] = [
  {
    id: 'not-left-alone',
    text: 'Do not leave a child alone who may hurt themselves.',
    sources: ['kcsie:1'],
    when: [['danger']],
  },
  {
    id: 'no-opening-harmful',
    text: 'Do not open the site to find out what is on it.',
    sources: ['authority:4.9'],
  },
]

export const HARMFUL_SITES = {
  medical: {
    id: 'medical-help',
    text: 'Stay with the child, and get medical help: 999 in an emergency',
    who: 'staff',
    by: 'at-once',
    rank: 'child',
    sources: ['kcsie:1'],
    when: [['danger']],
  },
  ask: {
    id: 'ask-how-they-are',
    text: 'Talk with the child today: how are they, and what does it mean to them?',
    who: 'lead',
    by: 'same-day',
    rank: 'child',
    each: 'child',
    sources: ['authority:4.9'],
    when: [['child-involved']],
  },
  pastoral: {
    id: 'pastoral-support',
    text: 'Offer pastoral support, and find out whether what they do online adds to the risk',
    who: 'lead',
    by: 'next-day',
    each: 'child',
    sources: ['authority:4.9'],
    when: [['child-involved']],
  },
  refer: {
    id: 'refer-for-help',
    text: 'Decide whether to refer for help, for example to the doctor or the mental health team',
    who: 'lead',
    by: 'next-day',
    does: 'decision',
    decides: 'support',
    sources: ['authority:4.9'],
    when: [['child-involved']],
  },
  curriculum: {
    id: 'talk-in-lessons',
    text: 'Make sure that young people can talk about it openly in lessons on health',
    who: 'head',
    by: 'open',
    sources: ['authority:4.9'],
  },
  training: {
    id: 'train-staff-harm',
    text: 'Train staff to see who is at risk, to support them and to refer',
    who: 'head',
    by: 'open',
    sources: ['authority:4.9'],
  },
} as const satisfies Record<string, Step>
