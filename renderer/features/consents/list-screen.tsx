import './consents.css'
import { CONSENT_TOPICS, type ConsentTopic } from '#shared/domain/consents.ts'
import { classWords } from '#shared/domain/words/people-words.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { LinkButton, TextLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { keptViewOf } from '../../components/kept-view.ts'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { YesNo } from './yes-no.tsx'
import { ClassField } from '../../components/class-field.tsx'
import { withPupils } from './words.ts'

type Child = RouteOutput<'consents.list'>['children'][number]

const useListView = keptViewOf<RouteInput<'consents.list'>>({ class: null, page: 1 })

export function ListScreen() {
  return (
    <OnlyFor permission="see-people">
      <ChildrenList />
    </OnlyFor>
  )
}

function ChildrenList() {
  const [view, setView] = useListView()
  const list = useRoute('consents.list', view, { keepsPrevious: true })
  const print = (
    <LinkButton to="/consents/print" kind="primary" icon="print">
      Print lists and forms
    </LinkButton>
  )
  return (
    <Page
      heading="May we use this child’s picture?"
      width="wide"
      back={{ to: '/agreements', label: 'Agreements' }}
      aside={print}
    >
      <p>
        Look here before you take, show or publish a picture. No means no, whatever anybody tells you. Open a child to
        see who answered and to record an answer.
      </p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the children" />}
      {list.data && (
        <>
          <Filters
            listed={list.data}
            className={view.class}
            onClass={(className) => setView({ class: className, page: 1 })}
          />
          {list.data.may !== null && <p>{`A picture may be used of ${list.data.may} of ${list.data.total}.`}</p>}
          <DataTable
            caption={view.class === null ? 'Children of every class' : `Children of ${classWords(view.class)}`}
            captionHidden
            columns={COLUMNS}
            rows={list.data.children}
            rowKey={({ id }) => id}
            empty="There are no pupils here yet. Add or import them under People."
          />
          <Pagination
            page={view.page}
            pageCount={list.data.pageCount}
            onPage={(page) => setView({ ...view, page })}
            label="Pages of children"
          />
        </>
      )}
    </Page>
  )
}

type FiltersProps = {
  readonly listed: RouteOutput<'consents.list'>
  readonly className: string | null
  readonly onClass: (className: string | null) => void
}

function Filters({ listed, className, onClass }: FiltersProps) {
  const may = useMay()
  const [first] = listed.children
  return (
    <div className="consents-filters">
      <ClassField classes={listed.classes.map(withPupils)} value={className} onChange={onClass} />
      {first && may('record-signatures') && (
        <LinkButton to={`/consents/slips/${first.id}`} icon="pen">
          Enter reply slips
        </LinkButton>
      )}
      <TextLink to="/consents/to-delete">Pictures to delete of children who left</TextLink>
    </div>
  )
}

const COLUMNS = [
  { key: 'name', header: 'Child', cell: ({ id, name }: Child) => <TextLink to={`/consents/${id}`}>{name}</TextLink> },
  {
    key: 'class',
    header: 'Class',
    cell: (child: Child) => <span className="consents-class">{classWords(child.class)}</span>,
  },
  ...CONSENT_TOPICS.map(({ value, label }) => ({
    key: value,
    header: label,
    cell: ({ uses }: Child) => <YesNo may={mayBeUsed(uses, value)} />,
  })),
]

function mayBeUsed(uses: Child['uses'], topic: ConsentTopic): boolean {
  return uses.some((one) => one.topic === topic && one.use.may)
}
