import '../accounts.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { type Account, ROLE_LABELS } from '#shared/domain/accounts.ts'
import { LinkButton } from '../../../components/button.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { BeforeRemoving } from './before-removing.tsx'
import { RemovedPage } from './removed-page.tsx'

const BACK = { to: '/accounts', label: 'People with access' }

export function RemoveScreen() {
  const { accountId = '' } = useParams()
  return (
    <OnlyFor permission="manage-accounts">
      <Remove key={accountId} accountId={accountId} />
    </OnlyFor>
  )
}

function Remove({ accountId }: { readonly accountId: string }) {
  const list = useRoute('accounts.list', {})
  const [removed, setRemoved] = useState<{ readonly name: string; readonly stillOpens: readonly number[] } | null>(null)
  if (removed) return <RemovedPage {...removed} />
  const account = list.data?.accounts.find(({ id }) => id === accountId)
  if (list.error) {
    return (
      <Page heading="Remove a person" back={BACK}>
        <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />
      </Page>
    )
  }
  if (!list.data) return <Loading />
  if (!account || account.removedAtMs !== null) return <NotHere />
  return (
    <Page heading={`Remove ${account.name}`} caption={captionOf(account)} back={BACK}>
      <BeforeRemoving account={account} onRemoved={(stillOpens) => setRemoved({ name: account.name, stillOpens })} />
    </Page>
  )
}

const captionOf = ({ role }: Account) => ROLE_LABELS[role]

function NotHere() {
  return (
    <Page heading="This person has no access" back={BACK}>
      <p>They were removed before. What they recorded stays under their name.</p>
      <LinkButton to="/accounts" kind="primary">
        See the people with access
      </LinkButton>
    </Page>
  )
}
