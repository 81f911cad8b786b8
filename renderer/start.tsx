// Decides which of the four faces the window has: first run, unlock, finish setting up, or the app itself.
import { Suspense, lazy, useEffect, useState } from 'react'
import type { VaultState } from '#shared/ipc/vault.ts'
import type { Result } from '#shared/ipc/result.ts'
import { UnlockScreen } from './features/vault/unlock-screen.tsx'
import { installHide } from './shell/hide.ts'
import { FilesRefused } from './shell/files-refused.tsx'

const loadApp = () => import('./app.tsx')
const App = lazy(async () => ({ default: (await loadApp()).App }))
const Setup = lazy(async () => ({ default: (await import('./setup.tsx')).Setup }))

export function Start({ first }: { readonly first: Result<VaultState> }) {
  const [vault, setVault] = useState<VaultState | null>(first.ok ? first.data : null)
  const [isRecovering, setRecovering] = useState(false)
  const state = vault?.state

  useEffect(() => {
    if (state === 'unlocked' || state === 'unconfirmed') return installHide()
    // The rest is fetched while the person types the passphrase.
    const idle = requestIdleCallback(() => void loadApp())
    return () => cancelIdleCallback(idle)
  }, [state])

  const enter = (next: VaultState) => {
    setRecovering(false)
    setVault(next)
  }

  return (
    <>
      <Suspense fallback={null}>
        {vault === null && <NoAnswer message={first.ok ? '' : first.message} />}
        {vault?.state === 'locked' && !isRecovering && (
          <UnlockScreen waitMs={vault.waitMs} onState={enter} onRecover={() => setRecovering(true)} />
        )}
        {vault?.state === 'locked' && isRecovering && (
          <Setup step="recover" onState={enter} onBack={() => setRecovering(false)} />
        )}
        {vault?.state === 'none' && <Setup step="first-run" onState={enter} />}
        {vault?.state === 'missing' && <Setup step="missing" folderName={vault.folderName} onState={enter} />}
        {vault?.state === 'unconfirmed' && <Setup step="confirm" askedGroups={vault.askedGroups} onState={enter} />}
        {vault?.state === 'unlocked' && <App />}
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
