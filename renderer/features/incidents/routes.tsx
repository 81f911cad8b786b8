import type { ComponentType } from 'react'
import { ConcernScreen } from './concern/concern-screen.tsx'
import { AddEvidenceScreen } from './evidence/add/add-screen.tsx'
import { HandOverEvidenceScreen } from './evidence/hand-over/hand-over-screen.tsx'
import { EvidenceItemScreen } from './evidence/item-screen.tsx'
import { SealedScreen } from './evidence/sealed-screen.tsx'
import { IncidentScreen } from './incident/incident-screen.tsx'
import { NowScreen } from './incident/now-screen.tsx'
import { KeptLetterScreen } from './letters/kept-letter-screen.tsx'
import { LetterScreen } from './letters/letter-screen.tsx'
import { ListScreen } from './list/list-screen.tsx'
import { PersonChronologyScreen } from './person/person-chronology-screen.tsx'
import { CasePaperScreen, DevicePaperScreen, EvidenceLogScreen } from './print/paper-screens.tsx'
import { BlankFormScreen, PrintScreen } from './print/print-screens.tsx'
import { ActionScreen } from './records/action-screen.tsx'
import { AmendScreen } from './records/amend-screen.tsx'
import { ConfirmationScreen, DeletionScreen } from './records/deletion-screens.tsx'
import { DecisionScreen } from './records/decision-screen.tsx'
import { DeviceScreen } from './records/device-screen.tsx'
import { HandoverScreen } from './records/handover-screen.tsx'
import { ImageSeenScreen } from './records/image-seen-screen.tsx'
import { LinkPersonScreen } from './records/link-person-screen.tsx'
import { ReferralScreen } from './records/referral-screen.tsx'
import { SearchScreen } from './records/search-screen.tsx'
import { StatementScreen } from './records/statement-screen.tsx'
import { TraceScreen } from './records/trace-screen.tsx'
import { UnlockScreen } from './records/unlock-screen.tsx'
import { ContactScreen } from './response/contact-screen.tsx'
import { QuestionsScreen } from './response/questions-screen.tsx'
import { StepNoteScreen, StepScreen } from './response/step-screens.tsx'
import { LetInScreen } from './restricted/let-in-screen.tsx'
import { RestrictScreen } from './restricted/restrict-screen.tsx'
import { SanctionScreen } from './sanctions/sanction-screen.tsx'
import { CloseScreen, OutcomeScreen, ReopenScreen, StrikeScreen } from './records/reason-screens.tsx'

type IncidentRoute = { readonly path: string; readonly Component: ComponentType }

export const incidentRoutes: readonly IncidentRoute[] = [
  // One route for every step, so that the draft stays open from page to page. `page` is a page of the form, stop, urgent, whole or check;
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
  { path: '/incidents/:id/statements/new', Component: StatementScreen },
  { path: '/incidents/:id/traces/new', Component: TraceScreen },
  { path: '/incidents/:id/referral/new', Component: ReferralScreen },
  { path: '/incidents/:id/deletions/new', Component: DeletionScreen },
  { path: '/incidents/:id/deletions/:deletionId/confirm', Component: ConfirmationScreen },
  { path: '/incidents/:id/unlock', Component: UnlockScreen },
  { path: '/incidents/:id/decisions/new', Component: DecisionScreen },
  { path: '/incidents/:id/people/:personId/link', Component: LinkPersonScreen },
  { path: '/incidents/:id/searches/new', Component: SearchScreen },
  { path: '/incidents/:id/sanctions/new', Component: SanctionScreen },
  { path: '/incidents/:id/letters/new', Component: LetterScreen },
  { path: '/incidents/:id/letters/:letterId', Component: KeptLetterScreen },
  { path: '/incidents/:id/print/evidence-log', Component: EvidenceLogScreen },
  { path: '/incidents/:id/print/:paper', Component: CasePaperScreen },
  { path: '/incidents/:id/print/devices/:deviceId/:paper', Component: DevicePaperScreen },
  { path: '/incidents/:id/evidence/add', Component: AddEvidenceScreen },
  { path: '/incidents/:id/evidence/hand-over', Component: HandOverEvidenceScreen },
  { path: '/incidents/:id/evidence/sealed', Component: SealedScreen },
  { path: '/incidents/:id/evidence/:evidenceId', Component: EvidenceItemScreen },
  { path: '/incidents/:id/restrict', Component: RestrictScreen },
  { path: '/incidents/:id/let-in', Component: LetInScreen },
  { path: '/incidents/:id/questions', Component: QuestionsScreen },
  { path: '/incidents/:id/steps/:step', Component: StepScreen },
  { path: '/incidents/:id/steps/:step/note', Component: StepNoteScreen },
  { path: '/incidents/:id/contacts/new', Component: ContactScreen },
  { path: '/incidents/:id', Component: IncidentScreen },
  { path: '/chronology', Component: PersonChronologyScreen },
  { path: '/print/blank', Component: BlankFormScreen },
]
