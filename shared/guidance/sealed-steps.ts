// What to do about copies elsewhere once the files of an incident are sealed: none is looked for, opened, moved or deleted.
import type { GuidanceStep } from './image-stop-list.ts'

export const SEALED_MUST_NOT: readonly GuidanceStep[] = [
  { text: 'Do not open, view or look for any other copy of the files.', source: 'UKCIS 2024' },
  { text: 'Do not delete any copy. It may be evidence.', source: 'UKCIS 2024' },
  { text: 'Do not copy, forward, send or print it, and do not ask anyone else to.', source: 'UKCIS 2024' },
]

export const SEALED_DO_NOW: readonly GuidanceStep[] = [
  {
    text: 'Leave every other copy where it is: on a computer, a phone, a memory stick, in an e-mail or a shared folder.',
    source: 'UKCIS 2024',
  },
  {
    text: 'Write down, from memory, who has a copy and where it lies. Record it as an action, in words.',
    source: 'usual in schools’ own policies',
  },
  {
    text: 'Lock away any phone or memory stick that holds a copy, switched off, with a colleague there. Record each as a device.',
    source: 'UKCIS 2024',
  },
  {
    text: 'If a copy lies on a school computer or drive, ask the network manager to stop everyone from reaching it, without opening it.',
    source: 'usual in schools’ own policies',
  },
  {
    text: 'Tell the police or children’s social care where copies lie, and do what they say: 999 in an emergency, otherwise 101.',
    source: 'UKCIS 2024',
  },
  { text: 'If anyone has already seen an image, record who, when and why.', source: 'UKCIS 2024' },
]
