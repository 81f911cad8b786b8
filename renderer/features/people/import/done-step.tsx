import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { type Counts, type ImportStep, type Plan } from './import-file.ts'
import { LeftAlone } from './left-alone.tsx'
import { MissingLeavers } from './missing-leavers.tsx'

type DoneStepProps = {
  readonly kind: PeopleKind
  readonly counts: Counts
  /** What was imported. */
  readonly plan: Plan
  readonly onStep: (step: ImportStep) => void
}

export function DoneStep({ kind, counts, plan, onStep }: DoneStepProps) {
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
      <ButtonRow>
        <LinkButton to="/people" kind="primary">
          Go to People
        </LinkButton>
        {kind === 'pupil' && (
          <Button onClick={() => onStep({ at: 'choose', kind: 'parent' })}>Import parents and carers</Button>
        )}
        <Button onClick={() => onStep({ at: 'choose', kind: null })}>Import another file</Button>
      </ButtonRow>
      <LeftAlone plan={plan} isDone />
      <MissingLeavers kind={kind} missing={plan} />
    </Page>
  )
}
