// Staff who are bullied online, parents who do it, and contact between staff and pupils. Seeds 001 "Social media incidents" and "Social
// media presence", 002 §4.5.4, 004 §3.2.
import type { MustNot, Step } from '../step.ts'

export const STAFF_MUST_NOT = {
  noReply: {
    id: 'staff-no-reply',
    text: 'Do not answer messages or posts, and do not post anything about it.',
    sources: ['authority:4.5.4'],
  },
  ownDetails: {
    id: 'staff-own-details',
    text: 'Do not use your own phone number or e-mail address with parents or pupils.',
    sources: ['authority:4.5.4'],
  },
} as const satisfies Record<string, MustNot>

export const STAFF = {
  inConfidence: {
    id: 'staff-in-confidence',
    text: 'Make sure that the member of staff can report it in confidence',
    who: 'head',
    by: 'same-day',
    sources: ['authority:4.5.4'],
    when: [['staff-affected']],
  },
  support: {
    id: 'staff-support',
    text: 'Agree what support the member of staff gets',
    who: 'head',
    by: 'next-day',
    sources: ['authority:4.5.4'],
    when: [['staff-affected']],
  },
  act: {
    id: 'staff-bullying-act',
    text: 'Decide what is done about whoever bullies, and write down why',
    who: 'head',
    by: 'two-weeks',
    does: 'decision',
    decides: 'other',
    sources: ['authority:4.5.4', 'primary:social-media'],
  },
  offTheSite: {
    id: 'staff-details-off-site',
    text: 'Take staff’s own numbers and addresses off the school’s website and publications',
    who: 'network-manager',
    by: 'two-weeks',
    sources: ['authority:4.5.4'],
    when: [['staff-affected']],
  },
  teach: {
    id: 'teach-bullying-staff',
    text: 'Put bullying of staff into the anti-bullying policy and what pupils are taught',
    who: 'head',
    by: 'open',
    sources: ['authority:4.5.4'],
  },
  homeSchoolAgreement: {
    id: 'home-school-agreement',
    text: 'Agree in writing with the parent how they use the internet about the school',
    who: 'head',
    by: 'two-weeks',
    sources: ['authority:4.5.4'],
  },
  familyLink: {
    id: 'family-link',
    text: 'Find out whether the contact was allowed before, for example because they are family',
    who: 'head',
    by: 'next-day',
    sources: ['primary:staff-social-media'],
  },
  endContact: {
    id: 'end-staff-contact',
    text: 'Once the LADO has advised, make sure that the contact ends. Use the school’s own channels from then on',
    who: 'head',
    by: 'two-weeks',
    sources: ['primary:staff-social-media', 'federation:3-procedures'],
  },
} as const satisfies Record<string, Step>
