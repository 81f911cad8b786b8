import { type Problem, readKnownDate } from '#shared/domain/answers.ts'
import { signedByWords } from '#shared/domain/words/signing-words.ts'
import { inGroups } from '#shared/lib/crockford.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { counted } from '../../../components/counted.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { useToday } from '../../../components/today.ts'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { kindName } from '../words.ts'
import type { PaperForm, Signed } from './forms-on-list.ts'
import type { SigningDay } from './when-page.tsx'

type CheckPageProps = {
  readonly forms: readonly PaperForm[]
  readonly signed: readonly Signed[]
  readonly day: SigningDay
  readonly onBack: () => void
  readonly onRecorded: (count: number) => void
}

export function CheckPage({ forms, signed, day, onBack, onRecorded }: CheckPageProps) {
  const today = useToday()
  const { call, problems, refusal, isBusy } = useChange('agreements.recordPaper')
  const read = readKnownDate(day.signedOn, today, 'the day')
  const signedOn = read.ok ? read.value : today
  const record = async () => {
    const items = signed.map((one) => ({ ...one, signedOn }))
    const answer = await call({ items, scanTicket: day.scan?.ticket ?? null, witness: day.witness })
    if (answer) onRecorded(answer.recorded)
  }
  return (
    <Page heading="Check before you record" width="wide" back={{ onClick: onBack, label: 'When they were signed' }}>
      <Form problems={namedProblems(problems, signed, forms)} onGo={onBack} onSubmit={() => void record()}>
        {refusal !== null && <Refused message={refusal} />}
        <SummaryList
          label="All of them"
          rows={[
            { label: 'Signed on', value: formatDate(signedOn), change: { onClick: onBack } },
            { label: 'Who saw it', value: day.witness.trim() || 'Nobody is named', change: { onClick: onBack } },
            { label: 'Scan', value: day.scan?.fileName ?? 'None', change: { onClick: onBack } },
          ]}
        />
        <DataTable
          caption="Signatures"
          rows={signed.map((one) => ({ ...one, form: formOf(one, forms) }))}
          rowKey={({ versionId, personId, signerRole }) => `${versionId} ${personId} ${signerRole}`}
          columns={COLUMNS}
          empty=""
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            {`Record ${counted(signed.length, 'signature', 'signatures')}`}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** The records say which item is wrong; whoever reads it needs the name. */
function namedProblems(problems: readonly Problem[], signed: readonly Signed[], forms: readonly PaperForm[]) {
  return problems.map(({ field, message }) => {
    const item = signed[Number(/^items\.(\d+)/.exec(field)?.[1] ?? -1)]
    const name = item ? formOf(item, forms)?.name : undefined
    return { field, message: name === undefined ? message : `${name}: ${message}` }
  })
}

function formOf(signed: Signed, forms: readonly PaperForm[]): PaperForm | undefined {
  return forms.find(({ versionId, page }) => versionId === signed.versionId && page.person.id === signed.personId)
}

type Row = Signed & { readonly form: PaperForm | undefined }

const COLUMNS = [
  {
    key: 'name',
    header: 'For',
    cell: ({ form }: Row) => [form?.name ?? '', form?.class ?? ''].filter((part) => part !== '').join(', '),
  },
  {
    key: 'kind',
    header: 'Agreement',
    cell: ({ form }: Row) => (form ? `${kindName(form.kind)}, version ${form.versionNumber}` : ''),
  },
  {
    key: 'by',
    header: 'Signed by',
    cell: (signed: Row) => signedByWords(signed),
  },
  { key: 'code', header: 'Code', cell: ({ code }: Row) => (code === null ? 'Ticked off' : inGroups(code)) },
]
