import { Fragment, type ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Permission } from '#shared/domain/accounts.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'

export type PersonFile = RouteOutput<'people.read'>

export const BACK_TO_PEOPLE = { to: '/people', label: 'People' } as const

export const backToPerson = ({ id }: Pick<SchoolPerson, 'id'>) =>
  ({ to: `/people/${id}`, label: 'Back to the person' }) as const

type WithPersonProps = {
  readonly permission: Permission
  readonly children: (file: PersonFile) => ReactNode
}

/** Shows its children once the person of the address is read; every screen about one person starts here. */
export function WithPerson({ permission, children }: WithPersonProps) {
  const { id = '' } = useParams()
  return (
    <OnlyFor permission={permission}>
      <ReadPerson id={id}>{children}</ReadPerson>
    </OnlyFor>
  )
}

type ReadPersonProps = { readonly id: string; readonly children: (file: PersonFile) => ReactNode }

function ReadPerson({ id, children }: ReadPersonProps) {
  const file = useRoute('people.read', { id })
  // The key: a form about one person must never be sent for another.
  if (file.data) return <Fragment key={id}>{children(file.data)}</Fragment>
  if (file.isPending) return <Loading what="this person" />
  return (
    <Page heading="Person" back={BACK_TO_PEOPLE}>
      <Refused message={file.error.failure.message} onRetry={() => void file.refetch()} />
    </Page>
  )
}
