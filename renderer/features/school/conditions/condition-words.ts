// What the school's own additions are called on the screens.
import { type LocalCondition, type NewCondition, isInForce } from '#shared/domain/local-conditions.ts'
import { SANCTION_CATEGORIES } from '#shared/domain/sanctions.ts'
import { PROCEDURES, procedureOf } from '#shared/guidance/procedures/all.ts'
import { BY, type Step, WHO } from '#shared/guidance/step.ts'

/** What it is and where it belongs. */
export function kindWords(condition: NewCondition): string {
  switch (condition.kind) {
    case 'step':
      return `A step in “${procedureOf(condition.procedureId)?.title ?? 'a procedure that is no longer used'}”`
    case 'wording':
      return 'Our wording of a step'
    case 'policy-line':
      return `Policy line for ${categoryLabel(condition.category)}`
  }
}

/** Who does a step and by when. */
export function stepWords({ who, by }: Pick<Step, 'who' | 'by'>): string {
  const whose = WHO.find(({ value }) => value === who)?.label ?? ''
  const when = BY.find(({ value }) => value === by)?.label ?? ''
  return `${whose}. ${when}.`
}

export function stepById(stepId: string): Step | undefined {
  return PROCEDURES.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)
}

function categoryLabel(category: string): string {
  return SANCTION_CATEGORIES.find(({ value }) => value === category)?.label ?? ''
}

/** Whether a newer one in force speaks in its place. Steps stand beside each other. */
export function isReplaced(local: LocalCondition, all: readonly LocalCondition[]): boolean {
  const place = placeOf(local.condition)
  if (place === null) return false
  const inForce = all.filter((other) => isInForce(other) && placeOf(other.condition) === place)
  return isInForce(local) && inForce.at(-1)?.id !== local.id
}

function placeOf(condition: NewCondition): string | null {
  if (condition.kind === 'wording') return condition.stepId
  return condition.kind === 'policy-line' ? condition.category : null
}
