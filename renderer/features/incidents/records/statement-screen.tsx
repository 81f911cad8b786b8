import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import { EMPTY_STATEMENT, type StatementAnswers, checkStatement } from '#shared/domain/statements.ts'
import { DateField } from '../../../components/date-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { today } from '../../../components/today.ts'
import { InsetText, WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

export function StatementScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <StatementForm incident={incident} />}</WithIncident>
}

function StatementForm({ incident }: { readonly incident: Incident }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'statement',
    start: EMPTY_STATEMENT,
    check: (typed) => checkStatement(typed, today()),
    send: (typed) => invoke('custody.recordStatement', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Record who said what"
      save="Save what was said"
      before={<HowToListen isLocked={incident.imageLocked} />}
    >
      <StatementFields answers={answers} change={change} />
    </RecordForm>
  )
}

function HowToListen({ isLocked }: { readonly isLocked: boolean }) {
  if (!isLocked) {
    return <InsetText>Write what the person said in their own words, also where they are rude or wrong.</InsetText>
  }
  return (
    <WarningText tone="stop" heading="Do not ask anyone to show you an image, or to describe it in detail">
      <p>Write down what they said by themselves, in their own words, and what they were asked.</p>
    </WarningText>
  )
}

type StatementFieldsProps = {
  readonly answers: StatementAnswers
  readonly change: (part: Partial<StatementAnswers>) => void
}

function StatementFields({ answers, change }: StatementFieldsProps) {
  return (
    <>
      <TextField id="who" label="Who said it?" width="medium" value={answers.who} onChange={(who) => change({ who })} />
      <TextArea
        id="said"
        label="What did they say?"
        hint="In their own words. Put what they were asked in brackets"
        rows={5}
        value={answers.said}
        onChange={(said) => change({ said })}
      />
      <TextField
        id="toldTo"
        label="Who did they tell?"
        width="medium"
        value={answers.toldTo}
        onChange={(toldTo) => change({ toldTo })}
      />
      <TextArea
        id="present"
        label="Who else was there?"
        optional
        rows={1}
        value={answers.present}
        onChange={(present) => change({ present })}
      />
      <DateField id="date" label="Date they said it" value={answers.date} onChange={(date) => change({ date })} />
      <TimeField id="time" label="Time they said it" value={answers.time} onChange={(time) => change({ time })} />
    </>
  )
}
