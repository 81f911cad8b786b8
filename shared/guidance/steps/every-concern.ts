// What is done about every concern beside telling people. Seeds 001 "Handling", 002 §2.4 and §4.1, 004 §3.1.
import type { Step } from '../step.ts'

export const EVERY_CONCERN = {
  sameDay: {
    id: 'lead-knows-same-day',
    text: 'Make sure that a safeguarding lead knows of it the same day',
    who: 'staff',
    by: 'same-day',
    does: 'incident',
    sources: ['primary:handling', 'authority:4.1'],
    unless: [['danger']],
  },
  endOfLesson: {
    id: 'lead-knows-by-lesson',
    text: 'Make sure that a safeguarding lead knows of it by the end of the lesson',
    who: 'staff',
    by: 'lesson',
    does: 'incident',
    sources: ['primary:handling'],
    when: [['danger']],
  },
  askPolice: {
    id: 'ask-police-advice',
    text: 'Ask the police on 101 whether it may be illegal',
    hint: 'Nobody looks to find out.',
    who: 'lead',
    by: 'same-day',
    tells: 'police',
    purpose: 'advice',
    sources: ['primary:handling', 'trust:app4-adult-misuse'],
    when: [['maybe-illegal']],
    unless: [['adult-involved'], ['illegal'], ['danger'], ['staff-alleged']],
  },
  patterns: {
    id: 'look-for-patterns',
    text: 'Go through the log: have the same people, the same site or the same weakness come up before?',
    who: 'lead',
    by: 'two-weeks',
    sources: ['authority:4.1', 'authority:2.3', 'federation:3-roles'],
  },
} as const satisfies Record<string, Step>

/** For a child with special educational needs or a disability. Seed 002 §2.4. */
export const SEND_STEPS: readonly Step[] = [
  {
    id: 'send-understanding',
    text: 'Consider whether the child can tell what is real online, and sees what follows from it',
    hint: 'Some children repeat what they saw. That is weighed before a sanction.',
    who: 'sendco',
    by: 'next-day',
    sources: ['authority:2.4'],
    when: [['send']],
  },
  {
    id: 'send-school-it',
    text: 'Agree with the network manager what else the child needs: safeguards, or material of their own',
    who: 'sendco',
    by: 'two-weeks',
    sources: ['authority:2.4'],
    when: [['send']],
  },
  {
    id: 'send-parents',
    text: 'Agree with the parents, and whoever else helps, how the child stays safe online',
    who: 'sendco',
    by: 'two-weeks',
    sources: ['authority:2.4'],
    when: [['send']],
    unless: [['telling-risk']],
  },
  {
    id: 'send-policy',
    text: 'Consider whether the policy fits pupils with special educational needs and disabilities',
    who: 'sendco',
    by: 'open',
    sources: ['authority:2.4'],
    when: [['send']],
  },
]
