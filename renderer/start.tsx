// Decides which face the window has: first run, unlock, finish setting up, the app itself, or one agreement for somebody to sign.
import { Suspense, lazy, useEffect, useState } from 'react'
import type { VaultState } from '#shared/ipc/vault.ts'
import type { Result } from '#shared/ipc/result.ts'
import { UnlockScreen } from './features/vault/unlock-screen.tsx'
import { onVaultState } from './ipc/vault-changes.ts'
import { invoke } from './ipc/client.ts'
import { installHide } from './shell/hide.ts'
import { FilesRefused } from './shell/files-refused.tsx'

const loadApp = () => import('./app.tsx')
const App = lazy(async () => ({ default: (await loadApp()).App }))
const Kiosk = lazy(async () => ({ default: (await import('./kiosk.tsx')).Kiosk }))
const Setup = lazy(async () => ({ default: (await import('./setup.tsx')).Setup }))

export function Start({ first }: { readonly first: Result<VaultState> }) {
  const [vault, setVault] = useState<VaultState | null>(first.ok ? first.data : null)
  // What the lock screen was left for.
  const [aside, setAside] = useState<'recover' | 'leave-concern' | null>(null)
  const state = vault?.state

  useEffect(() => onVaultState(setVault), [])

  useEffect(() => {
    if (state === 'unlocked' || state === 'unconfirmed' || state === 'signing') return installHide()
    // The rest is fetched while the person types the passphrase.
    const idle = requestIdleCallback(() => void loadApp())
    return () => cancelIdleCallback(idle)
  }, [state])

  const enter = (next: VaultState) => {
    setAside(null)
    setVault(next)
  }

  // The main process puts a new page in the place of this one, so that nothing of what was typed stays behind.
  const startAgain = async () => {
    await invoke('vault.lock', {})
    setAside(null)
  }

  return (
    <>
      <Suspense fallback={null}>
        {vault === null && <NoAnswer message={first.ok ? '' : first.message} />}
        {vault?.state === 'locked' && aside === null && (
          <UnlockScreen
            accounts={vault.accounts}
            notice={vault.notice}
            onRecover={() => setAside('recover')}
            onLeaveConcern={() => setAside('leave-concern')}
          />
        )}
        {vault?.state === 'locked' && aside === 'recover' && <Setup step="recover" onBack={() => void startAgain()} />}
        {vault?.state === 'locked' && aside === 'leave-concern' && (
          <Setup step="leave-concern" vault={vault} onBack={() => void startAgain()} />
        )}
        {vault?.state === 'none' && <Setup step="first-run" onState={enter} />}
        {vault?.state === 'missing' && <Setup step="missing" folderName={vault.folderName} onState={enter} />}
        {vault?.state === 'unconfirmed' && <Setup step="confirm" vault={vault} onState={enter} />}
        {vault?.state === 'unlocked' && <App />}
        {vault?.state === 'signing' && <Kiosk />}
      </Suspense>
      <FilesRefused />
    </>
  )
}

function NoAnswer({ message }: { readonly message: string }) {
  return (
    <main className="bf-front">
      <h1>Blueform could not start</h1>
      <p>{message}</p>
      <p>Close this window and open Blueform again. Your record has not been changed.</p>
    </main>
  )
}
