import type { ComponentType } from 'react'
import { OverviewScreen } from './overview-screen.tsx'

type EvidenceRoute = { readonly path: string; readonly Component: ComponentType }

export const evidenceRoutes: readonly EvidenceRoute[] = [{ path: '/evidence', Component: OverviewScreen }]
