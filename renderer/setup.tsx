// The screens around the record itself: making it, finding it, getting back into it, confirming its sheets, and leaving a concern.
import './shell/shell.css'
import type { VaultState } from '#shared/ipc/vault.ts'
import { LeaveConcern } from './features/drop-box/leave/leave-concern.tsx'
import { ConfirmSheet } from './features/vault/confirm-sheet.tsx'
import { FirstRun } from './features/vault/first-run.tsx'
import { MissingFolder } from './features/vault/missing-folder.tsx'
import { Recover } from './features/vault/recover.tsx'
import { FluentFrame } from './fluent-frame.tsx'

type VaultIn<State extends VaultState['state']> = Extract<VaultState, { state: State }>
type OnState = { readonly onState: (state: VaultState) => void }

type SetupProps =
  | ({ readonly step: 'first-run' } & OnState)
  | ({ readonly step: 'missing'; readonly folderName: string } & OnState)
  | { readonly step: 'recover'; readonly onBack: () => void }
  | { readonly step: 'leave-concern'; readonly vault: VaultIn<'locked'>; readonly onBack: () => void }
  | ({ readonly step: 'confirm'; readonly vault: VaultIn<'unconfirmed'> } & OnState)

export function Setup(props: SetupProps) {
  return (
    <FluentFrame>
      <main className="bf-setup">
        <p className="bf-setup-product">Blueform</p>
        <Step {...props} />
      </main>
    </FluentFrame>
  )
}

function Step(props: SetupProps) {
  switch (props.step) {
    case 'first-run':
      return <FirstRun onState={props.onState} />
    case 'missing':
      return <MissingFolder folderName={props.folderName} onState={props.onState} />
    case 'recover':
      return <Recover onBack={props.onBack} />
    case 'leave-concern':
      return <LeaveConcern accounts={props.vault.accounts} notice={props.vault.notice} onDone={props.onBack} />
    case 'confirm':
      return (
        <ConfirmSheet
          key={props.vault.sheet}
          sheet={props.vault.sheet}
          askedGroups={props.vault.askedGroups}
          onState={props.onState}
        />
      )
  }
}
