import { PERSON_KINDS, labelOf } from '#shared/domain/incident-form.ts'
import type { Person } from '#shared/domain/incidents.ts'

/** 'Siân Gŵyr, 8B', or what is known of somebody whose name is not. */
export function personLabel({ name, kind, kindOther, classOrPost }: Person): string {
  const who = name ?? `Name not known yet (${kind === 'other' ? kindOther : labelOf(PERSON_KINDS, kind)})`
  return classOrPost === '' ? who : `${who}, ${classOrPost}`
}
