import type { ComponentType } from 'react'
import { CaseLogScreen } from './case-log-screen.tsx'
import { CheckScreen } from './check/check-screen.tsx'
import { LogScreen } from './log/log-screen.tsx'
import { SaveLogScreen } from './save-log-screen.tsx'

type AuditRoute = { readonly path: string; readonly Component: ComponentType }

export const auditRoutes: readonly AuditRoute[] = [
  { path: '/log', Component: LogScreen },
  { path: '/log/check', Component: CheckScreen },
  { path: '/log/save', Component: SaveLogScreen },
  { path: '/log/cases', Component: CaseLogScreen },
]
