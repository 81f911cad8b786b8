import type { AgreementKind } from '#shared/domain/agreements.ts'
import type { Round } from '#shared/domain/signing.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { useToday } from '../../../components/today.ts'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { roundName } from '../words.ts'

type RoundsTableProps = { readonly kind: AgreementKind; readonly rounds: readonly Round[] }

/** The times of signing, newest first. */
export function RoundsTable({ kind, rounds }: RoundsTableProps) {
  const may = useMay()
  const today = useToday()
  return (
    <DataTable
      caption="Rounds of signing"
      rows={rounds.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))}
      rowKey={keyOf}
      columns={may('record-signatures') ? [...COLUMNS, changeColumn(kind, today)] : COLUMNS}
      empty="The first round has not begun yet."
    />
  )
}

const changeColumn = (kind: AgreementKind, today: string) => ({
  key: 'change',
  header: 'Next step',
  cell: (round: Round) => (isOver(round, today) ? '' : <ChangeDue kind={kind} round={round} />),
})

const keyOf = ({ versionId, schoolYear }: Round) => `${versionId} ${schoolYear ?? ''}`
const isOver = ({ endsOn }: Round, today: string) => endsOn !== null && endsOn < today

const COLUMNS = [
  { key: 'round', header: 'Round', cell: (round: Round) => roundName(round) },
  { key: 'from', header: 'From', cell: ({ startsOn }: Round) => formatDate(startsOn) },
  { key: 'until', header: 'Until', cell: ({ endsOn }: Round) => (endsOn === null ? 'No end yet' : formatDate(endsOn)) },
  { key: 'due', header: 'To be signed by', cell: ({ dueOn }: Round) => formatDate(dueOn) },
]

function ChangeDue({ kind, round }: { readonly kind: AgreementKind; readonly round: Round }) {
  const { versionId, schoolYear } = round
  const year = schoolYear === null ? '' : `&year=${schoolYear}`
  return (
    <TextLink to={`/agreements/${kind}/due?version=${versionId}${year}`}>
      Change the day<VisuallyHidden> for {roundName(round)}</VisuallyHidden>
    </TextLink>
  )
}
