// What must be said before anything else, in the same words on every document. UKCIS 2024; KCSIE 2026 part 4.
import type { Incident } from '#shared/domain/incidents.ts'
import { notice } from './layout/parts.ts'
import type { Paper } from './layout/paper.ts'

const IMAGE_NOTICE =
  'This incident may involve an indecent image of a child. No image is attached or held. ' +
  'Do not view, copy, print, share or store any image.'
const RESTRICTED_NOTICE = 'Restricted case, about an adult in school. Only those who were let in to it may read this.'

type Noticed = Pick<Incident, 'imageLocked' | 'restricted'>

export function imageNotice(paper: Paper, incidents: readonly Noticed[]): void {
  if (incidents.some(({ imageLocked }) => imageLocked)) notice(paper, IMAGE_NOTICE)
}

export function restrictedNotice(paper: Paper, incidents: readonly Noticed[]): void {
  if (incidents.some(({ restricted }) => restricted !== null)) notice(paper, RESTRICTED_NOTICE)
}
