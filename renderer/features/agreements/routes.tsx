import './agreements.css'
import type { ComponentType } from 'react'
import { CheckScreen } from './check-screen.tsx'
import { EditScreen } from './edit/edit-screen.tsx'
import { ClassSetScreen } from './outstanding/class-set-screen.tsx'
import { LettersScreen } from './outstanding/letters-screen.tsx'
import { OutstandingScreen } from './outstanding/outstanding-screen.tsx'
import { RegisterListScreen } from './outstanding/register-list-screen.tsx'
import { InternetListScreen } from './overview/internet-list-screen.tsx'
import { OverviewScreen } from './overview/overview-screen.tsx'
import { PaperScreen } from './paper/paper-screen.tsx'
import { SignScreen } from './sign/sign-screen.tsx'
import { SignatureScreen } from './signatures/signature-screen.tsx'
import { BlankFormScreen } from './text/blank-form-screen.tsx'
import { DueScreen } from './text/due-screen.tsx'
import { KindScreen } from './text/kind-screen.tsx'

type AgreementsRoute = { readonly path: string; readonly Component: ComponentType }

/** The first that fits is shown, so the ones with a kind come last. */
export const agreementsRoutes: readonly AgreementsRoute[] = [
  { path: '/agreements', Component: OverviewScreen },
  { path: '/agreements/outstanding', Component: OutstandingScreen },
  { path: '/agreements/outstanding/letters', Component: LettersScreen },
  { path: '/agreements/outstanding/register', Component: RegisterListScreen },
  { path: '/agreements/outstanding/forms', Component: ClassSetScreen },
  { path: '/agreements/internet-list', Component: InternetListScreen },
  { path: '/agreements/paper', Component: PaperScreen },
  { path: '/agreements/check', Component: CheckScreen },
  { path: '/agreements/sign/:personId', Component: SignScreen },
  { path: '/agreements/signatures/:personId/:signatureId', Component: SignatureScreen },
  { path: '/agreements/:kind', Component: KindScreen },
  { path: '/agreements/:kind/edit', Component: EditScreen },
  { path: '/agreements/:kind/print', Component: BlankFormScreen },
  { path: '/agreements/:kind/due', Component: DueScreen },
]
