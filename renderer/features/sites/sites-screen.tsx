import './sites.css'
import { useState } from 'react'
import type { OpenedSite } from '#shared/domain/opened-sites.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { LinkButton, LinkLikeButton } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useToday } from '../../components/today.ts'
import { Loading, Notice, Refused } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { useCall } from '../../ipc/use-call.ts'

export function SitesScreen() {
  return (
    <OnlyFor permission="read-cases">
      <Sites />
    </OnlyFor>
  )
}

function Sites() {
  const list = useRoute('sites.list', {})
  const may = useMay()
  const add = (
    <LinkButton to="/sites/new" kind="primary" icon="add">
      Record an opened site
    </LinkButton>
  )
  return (
    <Page
      heading="Sites opened for a while"
      width="wide"
      back={{ to: '/settings', label: 'Back to the settings' }}
      aside={may('record-cases') && add}
    >
      <p>
        When the filter lets a site through for a lesson or a topic, it has to be blocked again afterwards. Write it
        down here, and the home page reminds you on the day.
      </p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the sites" />}
      {list.data && <SiteTables sites={list.data.sites} />}
    </Page>
  )
}

function SiteTables({ sites }: { readonly sites: readonly OpenedSite[] }) {
  const may = useMay()
  const [closing, setClosing] = useState<OpenedSite | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const closed = sites.filter((site) => site.closed !== null)
  const columns = [...COLUMNS, closeColumn(setClosing)]
  return (
    <>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      <DataTable
        caption="Open now"
        columns={may('record-cases') ? columns : columns.slice(0, -1)}
        rows={sites.filter((site) => site.closed === null)}
        rowKey={({ id }) => id}
        empty="No site is open."
      />
      {closed.length > 0 && (
        <Details summary={`Closed again (${closed.length})`}>
          <DataTable
            caption="Closed again"
            captionHidden
            columns={CLOSED_COLUMNS}
            rows={closed.toReversed()}
            rowKey={({ id }) => id}
            empty=""
          />
        </Details>
      )}
      <CloseDialog site={closing} onClose={() => setClosing(null)} onDone={setSaid} />
    </>
  )
}

const COLUMNS = [
  { key: 'site', header: 'Site', cell: ({ site }: OpenedSite) => site },
  { key: 'until', header: 'Open until', cell: (site: OpenedSite) => <Until until={site.until} /> },
  { key: 'forWhom', header: 'For whom', cell: ({ forWhom }: OpenedSite) => forWhom },
  { key: 'why', header: 'Why', cell: ({ why }: OpenedSite) => why },
  { key: 'agreedBy', header: 'Agreed by', cell: ({ agreedBy }: OpenedSite) => agreedBy },
]

function Until({ until }: Pick<OpenedSite, 'until'>) {
  const now = useToday()
  return (
    <span className="sites-until">
      {formatDate(until)}
      {until <= now && (
        <StatusTag tone="warn" icon="clock">
          {until < now ? 'Overdue: have it blocked' : 'Today'}
        </StatusTag>
      )}
    </span>
  )
}

const closeColumn = (onClose: (site: OpenedSite) => void) => ({
  key: 'close',
  header: 'Close',
  cell: (site: OpenedSite) => (
    <LinkLikeButton hiddenSuffix={site.site} onClick={() => onClose(site)}>
      Blocked again
    </LinkLikeButton>
  ),
})

const CLOSED_COLUMNS = [
  { key: 'site', header: 'Site', cell: ({ site }: OpenedSite) => site },
  { key: 'until', header: 'Open until', cell: ({ until }: OpenedSite) => formatDate(until) },
  { key: 'forWhom', header: 'For whom', cell: ({ forWhom }: OpenedSite) => forWhom },
  {
    key: 'closed',
    header: 'Closed',
    cell: ({ closed }: OpenedSite) => (closed ? `${formatInstant(closed.atMs)}, ${closed.by.name}` : ''),
  },
]

type CloseDialogProps = {
  readonly site: OpenedSite | null
  readonly onClose: () => void
  /** Says what was done. */
  readonly onDone: (words: string) => void
}

function CloseDialog({ site, onClose, onDone }: CloseDialogProps) {
  const { call, refusal, isBusy } = useCall('sites.close', 'sites.list')
  const close = async () => {
    if (site === null) return
    const isDone = await call({ siteId: site.id })
    onClose()
    if (isDone) onDone(`Noted: ${site.site} is blocked again.`)
  }
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={site !== null}
        title="Is it blocked again?"
        confirmLabel="Yes, it is blocked"
        cancelLabel="Not yet"
        busy={isBusy}
        onConfirm={() => void close()}
        onCancel={onClose}
      >
        <p>{site?.site}</p>
        <p>Say yes when the network manager has told you so. There is no need to open the site.</p>
      </ConfirmDialog>
    </>
  )
}
