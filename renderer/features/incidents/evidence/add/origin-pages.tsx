// Where the files came from, who has seen them and when they were found: once for all that are added together.
import type { Problem } from '#shared/domain/answers.ts'
import { checkOrigin } from '#shared/domain/evidence-check.ts'
import type { OriginAnswers } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { TextArea } from '../../../../components/text-area.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { TimeField } from '../../../../components/time-field.tsx'
import { today } from '../../../../components/today.ts'
import { RecordForm } from '../../records/record-form.tsx'
import type { AddToIncident } from '../../records/use-add-to-incident.ts'
import type { FormKeeping } from '../../records/use-form-draft.ts'

const SEEN_FIELDS: readonly string[] = ['seenBy', 'date', 'time']

function problemsOf(answers: OriginAnswers, page: 'origin' | 'seen'): readonly Problem[] {
  const checked = checkOrigin(answers, today())
  if (checked.ok) return []
  return checked.problems.filter(({ field }) => SEEN_FIELDS.includes(field.split('.')[0] ?? '') === (page === 'seen'))
}

type OriginPageProps = {
  readonly incident: Incident
  readonly answers: OriginAnswers
  readonly change: (part: Partial<OriginAnswers>) => void
  readonly keeping: FormKeeping
  readonly adding: AddToIncident
  readonly onBack: () => void
  readonly onDone: () => void
}

export function OriginPage({ incident, answers, change, keeping, adding, onBack, onDone }: OriginPageProps) {
  return (
    <RecordForm
      incident={incident}
      heading="Where did it come from?"
      save="Continue"
      keeping={keeping}
      adding={adding}
      back={{ label: 'Back', onClick: onBack }}
      onSubmit={() => {
        if (adding.isFree(problemsOf(answers, 'origin'))) onDone()
      }}
    >
      <p>Fill in what you know, at least one of the first three. From memory: look nothing up for it.</p>
      <TextArea
        id="address"
        label="Web address"
        hint="In words, as it was on the screen"
        rows={1}
        value={answers.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        id="account"
        label="Account"
        hint="User name or number that sent or posted it"
        value={answers.account}
        onChange={(account) => change({ account })}
      />
      <TextField
        id="device"
        label="Device"
        hint="For example: school laptop 14, or the phone of the pupil’s mother"
        value={answers.device}
        onChange={(device) => change({ device })}
      />
      <TextArea
        id="note"
        label="Note"
        hint="For example what the files belong to"
        optional
        rows={1}
        value={answers.note}
        onChange={(note) => change({ note })}
      />
    </RecordForm>
  )
}

export function SeenPage({ incident, answers, change, keeping, adding, onBack, onDone }: OriginPageProps) {
  return (
    <RecordForm
      incident={incident}
      heading="Who has seen it, and when was it found?"
      save="Continue"
      keeping={keeping}
      adding={adding}
      back={{ label: 'Back', onClick: onBack }}
      onSubmit={() => {
        if (adding.isFree(problemsOf(answers, 'seen'))) onDone()
      }}
    >
      <TextArea
        id="seenBy"
        label="Who has seen it?"
        hint="Everybody you know of, children and adults, or “only me”"
        rows={2}
        value={answers.seenBy}
        onChange={(seenBy) => change({ seenBy })}
      />
      <DateField
        id="date"
        label="Date it was found or received"
        value={answers.date}
        onChange={(date) => change({ date })}
      />
      <TimeField
        id="time"
        label="Time it was found or received"
        value={answers.time}
        onChange={(time) => change({ time })}
      />
    </RecordForm>
  )
}
