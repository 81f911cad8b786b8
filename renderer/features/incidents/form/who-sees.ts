// Who will be able to open a concern, by the answer to whom it is about. The main process applies the same rules.
import { type Actor, ROLE_LABELS, may } from '#shared/domain/accounts.ts'
import { openedTo, restrictedAbout } from '#shared/domain/compartments.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'

export type About = Pick<IncidentAnswers, 'adult' | 'leadIds'>
export type Holder = Pick<Actor, 'id' | 'name' | 'role'>

export function whoSees({ adult, leadIds }: About, holders: readonly Holder[]): readonly Holder[] {
  const about = restrictedAbout(adult, leadIds)
  return about === null ? holders.filter(({ role }) => may(role, 'read-cases')) : openedTo(about, holders)
}

/** Those who could not see it by the answer before and can by the new one. */
export function newlyLetIn(before: About, next: About, holders: readonly Holder[]): readonly Holder[] {
  const ids = whoSees(before, holders).map(({ id }) => id)
  return whoSees(next, holders).filter(({ id }) => !ids.includes(id))
}

export function holderWords({ name, role }: Pick<Holder, 'name' | 'role'>): string {
  return `${name}, ${ROLE_LABELS[role].toLowerCase()}`
}

/** Whom the case should go to but who has no access to Blueform, so that they have to be told another way. */
export function missingRole({ adult }: About, holders: readonly Holder[]): string | undefined {
  const role = adult === 'head' ? 'chair' : 'head'
  if (adult === null || adult === 'no' || holders.some((holder) => holder.role === role)) return undefined
  return `The ${ROLE_LABELS[role].toLowerCase()} has no access to Blueform here. Tell them yourself.`
}
