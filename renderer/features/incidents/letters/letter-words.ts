import { labelOf } from '#shared/domain/incident-form.ts'
import type { Person } from '#shared/domain/incidents.ts'
import { LETTER_KINDS, type Letter } from '#shared/domain/letters.ts'

/** 'Letter to the parents of Siân Gŵyr'. */
export function letterTitle({ to, personId }: Pick<Letter, 'to' | 'personId'>, people: readonly Person[]): string {
  const child = people.find(({ id }) => id === personId)
  return to === 'parents' && child?.name ? `Letter to the parents of ${child.name}` : labelOf(LETTER_KINDS, to)
}
