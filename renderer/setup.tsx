// The screens around the record itself: making it, finding it, getting back into it, and confirming the recovery sheet.
import './shell/shell.css'
import type { VaultState } from '#shared/ipc/vault.ts'
import { ConfirmRecovery } from './features/vault/confirm-recovery.tsx'
import { FirstRun } from './features/vault/first-run.tsx'
import { MissingFolder } from './features/vault/missing-folder.tsx'
import { Recover } from './features/vault/recover.tsx'
import { FluentFrame } from './fluent-frame.tsx'

type SetupProps = { readonly onState: (state: VaultState) => void } & (
  | { readonly step: 'first-run' }
  | { readonly step: 'missing'; readonly folderName: string }
  | { readonly step: 'recover'; readonly onBack: () => void }
  | { readonly step: 'confirm'; readonly askedGroups: readonly [number, number] }
)

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
      return <Recover onState={props.onState} onBack={props.onBack} />
    case 'confirm':
      return <ConfirmRecovery askedGroups={props.askedGroups} onState={props.onState} />
  }
}
