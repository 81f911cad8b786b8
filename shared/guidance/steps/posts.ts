// Posts and comments about the school or somebody of it.
import type { MustNot, Step } from '../step.ts'

export const POSTS_MUST_NOT = {
  answerPost: {
    id: 'no-answer-post',
    text: 'Do not answer the post, neither for the school nor as yourself.',
    sources: ['trust:app4-parents-posts', 'authority:4.5.4'],
  },
  discussOnline: {
    id: 'no-discuss-online',
    text: 'Do not talk about it on social media or in staff chats.',
    sources: ['primary:staff-social-media'],
  },
} as const satisfies Record<string, MustNot>

export const POSTS = {
  findWriter: {
    id: 'find-writer',
    text: 'Try to find out who wrote it',
    hint: 'By asking. Nobody pretends to be somebody else online, or looks through a phone.',
    who: 'lead',
    by: 'next-day',
    sources: ['trust:app4-threats'],
  },
  askToRemove: {
    id: 'ask-writer-to-remove',
    text: 'Ask whoever posted it to take it down',
    hint: 'Once the evidence is kept.',
    who: 'head',
    by: 'next-day',
    rank: 'site',
    touches: ['delete'],
    sources: ['trust:app4-threats', 'trust:app4-parents-posts', 'primary:social-media'],
    unless: [['illegal'], ['maybe-illegal']],
  },
  policeBeforeRemoval: {
    id: 'police-before-removal',
    text: 'Ask the police before anybody is asked to take it down',
    who: 'lead',
    by: 'same-day',
    sources: ['trust:app4-threats', 'ukcis'],
    when: [['illegal'], ['maybe-illegal'], ['image-locked']],
  },
  /** Comes after the talk, where all there is are posts of parents. */
  platformLater: {
    id: 'tell-platform-later',
    text: 'If it stays up after the talk, decide whether to report it to the site, app or game',
    hint: 'In words. What is not untrue may be allowed there.',
    who: 'head',
    by: 'two-weeks',
    rank: 'site',
    tells: 'platform',
    sources: ['trust:app4-parents-posts', 'primary:social-media'],
    when: [['platform', 'parent-posts-only']],
  },
  helpline: {
    id: 'safety-helpline',
    text: 'Ask the Professionals’ Online Safety Helpline, if the site does not act or you need advice',
    who: 'lead',
    by: 'open',
    rank: 'site',
    sources: ['primary:social-media', 'primary:handling'],
    when: [['platform']],
  },
  talkInPerson: {
    id: 'talk-with-parent',
    text: 'Speak with the parent who wrote it, in person',
    hint: 'Listen first. They can always bring a concern to the school in private, or use the complaints procedure.',
    who: 'head',
    by: 'next-day',
    sources: ['trust:app4-parents-posts', 'primary:staff-social-media', 'authority:4.5.4'],
  },
  prepareStaff: {
    id: 'prepare-staff',
    text: 'Train staff, and agree with them how to behave when they find such posts',
    who: 'head',
    by: 'two-weeks',
    sources: ['trust:app4-parents-posts'],
  },
} as const satisfies Record<string, Step>
