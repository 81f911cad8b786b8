import './accounts.css'
import { type Account, ROLE_LABELS, isPassphraseOld } from '#shared/domain/accounts.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { LinkButton, TextLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page, Section } from '../../components/page.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { Loading, Notice, Refused } from '../../components/warning-text.tsx'
import { useActor, useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'

const dateWords = (atMs: number) => formatDate(londonDate(atMs))

export function AccountsScreen() {
  return (
    <OnlyFor permission="see-accounts">
      <Accounts />
    </OnlyFor>
  )
}

function Accounts() {
  const list = useRoute('accounts.list', {})
  const may = useMay()
  const accounts = list.data?.accounts ?? []
  return (
    <Page heading="People with access" width="wide" aside={may('manage-accounts') && <AddButton />}>
      <Reminder />
      <p>Each person has their own passphrase. Whatever somebody does is written in the log under their name.</p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the people with access" />}
      {list.data && <PeopleTable accounts={accounts.filter(({ removedAtMs }) => removedAtMs === null)} />}
      <RemovedPeople accounts={accounts.filter(({ removedAtMs }) => removedAtMs !== null)} />
      <OwnAccess />
      <Section heading="Access review">
        <p>Look at this page once a term: does everybody on it still need access, and is nobody missing?</p>
        <div className="bf-button-row">
          <LinkButton to="/accounts/review" icon="print">
            Print the access review
          </LinkButton>
          <LinkButton to="/accounts/roles" kind="quiet" icon="question">
            What each role may do
          </LinkButton>
        </div>
      </Section>
    </Page>
  )
}

function AddButton() {
  return (
    <LinkButton to="/accounts/add" kind="primary" icon="add">
      Add a person
    </LinkButton>
  )
}

function Reminder() {
  const reminder = useRoute('accounts.reminder', {})
  if (!reminder.data?.isPassphraseOld) return null
  return (
    <Notice tone="warn">
      <p>
        You chose your passphrase on {dateWords(reminder.data.passphraseSetAtMs)}. Your school asks for a new one from
        time to time.
      </p>
      <TextLink to="/accounts/passphrase">Choose a new passphrase</TextLink>
    </Notice>
  )
}

function PeopleTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const actorId = useActor()?.id
  const settings = useRoute('school.readSettings', {})
  const may = useMay()
  const columns = columnsOf(actorId, settings.data?.passphraseReminderDays ?? 0)
  return (
    <DataTable
      caption="People with access now"
      captionHidden
      columns={may('manage-accounts') ? columns : columns.filter(({ key }) => key !== 'remove')}
      rows={accounts}
      rowKey={({ id }) => id}
      empty="Nobody has access."
    />
  )
}

const columnsOf = (actorId: string | undefined, reminderDays: number) => [
  { key: 'name', header: 'Name', cell: ({ id, name }: Account) => (id === actorId ? `${name} (you)` : name) },
  { key: 'role', header: 'Role', cell: ({ role }: Account) => ROLE_LABELS[role] },
  { key: 'since', header: 'Since', cell: ({ addedAtMs }: Account) => dateWords(addedAtMs) },
  {
    key: 'passphrase',
    header: 'Passphrase chosen',
    cell: ({ passphraseSetAtMs }: Account) => passphraseCell(passphraseSetAtMs, reminderDays),
  },
  {
    key: 'remove',
    header: 'Remove',
    cell: (account: Account) => (account.id === actorId ? 'Not yourself' : removeLink(account)),
  },
]

const passphraseCell = (passphraseSetAtMs: number, reminderDays: number) => (
  <span className="accounts-marks">
    {dateWords(passphraseSetAtMs)}
    {isPassphraseOld(passphraseSetAtMs, reminderDays, Date.now()) && (
      <StatusTag tone="warn" icon="clock">
        Time for a new one
      </StatusTag>
    )}
  </span>
)

const removeLink = ({ id, name }: Account) => (
  <TextLink to={`/accounts/${id}/remove`}>
    Remove<VisuallyHidden> {name}</VisuallyHidden>
  </TextLink>
)

function RemovedPeople({ accounts }: { readonly accounts: readonly Account[] }) {
  if (accounts.length === 0) return null
  return (
    <Details summary={`People who had access before (${accounts.length})`}>
      <DataTable
        caption="People who had access before"
        captionHidden
        columns={[
          { key: 'name', header: 'Name', cell: ({ name }: Account) => name },
          { key: 'role', header: 'Role', cell: ({ role }: Account) => ROLE_LABELS[role] },
          { key: 'since', header: 'From', cell: ({ addedAtMs }: Account) => dateWords(addedAtMs) },
          {
            key: 'until',
            header: 'Until',
            cell: ({ removedAtMs }: Account) => (removedAtMs === null ? '' : dateWords(removedAtMs)),
          },
        ]}
        rows={accounts}
        rowKey={({ id }) => id}
        empty=""
      />
      <p>What they recorded stays in the cases under their names.</p>
    </Details>
  )
}

function OwnAccess() {
  const may = useMay()
  return (
    <Section heading="Your own access">
      <div className="bf-button-row">
        <LinkButton to="/accounts/passphrase" icon="lock">
          Change your passphrase
        </LinkButton>
        {may('issue-sheets') && (
          <LinkButton to="/accounts/recovery-sheet" icon="print">
            Print a new recovery sheet
          </LinkButton>
        )}
      </div>
    </Section>
  )
}
