// Games that are not meant for the child's age.
import type { Step } from '../step.ts'

export const GAMES = {
  advise: {
    id: 'advise-on-games',
    text: 'Advise the child and the parents on games that fit the age',
    hint: 'A letter to these parents, or to all, can be drafted here.',
    who: 'lead',
    by: 'next-day',
    sources: ['trust:app4-games'],
  },
  block: {
    id: 'block-game',
    text: 'Ask the network manager to block the game at school',
    who: 'lead',
    by: 'same-day',
    tells: 'it',
    sources: ['trust:app4-games'],
    when: [['equipment']],
  },
  considerSocialCare: {
    id: 'consider-social-care',
    text: 'Decide whether social care should be asked, and write down why',
    who: 'lead',
    by: 'next-day',
    does: 'decision',
    decides: 'refer',
    sources: ['trust:app4-games', 'authority:2.3.6'],
  },
} as const satisfies Record<string, Step>
