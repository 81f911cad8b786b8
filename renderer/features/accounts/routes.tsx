import type { ComponentType } from 'react'
import { AccountsScreen } from './accounts-screen.tsx'
import { AddPersonScreen } from './add/add-person-screen.tsx'
import { AddedScreen, PassphraseChangedScreen } from './done-screens.tsx'
import { PassphraseScreen } from './passphrase-screen.tsx'
import { RecoverySheetScreen } from './recovery-sheet-screen.tsx'
import { RemoveScreen } from './remove/remove-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { RolesScreen } from './roles-screen.tsx'

type AccountsRoute = { readonly path: string; readonly Component: ComponentType }

export const accountsRoutes: readonly AccountsRoute[] = [
  { path: '/accounts', Component: AccountsScreen },
  { path: '/accounts/add', Component: AddPersonScreen },
  // A new page starts here once a passphrase was typed, so both say what was done without knowing it from before.
  { path: '/accounts/added', Component: AddedScreen },
  { path: '/accounts/passphrase', Component: PassphraseScreen },
  { path: '/accounts/passphrase/changed', Component: PassphraseChangedScreen },
  { path: '/accounts/roles', Component: RolesScreen },
  { path: '/accounts/review', Component: ReviewScreen },
  { path: '/accounts/recovery-sheet', Component: RecoverySheetScreen },
  { path: '/accounts/:accountId/remove', Component: RemoveScreen },
]
