import { useState } from 'react'
import { suggestFields } from '#shared/domain/import-columns.ts'
import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import type { ImportFile, ImportStep } from './import-file.ts'

type ChooseStepProps = { readonly kind: PeopleKind | null; readonly onStep: (step: ImportStep) => void }

const KINDS = PEOPLE_KINDS.map(({ value, plural }) => ({ value, label: plural }))

export function ChooseStep({ kind, onStep }: ChooseStepProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { choose, refusal, isBusy } = useChooseFile()
  const go = async () => {
    if (kind === null) return setProblems([{ field: 'import-kind', message: 'Choose whom the file is about' }])
    setProblems([])
    const file = await choose(kind)
    if (file) onStep(nextStep(kind, file))
  }
  return (
    <Page heading="Import people from a file" back={{ to: '/people', label: 'People' }}>
      <p>Choose a file that your school’s information system made. You see what would change before anything does.</p>
      {refusal !== null && <Refused message={refusal} />}
      <Form problems={problems} onSubmit={() => void go()}>
        <div className="people-kinds">
          <RadioGroup
            id="import-kind"
            label="Whom is the file about?"
            value={kind}
            options={KINDS}
            onChange={(chosen) => onStep({ at: 'choose', kind: chosen })}
          />
        </div>
        <ButtonRow>
          <Button kind="primary" type="submit" icon="folder" busy={isBusy}>
            {isBusy ? 'Reading the file…' : 'Choose the file'}
          </Button>
        </ButtonRow>
      </Form>
      <WhichFiles />
    </Page>
  )
}

const PUPILS_ONLY = 'A Common Transfer File holds only pupils. Choose pupils, or choose a CSV file'

function useChooseFile() {
  const { call, refusal, isBusy } = useChange('people.chooseFile')
  const [isOfOthers, setOfOthers] = useState(false)
  const choose = async (kind: PeopleKind): Promise<ImportFile | null> => {
    setOfOthers(false)
    const file = await call({})
    if (!file?.chosen) return null
    const fits = file.format === 'csv' || kind === 'pupil'
    setOfOthers(!fits)
    return fits ? file : null
  }
  return { choose, refusal: isOfOthers ? PUPILS_ONLY : refusal, isBusy }
}

// What the columns of a Common Transfer File mean is laid down.
function nextStep(kind: PeopleKind, file: ImportFile): ImportStep {
  if (file.format === 'ctf') {
    return { at: 'preview', file, settings: { kind, columns: file.columns.map(({ field }) => field) } }
  }
  const columns = suggestFields(
    file.columns.map(({ heading }) => heading),
    kind,
  )
  return { at: 'columns', file, settings: { kind, columns: [...columns] } }
}

function WhichFiles() {
  return (
    <Details summary="Which file, and where it comes from">
      <ul>
        <li>
          <strong>Pupils:</strong> a Common Transfer File (CTF, its name ends in .xml), which SIMS, Arbor and Bromcom
          all export, or a list saved as CSV. A CTF says nothing about classes; a CSV file can.
        </li>
        <li>
          <strong>Everybody else:</strong> a list saved as CSV: in SIMS a report, in Arbor a custom report, in Bromcom a
          quick report.
        </li>
        <li>
          <strong>A spreadsheet:</strong> open it, choose “Save as”, then CSV. Its first row must hold the headings.
        </li>
        <li>
          <strong>Parents and carers:</strong> a row for each child, with the child’s UPN, or name and date of birth,
          and up to three parents side by side. Their e-mails tell which of them is the parent of several children.
          Import the pupils first.
        </li>
      </ul>
      <p>Once it is imported, delete the file: it holds names and dates of birth.</p>
    </Details>
  )
}
