import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Permission } from '#shared/domain/accounts.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'

export type OfChild = RouteOutput<'consents.ofChild'>
export type ChildWithAnswers = { readonly child: SchoolPerson; readonly of: OfChild }

type WithChildProps = {
  readonly permission: Permission
  /** What the page is about; the name of the child when it is left out. */
  readonly heading?: string
  /** Above the name, when that is the heading. */
  readonly caption?: string
  /** Back to the page of the child; to the list when it is left out. */
  readonly backToChild?: boolean
  readonly children: (found: ChildWithAnswers) => ReactNode
}

/** A page about the child of the address, once it and its answers are read. */
export function WithChild({ permission, ...rest }: WithChildProps) {
  return (
    <OnlyFor permission={permission}>
      <Found {...rest} />
    </OnlyFor>
  )
}

const LIST = { to: '/consents', label: 'May we use this child’s picture?' }

function Found({ heading, caption = '', backToChild = false, children }: Omit<WithChildProps, 'permission'>) {
  const { childId = '' } = useParams()
  const read = useRoute('people.read', { id: childId })
  const of = useRoute('consents.ofChild', { childId })
  const name = of.data?.name ?? ''
  const back = backToChild ? { to: `/consents/${childId}`, label: name === '' ? 'Back' : name } : LIST
  const page = heading === undefined ? { heading: name || caption, caption } : { heading, caption: name }
  const error = read.error ?? of.error
  const readAgain = () => void Promise.all([read.refetch(), of.refetch()])
  return (
    <Page {...page} back={back}>
      {error && <Refused message={error.failure.message} onRetry={readAgain} />}
      {!error && (read.isPending || of.isPending) && <Loading what="the answers" />}
      {read.data && of.data && children({ child: read.data.person, of: of.data })}
    </Page>
  )
}
