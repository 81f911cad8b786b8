import type { RouteOutput } from '#shared/ipc/contract.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { ALSO_REFUSED } from '#shared/domain/words/signing-words.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { capital } from '#shared/lib/first-letter.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { StandingTag } from '../../../components/standing-tag.tsx'
import { useToday } from '../../../components/today.ts'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { dueWords, kindName, personKindName, signerName } from '../words.ts'

type Row = RouteOutput<'agreements.outstanding'>['rows'][number]

type PeopleTableProps = {
  readonly rows: readonly Row[]
  /** A round that has ended: nobody is asked any more. */
  readonly isOver: boolean
  readonly empty: string
}

export function PeopleTable({ rows, isOver, empty }: PeopleTableProps) {
  const today = useToday()
  const may = useMay()
  const columns = columnsOn(today, isOver)
  return (
    <DataTable
      caption="People"
      captionHidden
      rows={rows}
      rowKey={({ personId, kind }) => `${personId} ${kind}`}
      columns={may('record-signatures') && !isOver ? [...columns, SIGN_COLUMN] : columns}
      empty={empty}
    />
  )
}

const columnsOn = (today: string, isOver: boolean) => [
  {
    key: 'name',
    header: 'Name',
    cell: ({ personId, name, apart }: Row) => <TextLink to={`/people/${personId}`}>{nameApart(name, apart)}</TextLink>,
  },
  { key: 'class', header: 'Class or group', cell: (row: Row) => row.class || personKindName(row.personKind) },
  { key: 'kind', header: 'Agreement', cell: ({ kind }: Row) => kindName(kind) },
  {
    key: 'standing',
    header: 'How it stands',
    cell: ({ standing, alsoRefused }: Row) => (
      <>
        <StandingTag standing={standing} />
        {alsoRefused && <div>{ALSO_REFUSED}</div>}
      </>
    ),
  },
  {
    key: 'missing',
    header: isOver ? 'Who had still to sign' : 'Who still has to sign',
    cell: (row: Row) => missingWords(row),
  },
  {
    key: 'due',
    header: 'To be signed by',
    cell: ({ missing, dueOn }: Row) => {
      if (missing.length === 0) return ''
      return isOver ? formatDate(dueOn) : dueWords(dueOn, today)
    },
  },
]

const SIGN_COLUMN = {
  key: 'sign',
  header: 'Next step',
  cell: ({ personId, name, apart, kind, standing }: Row) =>
    standing === 'signed' ? (
      ''
    ) : (
      <TextLink to={`/agreements/sign/${personId}?kind=${kind}`}>
        Sign<VisuallyHidden> for {`${nameApart(name, apart)}, ${kindName(kind)}`}</VisuallyHidden>
      </TextLink>
    ),
}

function missingWords({ missing, personKind }: Row): string {
  return capital(missing.map((role) => signerName(role, personKind)).join(' and '))
}
