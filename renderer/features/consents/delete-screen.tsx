import { type ReactNode, useState } from 'react'
import { dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow, TextLink } from '../../components/button.tsx'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Form } from '../../components/form.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page, Section } from '../../components/page.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useToday } from '../../components/today.ts'
import { Loading, Notice, Refused } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { useChange } from '../../ipc/use-call.ts'
import { classWords } from './words.ts'

type Waiting = RouteOutput<'consents.toDelete'>
type Child = Waiting['children'][number]

export function DeleteScreen() {
  return (
    <OnlyFor permission="see-people">
      <ToDelete />
    </OnlyFor>
  )
}

function ToDelete() {
  const list = useRoute('consents.toDelete', {})
  return (
    <Page
      heading="Pictures to delete"
      width="wide"
      back={{ to: '/consents', label: 'May we use this child’s picture?' }}
    >
      <p>
        When a child has left, every picture that the school holds of them is deleted: on the server, the website,
        displays, cameras, tablets and in the cloud.
      </p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the children" />}
      {list.data && <Children {...list.data} />}
    </Page>
  )
}

function Children({ children, total }: Waiting) {
  const may = useMay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const here = chosen.filter((id) => children.some((child) => child.id === id))
  const toggle = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...here, id] : here.filter((other) => other !== id))
  const mayConfirm = may('record-signatures') && children.length > 0
  const columns = mayConfirm ? [tickColumn(here, toggle), ...COLUMNS.slice(1)] : COLUMNS
  const table = (
    <DataTable
      caption="Children who left"
      captionHidden
      columns={columns}
      rows={children}
      rowKey={({ id }) => id}
      empty="Nothing is waiting. Pictures of everybody who left are deleted."
    />
  )
  return (
    <>
      <Notices said={said} shown={children.length} total={total} />
      {mayConfirm ? (
        <ConfirmForm
          chosen={here}
          firstTick={children.length > 1 ? 'all' : `chosen.${children[0]?.id}`}
          onDone={(count) => setSaid(count === 1 ? 'Noted for one child.' : `Noted for ${count} children.`)}
        >
          {children.length > 1 && (
            <SingleCheckbox
              id="all"
              label={`All ${children.length}`}
              checked={here.length === children.length}
              onChange={(isChosen) => setChosen(isChosen ? children.map(({ id }) => id) : [])}
            />
          )}
          {table}
        </ConfirmForm>
      ) : (
        table
      )}
    </>
  )
}

type NoticesProps = { readonly said: string | null; readonly shown: number; readonly total: number }

function Notices({ said, shown, total }: NoticesProps) {
  return (
    <>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {total > shown && (
        <Notice>
          These are {shown} of {total.toLocaleString('en-GB')}. The others follow when these are done.
        </Notice>
      )}
    </>
  )
}

const COLUMNS = [
  { key: 'name', header: 'Child', cell: ({ id, name }: Child) => <TextLink to={`/consents/${id}`}>{name}</TextLink> },
  { key: 'class', header: 'Last class', cell: (child: Child) => classWords(child.class) },
  { key: 'left', header: 'Last day', cell: ({ leftOn }: Child) => formatDate(leftOn) },
]

const tickColumn = (chosen: readonly string[], toggle: (id: string, isChosen: boolean) => void) => ({
  key: 'name',
  header: 'Child',
  cell: ({ id, name }: Child) => (
    <SingleCheckbox
      id={`chosen.${id}`}
      label={name}
      checked={chosen.includes(id)}
      onChange={(isChosen) => toggle(id, isChosen)}
    />
  ),
})

type ConfirmProps = {
  readonly chosen: readonly string[]
  /** The box to go to when none is ticked. */
  readonly firstTick: string
  readonly onDone: (count: number) => void
  /** The children to tick: inside the form, so that its button stays in sight along a long list. */
  readonly children: ReactNode
}

function ConfirmForm({ chosen, firstTick, onDone, children }: ConfirmProps) {
  const today = useToday()
  const [places, setPlaces] = useState('')
  const [doneBy, setDoneBy] = useState('')
  const [on, setOn] = useState(() => dateAnswerOf(today))
  const { call, problems, setProblems, refusal, isBusy } = useChange('consents.confirmDeleted')
  const save = async () => {
    const form = problemList()
    if (chosen.length === 0) form.add(firstTick, 'Tick the children whose pictures are deleted')
    form.need('places', places, 'Say where the pictures were')
    form.need('doneBy', doneBy, 'Enter who deleted them')
    const doneOn = form.take('doneOn', readKnownDate(on, today, 'the day on which they were deleted')) ?? ''
    const checked = form.result(() => ({ childIds: [...chosen], places, doneBy, doneOn }))
    if (!checked.ok) return setProblems(checked.problems)
    const done = await call(checked.value)
    if (done) onDone(done.recorded)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      {children}
      <Section heading="Confirm that they are deleted">
        <TextArea
          id="places"
          label="Where were they?"
          hint="For example school server, website, hall display, class tablets"
          rows={2}
          value={places}
          onChange={setPlaces}
        />
        <TextField id="doneBy" label="Who deleted them?" width="medium" value={doneBy} onChange={setDoneBy} />
        <DateField id="doneOn" label="On which day?" notKnownLabel={null} value={on} onChange={setOn} />
      </Section>
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          {`Confirm for ${chosen.length === 1 ? 'one child' : `${chosen.length} children`}`}
        </Button>
      </ButtonRow>
    </Form>
  )
}
