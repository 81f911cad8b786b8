// What is said of one step: done, not needed and why, or still to do. Seed 002 app. 4.
import type { Incident } from '#shared/domain/incidents.ts'
import { type NewStepNote, type StepAnswers, checkStep } from '#shared/domain/step-notes.ts'
import { actionsForStep } from '#shared/domain/form-boxes.ts'
import { type IncidentStep, stepsOf } from '#shared/domain/steps.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { factsInForce, strikeBoxes, tickBoxes } from './boxes.ts'
import { editionsOf } from './editions.ts'

type OnStep = Asked<StepAnswers> & { readonly step: string }
type Said = Omit<NewStepNote, 'step' | 'actionIds'>

/** A step that is done ticks its boxes of the form; one that is set back strikes them out, with the note as the reason. */
export function noteStep(session: Session, { incidentId, step: key, answers }: OnStep): Result<Incident> {
  const checked = checkStep(answers, todayOf(session))
  return addRecord(session, incidentId, checked, 'when-open', (file, recorded, said, tx) => {
    const editions = editionsOf(tx)
    const found = stepsOf(file.incident(), editions).find((one) => one.key === key)
    if (!found) return fail('not-found', 'This step is not part of the incident. Open what to do again')
    const actionIds =
      said.state === 'done'
        ? tick(session, file, found, said)
        : strikeBoxes(session, file, found, reasonOf(said), editions)
    file.add(recorded, { kind: 'step', note: { ...said, step: key, actionIds } })
    dropTyped(file, incidentId, key)
    file.audit('response.step-noted', { recordId: recorded.id }, { step: found.step.id, state: said.state })
    return undefined
  })
}

// One draft serves all steps: what was typed about another one stays.
function dropTyped(file: CaseFile, incidentId: string, key: string): void {
  const at = { form: 'step', aboutId: incidentId } as const
  const typed = file.readForm(at)?.typed
  if (typed?.form === 'step' && typed.answers.step === key) file.dropForm(at)
}

function tick(session: Session, file: CaseFile, { step }: IncidentStep, said: Said): string[] {
  return tickBoxes(session, file, actionsForStep(step, factsInForce(file.incident()), said))
}

function reasonOf({ state, note }: Said): string {
  if (note !== '') return note
  return state === 'to-do' ? 'The step is still to do.' : 'The step is not needed.'
}
