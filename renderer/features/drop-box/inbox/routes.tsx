import type { ComponentType } from 'react'
import { DropScreen } from './drop-screen.tsx'
import { InboxScreen } from './inbox-screen.tsx'

type InboxRoute = { readonly path: string; readonly Component: ComponentType }

export const inboxRoutes: readonly InboxRoute[] = [
  { path: '/inbox', Component: InboxScreen },
  { path: '/inbox/:dropId', Component: DropScreen },
]
