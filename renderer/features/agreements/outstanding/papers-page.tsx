import type { RouteOutput } from '#shared/ipc/contract.ts'
import type { ReactNode } from 'react'
import { peopleWords } from '../../../components/counted.ts'
import { Page } from '../../../components/page.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { LIST, type OutstandingView, queryOf, useOutstandingView } from './view.ts'

type Found = RouteOutput<'agreements.outstanding'>

type PapersPageProps = {
  readonly heading: string
  /** For how many of those on the list there is something to print. */
  readonly count: keyof Found['people']
  readonly children: (view: OutstandingView, count: number) => ReactNode
}

/** What is printed for the people of the list; the way back leads to the same list. */
export function PapersPage(props: PapersPageProps) {
  return (
    <OnlyFor permission="record-signatures">
      <Papers {...props} />
    </OnlyFor>
  )
}

function Papers({ heading, count, children }: PapersPageProps) {
  const { view } = useOutstandingView()
  const list = useRoute('agreements.outstanding', { ...view, page: 1 })
  const total = list.data?.people[count] ?? 0
  return (
    <Page heading={heading} back={{ to: `${LIST}${queryOf(view)}`, label: 'Who has not signed' }}>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the list" />}
      {list.data && (view.round !== null || total === 0) && <Notice>{whyNone(view)}</Notice>}
      {list.data && view.round === null && total > 0 && children(view, total)}
    </Page>
  )
}

function whyNone({ round }: OutstandingView): string {
  if (round !== null) return 'This round is over. Go back to the list and choose the current round.'
  return 'There is nobody on this list who still has to sign.'
}

/** "For 31 of the list" stands above each paper, so that nobody prints for the whole school by mistake. */
export function ForHowMany({ total, what }: { readonly total: number; readonly what: string }) {
  return (
    <p>
      {what} for {peopleWords(total)} on the list that you have just seen.
    </p>
  )
}
