// What is weighed before a sanction, as far as it follows from what is recorded.
import type { Incident, Person } from '#shared/domain/incidents.ts'
import { type LocalCondition, policyLineFor } from '#shared/domain/local-conditions.ts'
import { SANCTION_CATEGORIES, type SanctionAnswers, type SanctionCategory } from '#shared/domain/sanctions.ts'
import type { Namesake } from '#shared/ipc/response.ts'
import { formatInstant } from '#shared/lib/dates.ts'

export type SanctionGroup = (typeof SANCTION_CATEGORIES)[number]['group']

export function groupOf(person: Person | undefined): SanctionGroup {
  return person?.kind === 'staff' ? 'staff' : 'pupil'
}

const LADO_BOXES: readonly string[] = ['lado-advice', 'lado-referral']

/** Whether a contact with the LADO, or a box of the form that says so, is on record. */
export function isLadoRecorded({ contacts, actions }: Pick<Incident, 'contacts' | 'actions'>): boolean {
  return (
    contacts.some(({ party }) => party === 'lado') ||
    actions.some(({ action, struck }) => struck === null && LADO_BOXES.includes(action))
  )
}

type Choice = { readonly value: string; readonly label: string; readonly hint: string }

/**
 * Other incidents that say this name caused them, one line each. Whether it is the same person, whoever weighs it says. What an ordinary
 * record says of a restricted one would tell of it everybody who reads that record, so it is not counted there.
 */
export function earlierChoices(
  namesakes: readonly Namesake[],
  { id, restricted }: Pick<Incident, 'id' | 'restricted'>,
) {
  const others = namesakes.filter((one) => one.incidentId !== id && one.part === 'alleged')
  const first = others.filter((one, at) => others.findIndex((other) => other.incidentId === one.incidentId) === at)
  const isHidden = (one: Namesake) => one.isRestricted && restricted === null
  return {
    choices: first.filter((one) => !isHidden(one)).map(choiceOf),
    hidden: first.filter(isHidden).map(({ reference }) => reference),
  }
}

function choiceOf({ incidentId, reference, recordedAtMs, classOrPost, isRestricted }: Namesake): Choice {
  return {
    value: incidentId,
    label: isRestricted ? `${reference} (restricted)` : reference,
    hint: [classOrPost, `recorded ${formatInstant(recordedAtMs)}`].filter((words) => words !== '').join(', '),
  }
}

/** The categories with what they mean and what the school's own policy says beside each. */
export function categoryChoices(group: SanctionGroup, conditions: readonly LocalCondition[]) {
  return SANCTION_CATEGORIES.filter((category) => category.group === group).map(({ value, label, means }) => {
    const line = policyLineFor(value, conditions)
    return { value, label, hint: line === '' ? means : `${means} Your school’s policy: ${line}` }
  })
}

export function measuresFor(decided: SanctionAnswers['decided']): readonly string[] {
  return SANCTION_CATEGORIES.find(({ value }) => value === decided)?.could ?? []
}

/** Another category keeps those measures that it has too. */
export function decidedChanged(
  { measures }: Pick<SanctionAnswers, 'measures'>,
  decided: NonNullable<SanctionAnswers['decided']>,
): Pick<SanctionAnswers, 'decided' | 'measures'> {
  const could = measuresFor(decided)
  return { decided, measures: measures.filter((measure) => could.includes(measure)) }
}

export function categoryLabel(category: SanctionCategory): string {
  return SANCTION_CATEGORIES.find(({ value }) => value === category)?.label ?? ''
}
