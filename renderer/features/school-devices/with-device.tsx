import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Permission } from '#shared/domain/accounts.ts'
import type { SchoolDevice } from '#shared/domain/school-devices.ts'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'
import { LIST, deviceWords } from './words.tsx'

type WithDeviceProps = {
  readonly permission: Permission
  /** What is done with the device; its make and number when it is left out. */
  readonly heading?: string
  readonly children: (device: SchoolDevice) => ReactNode
}

/** A page about the device of the address, once it is read. */
export function WithDevice({ permission, ...rest }: WithDeviceProps) {
  return (
    <OnlyFor permission={permission}>
      <Found {...rest} />
    </OnlyFor>
  )
}

function Found({ heading, children }: Omit<WithDeviceProps, 'permission'>) {
  const { id = '' } = useParams()
  const read = useRoute('schoolDevices.read', { id })
  const name = read.data ? deviceWords(read.data) : 'School device'
  const page =
    heading === undefined
      ? { heading: name, back: LIST }
      : { heading, caption: name, back: { to: `/school-devices/${id}`, label: name } }
  return (
    <Page {...page}>
      {read.error && <Refused message={read.error.failure.message} onRetry={() => void read.refetch()} />}
      {read.isPending && <Loading what="the device" />}
      {read.data && children(read.data)}
    </Page>
  )
}
