// Contact with violent extremists. Seed 002 §4.8; the Prevent duty.
import type { MustNot, Step } from '../step.ts'

export const EXTREMISM_MUST_NOT: readonly MustNot[] = [
  {
    id: 'no-extremist-material',
    text: 'Do not open the site or the material again, and keep no copy of it. Having some of it is a crime.',
    sources: ['prevent', 'primary:handling'],
  },
  {
    id: 'no-confronting',
    text: 'Do not argue with the child about it, or question them. Listen.',
    sources: ['prevent', 'kcsie:1'],
    when: [['child-involved']],
  },
]

export const EXTREMISM = {
  home: {
    id: 'ask-about-home',
    text: 'From what you already know, could somebody at home be part of it? Do not ask the family',
    hint: 'If so, do not tell the parents before social care has advised.',
    who: 'lead',
    by: 'same-day',
    rank: 'child',
    sources: ['authority:4.8'],
    when: [['child-involved']],
  },
  mash: {
    id: 'extremism-mash',
    text: 'Refer a child who is being drawn in to the MASH (the council’s team for child protection referrals)',
    hint: 'From there the Channel panel may be asked for a plan of support.',
    who: 'lead',
    by: 'same-day',
    tells: 'social-care',
    purpose: 'referral',
    sources: ['authority:4.8', 'prevent'],
    when: [['child-involved']],
    unless: [['danger'], ['adult-involved'], ['image-locked']],
  },
  patterns: {
    id: 'extremism-patterns',
    text: 'Go through the log: is a group targeting the school, and do our procedures stand up to it?',
    who: 'lead',
    by: 'two-weeks',
    sources: ['authority:4.8'],
  },
  remind: {
    id: 'extremism-remind',
    text: 'Remind pupils and staff of the risks, and that such sites are against the rules',
    who: 'head',
    by: 'open',
    sources: ['authority:4.8'],
  },
} as const satisfies Record<string, Step>
