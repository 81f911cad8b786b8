// Drawn with plain HTML: it is the first picture after a start and must not wait for the component library.
import './unlock-screen.css'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { LeaveEntry } from './leave-entry.tsx'
import { UnlockForm } from './unlock-form.tsx'

type UnlockScreenProps = {
  readonly accounts: readonly LockedAccount[]
  /** The school's words for whoever stands at the locked laptop. */
  readonly notice: string
  readonly onRecover: () => void
  readonly onLeaveConcern: () => void
}

export function UnlockScreen({ accounts, notice, onRecover, onLeaveConcern }: UnlockScreenProps) {
  return (
    <main className="bf-front">
      <p className="bf-front-product">Blueform</p>
      <div className="bf-front-columns">
        <div className="bf-front-main">
          <h1>Unlock the records</h1>
          <UnlockForm accounts={accounts} />
          <p>
            Forgotten it?{' '}
            <button type="button" className="bf-front-link" onClick={onRecover}>
              Use the recovery sheet
            </button>
          </p>
        </div>
        <LeaveEntry notice={notice} onLeaveConcern={onLeaveConcern} />
      </div>
    </main>
  )
}
