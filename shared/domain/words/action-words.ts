import { CHILD_ACTIONS, FORM, STAFF_ACTIONS, labelOf } from '../incident-form.ts'
import type { Action } from '../incidents.ts'
import { formatDate } from '../../lib/dates.ts'

/** What was done, in the words of the form or in the person's own. */
export function actionLabel({ side, action, detail }: Action): string {
  if (action === 'specific') return detail
  const label = labelOf(side === 'staff' ? STAFF_ACTIONS : CHILD_ACTIONS, action)
  return detail === '' ? label : `${label}: ${detail}`
}

/** Specific action recorded with the concern: the form asks for no date and no person there. */
export function isUndated({ action, takenOn, takenBy }: Action): boolean {
  return action === 'specific' && takenOn === null && takenBy === null
}

export function whenAndWho({ takenOn, takenBy }: Pick<Action, 'takenOn' | 'takenBy'>): string {
  const when = takenOn === null ? 'date not known' : formatDate(takenOn)
  return takenBy === null ? `${when}, by whom is not known` : `${when}, by ${takenBy}`
}

export function actionWords(action: Action): string {
  const words = `${FORM.actions[action.side]}: ${actionLabel(action)}`
  return isUndated(action) ? words : `${words} (${whenAndWho(action)})`
}
