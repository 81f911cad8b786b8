import type { ComponentType } from 'react'
import { BackupsScreen } from './backups-screen.tsx'

type BackupsRoute = { readonly path: string; readonly Component: ComponentType }

export const backupsRoutes: readonly BackupsRoute[] = [{ path: '/backups', Component: BackupsScreen }]
