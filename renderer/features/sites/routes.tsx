import type { ComponentType } from 'react'
import { OpenSiteScreen } from './open-site-screen.tsx'
import { SitesScreen } from './sites-screen.tsx'

type SitesRoute = { readonly path: string; readonly Component: ComponentType }

export const sitesRoutes: readonly SitesRoute[] = [
  { path: '/sites', Component: SitesScreen },
  { path: '/sites/new', Component: OpenSiteScreen },
]
