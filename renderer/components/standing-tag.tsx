import { labelOf } from '#shared/domain/incident-form.ts'
import { STANDINGS, type Standing } from '#shared/domain/signing.ts'
import { type StatusTone, StatusTag } from './status-tag.tsx'
import type { IconName } from './icons.tsx'

const SIGNS: Record<Standing, { readonly tone: StatusTone; readonly icon: IconName }> = {
  signed: { tone: 'good', icon: 'check' },
  'part-signed': { tone: 'info', icon: 'pen' },
  'not-signed': { tone: 'plain', icon: 'clock' },
  earlier: { tone: 'plain', icon: 'history' },
  refused: { tone: 'stop', icon: 'close' },
  withdrawn: { tone: 'stop', icon: 'back' },
}

/** How it stands with somebody and an agreement, with the same words and sign everywhere. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  return <StatusTag {...SIGNS[standing]}>{labelOf(STANDINGS, standing)}</StatusTag>
}
