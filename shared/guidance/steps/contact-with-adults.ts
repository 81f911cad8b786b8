// Somebody makes inappropriate contact with a child online.
import type { MustNot, Step } from '../step.ts'

export const CONTACT_MUST_NOT = {
  writeToThem: {
    id: 'no-write-to-contact',
    text: 'Do not write to the person, warn them, or pretend to be the child.',
    sources: ['authority:4.7', 'trust:app4-contact'],
  },
} as const satisfies Record<string, MustNot>

export const CONTACT = {
  talkWithReferrer: {
    id: 'talk-with-referrer',
    text: 'Talk with whoever reported it',
    who: 'lead',
    by: 'same-day',
    sources: ['authority:4.7'],
  },
  speakWithChild: {
    id: 'speak-with-child',
    rank: 'child',
    text: 'Speak with the child, where that is right',
    hint: 'Ask what happened, and let them tell it. Ask first whether they are to meet somebody. Not while the police ask you to wait.',
    who: 'lead',
    by: 'same-day',
    sources: ['authority:4.7', 'kcsie:1'],
  },
  decideReferral: {
    id: 'decide-referral',
    text: 'Decide whether to refer to social care or the police, and write down why',
    who: 'lead',
    by: 'same-day',
    does: 'decision',
    decides: 'refer',
    sources: ['authority:4.7', 'authority:2.3.6', 'authority:4.1'],
    unless: [['image-locked']],
  },
  askAuthority: {
    id: 'ask-la-officer',
    text: 'Ask the local authority’s online safety officer what else could be done',
    hint: 'If you want advice. Otherwise mark it as not needed.',
    who: 'lead',
    by: 'next-day',
    sources: ['authority:4.7'],
  },
  endContact: {
    id: 'end-contact',
    text: 'Show the child how to end the contact',
    hint: 'Once the evidence is kept. Where the police are told, ask them first: blocking may warn the other person.',
    who: 'teacher',
    by: 'same-day',
    sources: ['trust:app4-contact', 'authority:4.7'],
  },
  meetParents: {
    id: 'meet-parents',
    text: 'Meet the parents, and agree what they can do to keep their child safe',
    who: 'lead',
    by: 'next-day',
    sources: ['authority:4.7'],
    unless: [['telling-risk']],
  },
} as const satisfies Record<string, Step>
