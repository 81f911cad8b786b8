import type { ReactNode } from 'react'
import { Page } from '../../../components/page.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { people } from '../words.ts'
import { LIST, type OutstandingView, queryOf, useOutstandingView } from './view.ts'

type PapersPageProps = {
  readonly heading: string
  readonly children: (view: OutstandingView, total: number) => ReactNode
}

/** What is printed for the people of the list; the way back leads to the same list. */
export function PapersPage(props: PapersPageProps) {
  return (
    <OnlyFor permission="record-signatures">
      <Papers {...props} />
    </OnlyFor>
  )
}

function Papers({ heading, children }: PapersPageProps) {
  const { view } = useOutstandingView()
  const list = useRoute('agreements.outstanding', { ...view, page: 1 })
  return (
    <Page heading={heading} back={{ to: `${LIST}${queryOf(view)}`, label: 'Who has not signed' }}>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the list" />}
      {list.data && list.data.total === 0 && <Notice>There is nobody on this list.</Notice>}
      {list.data && list.data.total > 0 && children(view, list.data.total)}
    </Page>
  )
}

/** "For 31 of the list" stands above each paper, so that nobody prints for the whole school by mistake. */
export function ForHowMany({ total, what }: { readonly total: number; readonly what: string }) {
  return (
    <p>
      {what} for {people(total)}: those on the list that you have just seen.
    </p>
  )
}
