// Online bullying. The steps that hold for a pupil hold, where they fit, for others as well.
import type { MustNot, Step } from '../step.ts'

export const BULLYING_MUST_NOT = {
  answer: {
    id: 'no-answer',
    text: 'Do not answer the messages, and do not write back in somebody’s place.',
    sources: ['trust:app4-bullying', 'authority:4.5.2'],
  },
} as const satisfies Record<string, MustNot>

export const BULLYING = {
  adviseNoAnswer: {
    id: 'advise-no-answer',
    text: 'Tell the child not to answer, and that it is right to tell',
    who: 'staff',
    by: 'at-once',
    sources: ['trust:app4-bullying', 'authority:4.5.2'],
  },
  leaveRoom: {
    id: 'leave-room',
    text: 'After the messages are kept: help the child to leave the chat room or game, and report it to its moderator',
    who: 'staff',
    by: 'lesson',
    rank: 'site',
    sources: ['authority:4.5.3'],
    when: [['platform']],
  },
  policies: {
    id: 'bullying-policies',
    text: 'Agree who does what the bullying and behaviour policies ask for, and by when',
    who: 'lead',
    by: 'next-day',
    sources: ['trust:app4-bullying', 'primary:bullying', 'authority:4.5.2'],
  },
  considerPolice: {
    id: 'consider-police',
    text: 'Decide whether the police or others are told',
    hint: 'Threats to a life, and what goes on for a long time, may be a crime. Write down the reasons, also for not telling.',
    who: 'lead',
    by: 'next-day',
    does: 'decision',
    decides: 'refer',
    sources: ['trust:app4-bullying', 'trust:app4-threats', 'primary:handling', 'authority:4.5.2'],
    unless: [['adult-involved'], ['illegal'], ['danger']],
  },
  traceSender: {
    id: 'trace-sender',
    text: 'Ask the phone company or e-mail provider to trace the sender',
    hint: 'Where it comes by text, call or private e-mail. The parents may have to ask, as the account is theirs.',
    who: 'lead',
    by: 'next-day',
    sources: ['authority:4.5.3'],
  },
  changeDetails: {
    id: 'change-contact-details',
    text: 'Help the child to change their number, address or user name, where that is needed',
    who: 'lead',
    by: 'next-day',
    sources: ['authority:4.5.3', 'authority:4.7'],
  },
  blockWriter: {
    id: 'block-writer',
    text: 'In a serious case, ask the site to block whoever posted it',
    who: 'lead',
    by: 'next-day',
    rank: 'site',
    sources: ['authority:4.5.3'],
    when: [['platform']],
  },
  blockAtHome: {
    id: 'block-at-home',
    text: 'Show the parents how to block such messages at home',
    who: 'lead',
    by: 'next-day',
    sources: ['authority:4.5.3'],
    unless: [['telling-risk']],
  },
  settle: {
    id: 'help-to-settle',
    text: 'Consider whether it is better to help the pupils settle it than to punish',
    hint: 'In proportion to the harm. Only if the child who was hurt wants it.',
    who: 'lead',
    by: 'two-weeks',
    sources: ['authority:4.5.2'],
  },
  hasItStopped: {
    id: 'has-it-stopped',
    text: 'Ask the child again: has it stopped?',
    who: 'lead',
    by: 'two-weeks',
    sources: ['authority:4.5.2'],
  },
} as const satisfies Record<string, Step>
