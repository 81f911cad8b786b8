import { useState } from 'react'
import type { ImportSettings, PlanRow } from '#shared/domain/people-import.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { counted, peopleWords } from '../../../components/counted.ts'
import { Details } from '../../../components/details.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { Loading, Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../../ipc/queries.ts'
import { type ImportFile, type ImportStep, type Plan } from './import-file.ts'
import { LeftAlone } from './left-alone.tsx'
import { MissingLeavers } from './missing-leavers.tsx'
import { MissingList, missingWords } from './missing-list.tsx'
import { PlanTable } from './plan-table.tsx'

type PreviewStepProps = {
  readonly file: ImportFile
  readonly settings: ImportSettings
  readonly onStep: (step: ImportStep) => void
}

type View = { readonly show: PlanRow['what']; readonly page: number }

export function PreviewStep({ file, settings, onStep }: PreviewStepProps) {
  const of = { ticket: file.ticket, settings }
  const [view, setView] = useState<View | null>(null)
  const totals = useRoute('people.planImport', { ...of, show: 'bad', page: 1 })
  const shown = view ?? { show: totals.data ? firstShown(totals.data) : 'bad', page: 1 }
  const list = useRoute(
    'people.planImport',
    { ...of, ...shown },
    { enabled: totals.data !== undefined, keepsPrevious: true },
  )
  const error = totals.error ?? list.error
  const back = () =>
    onStep(file.format === 'csv' ? { at: 'columns', file, settings } : { at: 'choose', kind: settings.kind })
  return (
    <Page
      heading="What would change"
      caption={`${file.fileName}. Nothing has been changed yet`}
      back={{ onClick: back }}
      width="wide"
    >
      {error && <Refused message={error.failure.message} />}
      {error && <ChooseAgain settings={settings} onStep={onStep} />}
      {!error && totals.isPending && <Loading what="what would change" />}
      {!error && totals.data && (
        <>
          {file.format === 'ctf' && file.note !== '' && <Notice>{file.note}</Notice>}
          <Verdict plan={totals.data} file={file} settings={settings} onStep={onStep} />
          <Shown plan={totals.data} view={shown} onView={setView} />
          {list.data && <PlanTable show={shown.show} rows={list.data.rows} format={file.format} />}
          <Pagination
            page={shown.page}
            pageCount={list.data?.pageCount ?? 1}
            onPage={(page) => setView({ ...shown, page })}
            label="Pages of the preview"
          />
        </>
      )}
    </Page>
  )
}

function firstShown({ bad, added, changed }: Plan): PlanRow['what'] {
  if (bad > 0) return 'bad'
  if (added > 0) return 'added'
  return changed > 0 ? 'changed' : 'same'
}

function Verdict({ plan, file, settings, onStep }: PreviewStepProps & { readonly plan: Plan }) {
  if (plan.bad > 0) {
    return (
      <>
        <WarningText heading={`${counted(plan.bad, 'line', 'lines')} cannot be read`}>
          <p>So nobody can be imported yet. Correct these in your school’s system or the file, then choose it again.</p>
        </WarningText>
        <ChooseAgain settings={settings} onStep={onStep} />
      </>
    )
  }
  if (plan.added + plan.changed === 0) {
    return (
      <>
        <Notice tone="good">{nothingWords(plan)}</Notice>
        <ButtonRow>
          <LinkButton to="/people" kind="primary">
            Go to People
          </LinkButton>
        </ButtonRow>
        <LeftAlone plan={plan} isDone />
        <MissingLeavers kind={settings.kind} missing={plan} />
      </>
    )
  }
  return (
    <>
      <LeftAlone plan={plan} isDone={false} />
      <NotInFile plan={plan} settings={settings} />
      <ImportButton plan={plan} file={file} settings={settings} onStep={onStep} />
    </>
  )
}

function nothingWords({ same, keptPairs, leftButInFile }: Plan): string {
  if (same === 0) return 'Nothing to change: this file holds nobody who could be imported.'
  const isAsInFile = keptPairs + leftButInFile === 0
  return `Nothing to change: everybody in this file is here already${isAsInFile ? ', with the same details' : ''}.`
}

function ImportButton({ plan, file, settings, onStep }: PreviewStepProps & { readonly plan: Plan }) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const go = async () => {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    const result = await invoke('people.import', { ticket: file.ticket, settings, plan: plan.plan })
    setBusy(false)
    if (result.ok) return onStep({ at: 'done', kind: settings.kind, counts: result.data, plan })
    setRefusal(result.message)
    await queryClient.invalidateQueries({ queryKey: routeKey('people.planImport') })
  }
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow sticky>
        <Button kind="primary" busy={isBusy} onClick={() => void go()}>
          {isBusy ? 'Importing…' : `Import ${peopleWords(plan.added + plan.changed)}`}
        </Button>
      </ButtonRow>
    </>
  )
}

function ChooseAgain({ settings, onStep }: Pick<PreviewStepProps, 'settings' | 'onStep'>) {
  return (
    <ButtonRow>
      <Button kind="primary" icon="folder" onClick={() => onStep({ at: 'choose', kind: settings.kind })}>
        Choose the file again
      </Button>
    </ButtonRow>
  )
}

function NotInFile({ plan, settings }: { readonly plan: Plan; readonly settings: ImportSettings }) {
  if (plan.notInFile === 0) return null
  return (
    <Details summary={missingWords(settings.kind, plan.notInFile)}>
      <p>They stay as they are. You can say who has left once the file is imported.</p>
      <MissingList missing={plan} />
    </Details>
  )
}

const SHOWS = [
  { value: 'bad', label: 'cannot be read' },
  { value: 'added', label: 'new' },
  { value: 'changed', label: 'changed' },
  { value: 'same', label: 'the same' },
] as const

type ShownProps = { readonly plan: Plan; readonly view: View; readonly onView: (view: View) => void }

function Shown({ plan, view, onView }: ShownProps) {
  const options = SHOWS.filter(({ value }) => value !== 'bad' || plan.bad > 0).map(({ value, label }) => ({
    value,
    label: `${plan[value].toLocaleString('en-GB')} ${label}`,
  }))
  return (
    <RadioGroup
      id="import-show"
      label="Show"
      inline
      value={view.show}
      options={options}
      onChange={(show) => onView({ show, page: 1 })}
    />
  )
}
