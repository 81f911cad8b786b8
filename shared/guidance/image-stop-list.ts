// What to do, and what must not be done, when a concern could involve a nude, semi-nude or sexual image of anyone under 18.

export type GuidanceStep = { readonly text: string; readonly source: string }

export const IMAGE_MUST_NOT: readonly GuidanceStep[] = [
  {
    text: 'Do not view the image, and do not look for it to find out what it is.',
    source: 'UKCIS 2024',
  },
  {
    text: 'Do not copy, send, print, save or share it. Do not photograph the screen.',
    source: 'UKCIS 2024',
  },
  { text: 'Do not delete it. It may be evidence.', source: 'UKCIS 2024' },
  { text: 'Do not ask anyone else, child or adult, to do any of these.', source: 'UKCIS 2024' },
]

const TAKE_IT: readonly GuidanceStep[] = [
  {
    text: 'Have a second adult with you from now on. Never handle the device alone.',
    source: 'usual in schools’ own policies',
  },
  {
    text: 'Take a child’s own device. Do not search it. Leave an adult’s or a school’s device where it is, and lock the room.',
    source: 'UKCIS 2024',
  },
  { text: 'Take the child’s device offline and switch it off.', source: 'UKCIS 2024' },
]

const THEN: readonly GuidanceStep[] = [
  {
    text: 'If an adult may be involved, ring the police now: 999 in an emergency, otherwise 101.',
    source: 'UKCIS 2024',
  },
  {
    text: 'Stay calm with the child and do not blame them. Report Remove can help a child get an image of themselves taken down.',
    source: 'UKCIS 2024',
  },
]

/** For the safeguarding team. */
export const IMAGE_DO_NOW: readonly GuidanceStep[] = [
  ...TAKE_IT,
  { text: 'Lock the child’s device away until the police or social care say what to do.', source: 'UKCIS 2024' },
  ...THEN,
]

/** For any other member of staff. */
export const IMAGE_DO_NOW_STAFF: readonly GuidanceStep[] = [
  ...TAKE_IT,
  {
    text: 'Bring the child’s device at once, in person, to a safeguarding lead, or to the head teacher if it may be about a lead. If nobody is there, lock it away first.',
    source: 'UKCIS 2024',
  },
  ...THEN,
]
