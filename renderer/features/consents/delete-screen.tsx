import { useState } from 'react'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { classWords } from '#shared/domain/words/people-words.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../components/button.tsx'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Notice, Refused } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { ConfirmDeletedForm } from './confirm-deleted-form.tsx'

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
      {list.data && <ChildrenWhoLeft waiting={list.data} />}
    </Page>
  )
}

function ChildrenWhoLeft({ waiting: { children, total } }: { readonly waiting: Waiting }) {
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
        <ConfirmDeletedForm
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
        </ConfirmDeletedForm>
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
