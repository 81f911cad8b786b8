// Images of children: nobody touches any material, and every step is about people, words and where a device lies. UKCIS, March 2024;
// seeds 000 app. 4, 001 "Sexting".
import type { MustNot, Step } from '../step.ts'

export const IMAGE_RULES: readonly MustNot[] = [
  {
    id: 'image-no-move-device',
    text: 'Do not move the adult’s or the school’s device. It is moved only when the police ask.',
    sources: ['trust:app4-adult-misuse', 'ukcis'],
    when: [['image-locked', 'staff-alleged']],
  },
  {
    id: 'image-no-view',
    text: 'Do not view the image, and do not look for it to find out what it is.',
    sources: ['ukcis', 'primary:sexting'],
    when: [['image-locked']],
  },
  {
    id: 'image-no-copy',
    text: 'Do not copy, send, print, save or share it. Do not photograph the screen.',
    sources: ['ukcis', 'trust:app4-contact', 'primary:sexting'],
    when: [['image-locked']],
  },
  {
    id: 'image-no-delete',
    text: 'Do not delete it. It may be evidence.',
    sources: ['ukcis', 'primary:sexting'],
    when: [['image-locked']],
  },
  {
    id: 'image-ask-nobody',
    text: 'Do not ask anyone else, child or adult, to view, share or delete it.',
    sources: ['ukcis', 'primary:sexting'],
    when: [['image-locked']],
  },
  {
    id: 'image-no-search',
    text: 'Do not search the device, not even to find out whether there is an image.',
    sources: ['ukcis', 'searching:devices'],
    when: [['image-locked']],
  },
]

export const IMAGES = {
  toLead: {
    id: 'image-to-lead',
    text: 'Go straight to the safeguarding lead, in person. Bring only a child’s own device',
    who: 'staff',
    by: 'at-once',
    rank: 'alarm',
    sources: ['primary:sexting', 'ukcis'],
    unless: [['lead-alleged']],
  },
  /** Takes the place of `toLead` where it is about a safeguarding lead. */
  toHead: {
    id: 'image-to-head',
    text: 'Go straight to the head teacher, in person, with the device',
    who: 'staff',
    by: 'at-once',
    sources: ['primary:sexting', 'ukcis', 'kcsie:4'],
    when: [['lead-alleged']],
  },
  reassure: {
    id: 'image-reassure',
    text: 'Stay calm and blame nobody: a child can always come and talk, also after a mistake',
    who: 'staff',
    by: 'at-once',
    rank: 'alarm',
    sources: ['primary:sexting'],
    when: [['child-involved']],
  },
  seen: {
    id: 'image-seen',
    text: 'If anybody has already seen the image, record who, when and why',
    hint: 'In words, signed and dated by whoever saw it.',
    who: 'lead',
    by: 'same-day',
    rank: 'evidence',
    does: 'image-seen',
    sources: ['ukcis'],
    when: [['image-locked']],
  },
  questions: {
    id: 'ukcis-questions',
    text: 'Answer the questions that decide whether it is referred to the police or social care',
    hint: 'From what people tell you. Where it is not referred, the reasons are written down.',
    who: 'lead',
    by: 'at-once',
    does: 'referral',
    sources: ['ukcis', 'primary:sexting', 'federation:2-sexting'],
    when: [['image-locked']],
  },
  whoHasIt: {
    id: 'image-who-has-it',
    text: 'Write down who else may have the image, and where, from what people tell you',
    hint: 'Nobody looks for it. Other devices are locked away as well.',
    who: 'lead',
    by: 'same-day',
    rank: 'evidence',
    sources: ['ukcis', 'authority:4.6'],
  },
  reportRemove: {
    id: 'report-remove',
    text: 'Tell the child about Report Remove, which helps them to have an image of themselves taken down',
    hint: 'The child does this, with somebody they trust. Staff are not in the room.',
    who: 'lead',
    by: 'next-day',
    sources: ['ukcis:remove'],
    when: [['child-involved']],
  },
  upskirtingPolice: {
    id: 'upskirting-police',
    text: 'Ask the police for advice on 101: it is a crime',
    who: 'lead',
    by: 'same-day',
    tells: 'police',
    purpose: 'advice',
    sources: ['federation:2-upskirting', 'primary:handling'],
    unless: [['adult-involved'], ['illegal'], ['maybe-illegal'], ['danger']],
  },
} as const satisfies Record<string, Step>
