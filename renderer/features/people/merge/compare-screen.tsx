import '../people.css'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { personWords } from '#shared/domain/words/people-words.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { today } from '../../../components/today.ts'
import { InsetText, Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { detailRows, fieldWords } from '../person/person-words.ts'
import { useChange } from '../../../ipc/use-call.ts'
import { WithPerson } from '../with-person.tsx'

export function CompareScreen() {
  const { otherId = '' } = useParams()
  return (
    <WithPerson permission="manage-people">
      {({ person }) => (
        <Page
          heading="Are these the same person?"
          width="wide"
          back={{ onClick: () => window.history.back(), label: 'Back' }}
        >
          <WithOther otherId={otherId} person={person} />
        </Page>
      )}
    </WithPerson>
  )
}

function WithOther({ otherId, person }: { readonly otherId: string; readonly person: SchoolPerson }) {
  const { data, error, isPending, refetch } = useRoute('people.read', { id: otherId })
  if (isPending) return <Loading what="the other entry" />
  if (error) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (data.person.id === person.id) return <p>Both entries count as one person already.</p>
  return <Compare first={person} second={data.person} />
}

type PairProps = { readonly first: SchoolPerson; readonly second: SchoolPerson }

function Compare({ first, second }: PairProps) {
  return (
    <>
      <CompareTable first={first} second={second} />
      {first.kind === second.kind ? (
        <>
          <InsetText>
            What was signed, answered, lent and linked for either entry then counts for one person. Nothing is deleted,
            and you can take the entries apart again at any time.
          </InsetText>
          <KeepForm first={first} second={second} />
        </>
      ) : (
        <WarningText heading="These cannot be put together: one is another kind of person">
          <p>
            A pupil and a parent of one name are two people. Somebody who is a parent and works here may have both. If
            one was entered as the wrong kind, change its details first.
          </p>
        </WarningText>
      )}
    </>
  )
}

const HINT =
  'Its details are used, and what it lacks is taken from the other one. The other entry stays readable on its page.'

function KeepForm({ first, second }: PairProps) {
  const [, navigate] = useLocation()
  const [keep, setKeep] = useState<'first' | 'second' | null>(null)
  const [isAsked, setAsked] = useState(false)
  const { call, problems, setProblems, refusal, isBusy } = useChange('people.merge')
  const [kept, other] = keep === 'second' ? [second, first] : [first, second]
  const ask = () => {
    if (keep === null) return setProblems([{ field: 'keep', message: 'Choose which entry is kept' }])
    setProblems([])
    return setAsked(true)
  }
  const merge = async () => {
    const isDone = await call({ keepId: kept.id, mergeId: other.id })
    setAsked(false)
    if (isDone) navigate(`/people/${kept.id}`)
  }
  return (
    <Form problems={problems} onSubmit={ask}>
      {refusal !== null && <Refused message={refusal} />}
      <RadioGroup
        id="keep"
        label="Which entry is kept?"
        hint={HINT}
        value={keep}
        options={[
          { value: 'first', label: `The first: ${optionWords(first)}` },
          { value: 'second', label: `The second: ${optionWords(second)}` },
        ]}
        onChange={setKeep}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit">
          Put them together
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={isAsked}
        title="Put these entries together?"
        confirmLabel="Put them together"
        cancelLabel="Go back"
        busy={isBusy}
        onConfirm={() => void merge()}
        onCancel={() => setAsked(false)}
      >
        <p>{`${calledOf(kept)} is kept, and the other entry counts for it. You can take them apart again on their page.`}</p>
      </ConfirmDialog>
    </Form>
  )
}

const optionWords = (person: SchoolPerson) =>
  `${personWords(person, today())}, entered ${formatDate(londonDate(person.recordedAtMs))}`

type Row = { readonly field: string; readonly one: string; readonly two: string }

function CompareTable({ first, second }: PairProps) {
  const theirs = new Map(detailRows(second).map(({ field, words }) => [field, words]))
  const rows = detailRows(first)
    .map(({ field, words }): Row => ({ field, one: words, two: theirs.get(field) ?? '' }))
    .filter(({ one, two }) => one !== '' || two !== '')
  const same = rows.filter(({ one, two }) => one === two)
  return (
    <>
      <DataTable
        caption="What is not the same in both entries"
        rows={rows.filter(({ one, two }) => one !== two)}
        rowKey={({ field }) => field}
        empty="Everything that is entered is the same in both."
        columns={COLUMNS}
      />
      {same.length > 0 && (
        <p>{`The same in both: ${same.map(({ field, one }) => `${fieldWords(field)} ${one}`).join('; ')}.`}</p>
      )}
    </>
  )
}

const COLUMNS = [
  { key: 'field', header: 'Detail', cell: ({ field }: Row) => fieldWords(field) },
  { key: 'one', header: 'The first entry', cell: ({ one }: Row) => one },
  { key: 'two', header: 'The second entry', cell: ({ two }: Row) => two },
  { key: 'difference', header: 'Difference', cell: (row: Row) => <Difference row={row} /> },
]

function Difference({ row: { one, two } }: { readonly row: Row }) {
  const isInOne = one === '' || two === ''
  return <StatusTag tone={isInOne ? 'plain' : 'warn'}>{isInOne ? 'Only in one' : 'Different'}</StatusTag>
}
