// Unsuitable sites, opened by accident or on purpose.
import type { MustNot, Step } from '../step.ts'

export const ACCESS_MUST_NOT = {
  drama: {
    id: 'no-drama',
    text: 'Stay calm. Blame nobody.',
    sources: ['trust:app4-unintentional', 'authority:4.2'],
  },
} as const satisfies Record<string, MustNot>

export const ACCESS = {
  closeScreen: {
    id: 'close-screen',
    text: 'Close or minimise the page, calmly',
    who: 'staff',
    by: 'at-once',
    rank: 'child',
    sources: ['authority:4.2'],
  },
  reassure: {
    id: 'reassure-pupils',
    text: 'Tell the pupils that they did nothing wrong',
    who: 'staff',
    by: 'lesson',
    sources: ['authority:4.2'],
    when: [['child-involved']],
  },
  talkWithClass: {
    id: 'talk-with-class',
    text: 'Talk about it with the class: how to stay safe, and that telling an adult was right',
    who: 'teacher',
    by: 'same-day',
    sources: ['authority:4.2'],
    when: [['child-involved']],
  },
  filterProvider: {
    id: 'tell-filter-provider',
    text: 'Report the address to the company that runs your filter',
    hint: 'Where the school runs its own filter, mark it as not needed.',
    who: 'network-manager',
    by: 'same-day',
    sources: ['trust:app4-unintentional', 'authority:4.2'],
  },
  reviewFilter: {
    id: 'review-filter',
    text: 'Find out why the filter let it through, and log what is changed',
    who: 'network-manager',
    by: 'two-weeks',
    sources: ['authority:4.2', 'authority:4.8', 'federation:3-procedures'],
  },
  pupilAgreement: {
    id: 'pupil-agreement',
    text: 'Go back with the pupil to the rules and the agreement that they signed',
    who: 'teacher',
    by: 'next-day',
    sources: ['trust:app4-intentional-pupil', 'authority:4.3'],
  },
  tellWhatFollows: {
    id: 'tell-what-follows',
    text: 'Tell the pupil’s parents what the school will do',
    hint: 'Once the sanction is decided.',
    who: 'lead',
    by: 'two-weeks',
    sources: ['authority:4.3'],
    unless: [['telling-risk']],
  },
} as const satisfies Record<string, Step>
