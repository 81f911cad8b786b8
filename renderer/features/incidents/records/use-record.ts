import type { Checked } from '#shared/domain/answers.ts'
import type { AnswersOf, FormName } from '#shared/domain/form-drafts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { type AddToIncident, useAddToIncident } from './use-add-to-incident.ts'
import { type FormKeeping, useFormDraft } from './use-form-draft.ts'

type RecordOf<Form extends FormName> = {
  readonly form: Form
  /** What the record is about, when it is not the incident itself. */
  readonly aboutId?: string
  readonly start: AnswersOf<Form>
  readonly check: (answers: AnswersOf<Form>) => Checked<unknown>
  readonly send: (answers: AnswersOf<Form>) => Promise<Result<Incident>>
  /** Where to go once it is kept; without it, back to the incident. */
  readonly nextOf?: (kept: Incident) => string
}

type TypedRecord<Form extends FormName> = {
  readonly answers: AnswersOf<Form>
  readonly change: (part: Partial<AnswersOf<Form>>) => void
  /** What `RecordForm` asks for. */
  readonly frame: {
    readonly incident: Incident
    readonly keeping: FormKeeping
    readonly adding: AddToIncident
    readonly onSubmit: () => void
  }
}

/** One short form that adds a record to an incident: its draft, its check, and how it is sent. */
export function useRecord<Form extends FormName>(
  incident: Incident,
  { form, aboutId = incident.id, start, check, send, nextOf }: RecordOf<Form>,
): TypedRecord<Form> {
  const place = { form, incidentId: incident.id, aboutId }
  const { answers, change, keeping } = useFormDraft(place, () => start)
  const adding = useAddToIncident(incident.id, keeping, nextOf)
  const onSubmit = () => {
    const checked = check(answers)
    void adding.submit(checked.ok ? [] : checked.problems, () => send(answers))
  }
  return { answers, change, frame: { incident, keeping, adding, onSubmit } }
}
