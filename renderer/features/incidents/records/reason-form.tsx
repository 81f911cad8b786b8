import type { ReactNode } from 'react'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { problemList } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { TextArea } from '../../../components/text-area.tsx'
import { useFormDraft } from './use-form-draft.ts'
import { RecordForm } from './record-form.tsx'
import { useAddToIncident } from './use-add-to-incident.ts'

type ReasonFormProps = {
  readonly incident: Incident
  readonly form: 'strike' | 'outcome' | 'close' | 'reopen'
  readonly heading: string
  readonly save: string
  readonly field: 'reason' | 'text'
  readonly label: string
  readonly hint: string
  readonly missing: string
  readonly rows?: number
  /** What the words are about, when it is not the incident itself. */
  readonly aboutId?: string
  readonly before?: ReactNode
  readonly send: (words: string) => Promise<Result<Incident>>
}

/** A form of one text: the outcome, or the reason for closing, reopening or striking out. */
export function ReasonForm(props: ReasonFormProps) {
  const { incident, form, heading, save, field, label, hint, missing, rows = 4, before, send } = props
  const place = { form, incidentId: incident.id, aboutId: props.aboutId ?? incident.id }
  const { answers, change, keeping } = useFormDraft(place, () => ({ words: '' }))
  const { words } = answers
  const adding = useAddToIncident(incident.id, keeping)
  const submit = () => {
    const list = problemList()
    const trimmed = list.need(field, words, missing)
    list.addAll(embeddedDataProblems({ [field]: words }))
    const checked = list.result(() => trimmed)
    void adding.submit(checked.ok ? [] : checked.problems, () => send(trimmed))
  }
  return (
    <RecordForm
      incident={incident}
      heading={heading}
      save={save}
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
      before={before}
    >
      <TextArea
        id={field}
        label={label}
        hint={hint}
        rows={rows}
        value={words}
        onChange={(typed) => change({ words: typed })}
      />
    </RecordForm>
  )
}
