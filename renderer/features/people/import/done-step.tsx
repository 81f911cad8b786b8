import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { Details } from '../../../components/details.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { type Counts, type ImportStep, type Missing } from './import-file.ts'
import { MissingList, missingWords } from './missing-list.tsx'

type DoneStepProps = {
  readonly kind: PeopleKind
  readonly counts: Counts
  readonly missing: Missing
  readonly onStep: (step: ImportStep) => void
}

export function DoneStep({ kind, counts, missing, onStep }: DoneStepProps) {
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
      {missing.notInFile > 0 && (
        <Details summary={missingWords(kind, missing.notInFile)}>
          <p>If somebody here has left, open their page and choose “Leaving the school”.</p>
          <MissingList missing={missing} isLinked />
        </Details>
      )}
    </Page>
  )
}
