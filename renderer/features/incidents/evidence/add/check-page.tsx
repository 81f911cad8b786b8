import type { OriginAnswers } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { NamedFile } from '#shared/ipc/evidence.ts'
import { Button, ButtonRow } from '../../../../components/button.tsx'
import { Page } from '../../../../components/page.tsx'
import { SummaryList } from '../../../../components/summary-list.tsx'
import { Notice, Refused } from '../../../../components/warning-text.tsx'
import { WorkProgress } from '../../../../components/work-progress.tsx'
import { fileCount } from '../../../../forms/size-words.ts'
import { dateText, timeText } from '#shared/domain/words/answer-words.ts'
import { NamedList } from './named-list.tsx'

type CheckPageProps = {
  readonly incident: Incident
  readonly files: readonly NamedFile[]
  readonly answers: OriginAnswers
  readonly isAdding: boolean
  readonly refusal: string | null
  readonly onBack: () => void
  readonly onChange: (step: 'choose' | 'origin' | 'seen') => void
  readonly onAdd: () => void
}

/** The last page before anything is read; adding shows how far it is in the same place. */
export function CheckPage(props: CheckPageProps) {
  const { incident, files, answers, isAdding, refusal, onBack, onChange, onAdd } = props
  const caption = `Incident ${incident.reference}, add evidence`
  if (isAdding) {
    return (
      <Page heading={`Adding ${fileCount(files.length)}`} caption={caption}>
        <p>Each file is read once, and goes into the records enciphered. Stay on this page until it is finished.</p>
        <WorkProgress kind="evidence-intake" />
        <p className="incident-soft">Cancelling keeps the files that are already added.</p>
      </Page>
    )
  }
  return (
    <Page heading="Check before adding" caption={caption} back={{ onClick: onBack }}>
      <SummaryList
        label="About the files"
        rows={[
          {
            label: fileCount(files.length),
            value: <NamedList files={files} />,
            change: { onClick: () => onChange('choose') },
          },
          ...rowsOf(answers, onChange),
        ]}
      />
      <Notice>
        You declared that you already know what this is, and that it shows no nude, semi-nude or sexual image of anyone
        under 18. This is recorded with each file. What is added cannot be taken out again.
      </Notice>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow sticky>
        <Button kind="primary" icon="add" onClick={onAdd}>
          {`Add ${fileCount(files.length)} to the incident`}
        </Button>
      </ButtonRow>
    </Page>
  )
}

function rowsOf(answers: OriginAnswers, onChange: CheckPageProps['onChange']) {
  const { address, account, device, note, seenBy, date, time } = answers
  const row = (label: string, text: string, step: 'origin' | 'seen') => ({
    label,
    value: <span className="incident-words">{text.trim() === '' ? 'Not filled in' : text}</span>,
    change: { onClick: () => onChange(step) },
  })
  return [
    row('Web address', address, 'origin'),
    row('Account', account, 'origin'),
    row('Device', device, 'origin'),
    row('Note', note, 'origin'),
    row('Who has seen it', seenBy, 'seen'),
    row('Found or received', `${dateText(date)}, ${timeText(time)}`, 'seen'),
  ]
}
