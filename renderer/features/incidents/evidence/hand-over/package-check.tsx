import type { Evidence } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { type PackageAnswers, RECIPIENTS } from '#shared/domain/packages.ts'
import { Button, ButtonRow } from '../../../../components/button.tsx'
import { Page } from '../../../../components/page.tsx'
import { SummaryList } from '../../../../components/summary-list.tsx'
import { Notice, Refused } from '../../../../components/warning-text.tsx'
import { WorkProgress } from '../../../../components/work-progress.tsx'
import { dateText } from '#shared/domain/words/answer-words.ts'
import type { PackagePageName } from './package-pages.tsx'

type PackageCheckProps = {
  readonly incident: Incident
  readonly files: readonly Evidence[]
  readonly answers: PackageAnswers
  readonly isWriting: boolean
  readonly said: { readonly words: string; readonly isRefusal: boolean } | null
  readonly onBack: () => void
  readonly onChange: (page: PackagePageName) => void
  readonly onWrite: () => void
}

/** The last page before anything leaves the records. */
export function PackageCheck(props: PackageCheckProps) {
  const { incident, isWriting, said, onBack, onWrite } = props
  const caption = `Incident ${incident.reference}, hand over evidence`
  if (isWriting) {
    return (
      <Page heading="Writing what is handed over" caption={caption}>
        <p>Everything that is written is read back and compared. Leave the stick in until this is finished.</p>
        <WorkProgress kind="evidence-package" />
      </Page>
    )
  }
  return (
    <Page heading="Check before handing over" caption={caption} back={{ onClick: onBack }}>
      <SummaryList label="What is handed over" rows={rowsOf(props)} />
      <p>Next, choose the memory stick or the folder. Your name, the time and each file are recorded.</p>
      {said !== null && (said.isRefusal ? <Refused message={said.words} /> : <Notice live>{said.words}</Notice>)}
      <ButtonRow sticky>
        <Button kind="primary" icon="folder" onClick={onWrite}>
          Choose where to write it
        </Button>
      </ButtonRow>
    </Page>
  )
}

function rowsOf({ files, answers, onChange }: PackageCheckProps) {
  const chosen = files.filter(({ id }) => answers.evidenceIds.includes(id))
  const { recipientKind, recipient, reference, means, date, protection, plainReason } = answers
  const to = (page: PackagePageName) => ({ onClick: () => onChange(page) })
  return [
    {
      label: chosen.length === 1 ? 'File' : `${chosen.length} files`,
      value: chosen.map(({ id, originalName }) => <p key={id}>{originalName}</p>),
      change: to('files'),
    },
    {
      label: 'Who gets them',
      value: recipientKind === null ? '' : labelOf(RECIPIENTS, recipientKind),
      change: to('who'),
    },
    { label: 'Name and post', value: recipient, change: to('who') },
    { label: 'Their reference', value: reference.trim() === '' ? 'None' : reference, change: to('who') },
    { label: 'How', value: means, change: to('who') },
    { label: 'Date', value: dateText(date), change: to('who') },
    {
      label: 'Protection',
      value: protection === 'encrypted' ? 'Encrypted, with a passphrase' : `Not encrypted. Why: ${plainReason}`,
      change: to('protection'),
    },
  ]
}
