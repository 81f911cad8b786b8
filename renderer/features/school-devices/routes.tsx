import type { ComponentType } from 'react'
import { DeviceScreen } from './device-screen.tsx'
import { ExitItemScreen } from './exit-item-screen.tsx'
import { ExitPrintScreen, ExitScreen } from './exit-screen.tsx'
import { ChangeDeviceScreen, NewDeviceScreen } from './form-screen.tsx'
import { LeaversScreen } from './leavers-screen.tsx'
import { LendScreen } from './lend-screen.tsx'
import { ListScreen } from './list-screen.tsx'
import { GiveBackScreen, WriteOffScreen } from './move-screens.tsx'

type DevicesRoute = { readonly path: string; readonly Component: ComponentType }

export const schoolDevicesRoutes: readonly DevicesRoute[] = [
  { path: '/school-devices', Component: ListScreen },
  { path: '/school-devices/new', Component: NewDeviceScreen },
  { path: '/school-devices/leavers', Component: LeaversScreen },
  { path: '/school-devices/exit/:personId', Component: ExitScreen },
  { path: '/school-devices/exit/:personId/print', Component: ExitPrintScreen },
  { path: '/school-devices/exit/:personId/:item', Component: ExitItemScreen },
  { path: '/school-devices/:id/edit', Component: ChangeDeviceScreen },
  { path: '/school-devices/:id/lend', Component: LendScreen },
  { path: '/school-devices/:id/back', Component: GiveBackScreen },
  { path: '/school-devices/:id/write-off', Component: WriteOffScreen },
  { path: '/school-devices/:id', Component: DeviceScreen },
]
