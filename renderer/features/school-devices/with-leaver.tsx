import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Permission } from '#shared/domain/accounts.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'

export type Leaver = { readonly person: SchoolPerson; readonly exit: RouteOutput<'schoolDevices.ofPerson'> }

type WithLeaverProps = {
  readonly permission: Permission
  readonly heading: string
  /** Back to the list of those who leave; to the checklist itself when it is left out. */
  readonly backToList?: boolean
  readonly children: (leaver: Leaver) => ReactNode
}

/** A page about somebody who leaves, once they and their checklist are read. */
export function WithLeaver({ permission, ...rest }: WithLeaverProps) {
  return (
    <OnlyFor permission={permission}>
      <Found {...rest} />
    </OnlyFor>
  )
}

function Found({ heading, backToList = false, children }: Omit<WithLeaverProps, 'permission'>) {
  const { personId = '' } = useParams()
  const read = useRoute('people.read', { id: personId })
  const exit = useRoute('schoolDevices.ofPerson', { personId })
  const name = read.data ? calledOf(read.data.person) : ''
  const back = backToList
    ? { to: '/school-devices/leavers', label: 'People who leave' }
    : { to: `/school-devices/exit/${personId}`, label: 'Leaver’s checklist' }
  const error = read.error ?? exit.error
  const readAgain = () => void Promise.all([read.refetch(), exit.refetch()])
  return (
    <Page heading={heading} {...(name === '' ? {} : { caption: name })} back={back}>
      {error && <Refused message={error.failure.message} onRetry={readAgain} />}
      {!error && (read.isPending || exit.isPending) && <Loading what="the checklist" />}
      {read.data && exit.data && children({ person: read.data.person, exit: exit.data })}
    </Page>
  )
}
