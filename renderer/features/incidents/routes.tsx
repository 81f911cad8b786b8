import type { ComponentType } from 'react'
import { ConcernScreen } from './concern/concern-screen.tsx'
import { IncidentScreen } from './incident/incident-screen.tsx'
import { NowScreen } from './incident/now-screen.tsx'
import { ListScreen } from './list/list-screen.tsx'
import { BlankFormScreen, PrintScreen } from './print/print-screens.tsx'
import { ActionScreen } from './records/action-screen.tsx'
import { AmendScreen } from './records/amend-screen.tsx'
import { DeviceScreen } from './records/device-screen.tsx'
import { HandoverScreen } from './records/handover-screen.tsx'
import { ImageSeenScreen } from './records/image-seen-screen.tsx'
import { LetInScreen } from './restricted/let-in-screen.tsx'
import { RestrictScreen } from './restricted/restrict-screen.tsx'
import { CloseScreen, OutcomeScreen, ReopenScreen, StrikeScreen } from './records/reason-screens.tsx'

type IncidentRoute = { readonly path: string; readonly Component: ComponentType }

export const incidentRoutes: readonly IncidentRoute[] = [
  // One route for every step, so that the draft stays open from page to page. `page` is a page of the form, stop, whole or check;
  // `from` is check when the page was opened by a Change link.
  { path: '/concern/:draftId/:page?/:from?', Component: ConcernScreen },
  { path: '/incidents', Component: ListScreen },
  { path: '/incidents/:id/now', Component: NowScreen },
  { path: '/incidents/:id/amend', Component: AmendScreen },
  { path: '/incidents/:id/print', Component: PrintScreen },
  { path: '/incidents/:id/actions/new', Component: ActionScreen },
  { path: '/incidents/:id/actions/:actionId/strike', Component: StrikeScreen },
  { path: '/incidents/:id/outcome', Component: OutcomeScreen },
  { path: '/incidents/:id/close', Component: CloseScreen },
  { path: '/incidents/:id/reopen', Component: ReopenScreen },
  { path: '/incidents/:id/devices/new', Component: DeviceScreen },
  { path: '/incidents/:id/devices/:deviceId/handover', Component: HandoverScreen },
  { path: '/incidents/:id/image-seen/new', Component: ImageSeenScreen },
  { path: '/incidents/:id/restrict', Component: RestrictScreen },
  { path: '/incidents/:id/let-in', Component: LetInScreen },
  { path: '/incidents/:id', Component: IncidentScreen },
  { path: '/print/blank', Component: BlankFormScreen },
]
