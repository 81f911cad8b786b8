import type { ComponentType } from 'react'
import { BarScreen } from './bar-screen.tsx'
import { ChildScreen } from './child-screen.tsx'
import { DeleteScreen } from './delete-screen.tsx'
import { ListScreen } from './list-screen.tsx'
import { PrintScreen } from './print-screen.tsx'
import { RecordScreen } from './record-screen.tsx'
import { SlipScreen } from './slip-screen.tsx'
import { WithdrawScreen } from './withdraw-screen.tsx'

type ConsentsRoute = { readonly path: string; readonly Component: ComponentType }

export const consentsRoutes: readonly ConsentsRoute[] = [
  { path: '/consents', Component: ListScreen },
  { path: '/consents/to-delete', Component: DeleteScreen },
  { path: '/consents/print', Component: PrintScreen },
  { path: '/consents/slips/:childId', Component: SlipScreen },
  { path: '/consents/:childId/record', Component: RecordScreen },
  { path: '/consents/:childId/withdraw', Component: WithdrawScreen },
  { path: '/consents/:childId/bar', Component: BarScreen },
  { path: '/consents/:childId', Component: ChildScreen },
]
