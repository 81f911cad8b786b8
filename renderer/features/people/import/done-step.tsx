import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { type Counts, type ImportStep, peopleWords } from './import-file.ts'

type DoneStepProps = {
  readonly kind: PeopleKind
  readonly counts: Counts
  readonly onStep: (step: ImportStep) => void
}

export function DoneStep({ kind, counts, onStep }: DoneStepProps) {
  const plural = PEOPLE_KINDS.find(({ value }) => value === kind)?.plural ?? ''
  return (
    <Page heading="The people are imported" caption={plural} back={{ to: '/people', label: 'People' }}>
      <SummaryList
        label="What was done"
        rows={[
          { label: 'Added', value: peopleWords(counts.added) },
          { label: 'Changed', value: peopleWords(counts.changed) },
          { label: 'Stayed the same', value: peopleWords(counts.same) },
        ]}
      />
      <p>Delete the file from this computer if you do not need it any more: it holds names and dates of birth.</p>
      {kind === 'pupil' && <p>Next: import their parents and carers, or look at who has to sign under Agreements.</p>}
      <ButtonRow>
        <LinkButton to="/people" kind="primary">
          Go to People
        </LinkButton>
        <Button onClick={() => onStep({ at: 'choose', kind: null })}>Import another file</Button>
      </ButtonRow>
    </Page>
  )
}
