import type { RouteOutput } from '#shared/ipc/contract.ts'
import { useState } from 'react'
import { Button, ButtonRow } from '../../components/button.tsx'
import { counted } from '../../components/counted.ts'
import { DataTable } from '../../components/data-table.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Notice, Refused, WarningText } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'

type Found = RouteOutput<'agreements.check'>

export function CheckScreen() {
  return (
    <OnlyFor permission="check-audit">
      <Page heading="Check agreements and consents" width="wide" back={{ to: '/agreements', label: 'Agreements' }}>
        <p>
          Blueform compares every published text, every signature and every answer about pictures with the log that was
          written at the time. It finds words that were changed afterwards, what was taken away or put in, and entries
          that count as one person though nobody merged them.
        </p>
        <RunCheck />
      </Page>
    </OnlyFor>
  )
}

function RunCheck() {
  const [found, setFound] = useState<Found | null>(null)
  const { call, refusal, isBusy } = useChange('agreements.check')
  const check = async () => {
    setFound(null)
    setFound((await call({})) ?? null)
  }
  return (
    <>
      <ButtonRow>
        <Button kind="primary" icon="check" busy={isBusy} onClick={() => void check()}>
          {isBusy ? 'Checking…' : 'Check now'}
        </Button>
      </ButtonRow>
      {refusal !== null && <Refused message={refusal} />}
      {found !== null && <Outcome found={found} />}
    </>
  )
}

function Outcome({ found }: { readonly found: Found }) {
  const { problems, versions, signatures, consents } = found
  const what = `${counted(versions, 'text', 'texts')}, ${counted(signatures, 'signature', 'signatures')} and ${counted(consents, 'answer about pictures', 'answers about pictures')}`
  if (problems.length === 0) {
    return (
      <Notice tone="good" live>
        <p>All is well. {what} were checked, and each is as it was written.</p>
      </Notice>
    )
  }
  return (
    <>
      <WarningText heading={`${counted(problems.length, 'thing does', 'things do')} not fit`}>
        <p>
          {what} were checked. Change nothing. Tell the head teacher and the data protection officer, and keep the
          latest backup from before.
        </p>
      </WarningText>
      <DataTable
        caption="What does not fit"
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ index }) => String(index)}
        columns={COLUMNS}
        empty=""
      />
    </>
  )
}

type ProblemRow = Found['problems'][number]
const WHAT: Record<ProblemRow['what'], string> = {
  version: 'Text of an agreement',
  signature: 'Signature',
  scan: 'Scan of signed forms',
  merge: 'Entries that count as one person',
  consent: 'Answer about pictures',
  bar: 'Whether pictures must not be used',
  deletion: 'Pictures that were deleted',
  missing: 'Not there any more',
}

const COLUMNS = [
  { key: 'what', header: 'What', cell: ({ what }: ProblemRow) => WHAT[what] },
  { key: 'words', header: 'What was found', cell: ({ words }: ProblemRow) => words },
  {
    key: 'id',
    header: 'Number in the records',
    cell: ({ id }: ProblemRow) => <span className="agreements-hash">{id}</span>,
  },
]
