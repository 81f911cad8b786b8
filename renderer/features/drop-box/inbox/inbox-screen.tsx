import './inbox.css'
import type { DropRow } from '#shared/domain/drop-box.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Page } from '../../../components/page.tsx'
import { Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { DropMarks } from './drop-marks.tsx'

const COLUMNS = [
  {
    key: 'left',
    header: 'Left',
    cell: ({ id, leftAtMs }: DropRow) => <TextLink to={`/inbox/${id}`}>{formatInstant(leftAtMs)}</TextLink>,
  },
  { key: 'writer', header: 'Written by', cell: ({ writerRole }: DropRow) => writerRole },
  { key: 'marks', header: 'Take care', cell: (drop: DropRow) => <DropMarks drop={drop} /> },
]

/** Concerns that staff left at the lock screen and that wait for whoever is unlocked. */
export function InboxScreen() {
  const inbox = useRoute('dropBox.inbox', {})
  return (
    <Page heading="Inbox" width="wide">
      <p>Concerns that staff left at the lock screen, for you to read.</p>
      {inbox.isError && <Refused message={inbox.error.failure.message} onRetry={() => void inbox.refetch()} />}
      {inbox.isPending && <Loading what="the inbox" />}
      {inbox.data && (
        <>
          {inbox.data.damaged > 0 && <Damaged count={inbox.data.damaged} />}
          <DataTable
            caption="Concerns that are waiting"
            captionHidden
            columns={COLUMNS}
            rows={inbox.data.rows}
            rowKey={({ id }) => id}
            empty="Nothing is waiting."
          />
        </>
      )}
    </Page>
  )
}

function Damaged({ count }: { readonly count: number }) {
  return (
    <WarningText
      heading={count === 1 ? 'One concern cannot be read' : `${count.toLocaleString('en-GB')} concerns cannot be read`}
    >
      <p>
        {count === 1 ? 'Its file was' : 'Their files were'} damaged or changed from outside. Ask the staff today whether
        anyone left a concern that nobody has answered, and take it down in their words.
      </p>
    </WarningText>
  )
}
