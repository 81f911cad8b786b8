// What the lock screen knows while someone tries to get in: who they are, what they typed, what was wrong, how long they must wait.
import { useState } from 'react'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { invoke } from '../../ipc/client.ts'
import { secretBytes } from '../../ipc/secret.ts'

type UnlockProblem = { readonly place: 'who' | 'passphrase'; readonly message: string }
/** Until when each account has to wait. */
type Waits = Readonly<Record<string, number>>

type Unlocking = {
  readonly accountId: string | null
  readonly passphrase: string
  readonly isBusy: boolean
  readonly problem: UnlockProblem | null
  /** 0 when the chosen person need not wait. */
  readonly waitUntilMs: number
  readonly choose: (accountId: string) => void
  readonly type: (passphrase: string) => void
  readonly unlock: () => Promise<void>
  readonly endWait: () => void
}

function waitsOf(accounts: readonly LockedAccount[]): Waits {
  const waiting = accounts.filter(({ waitMs }) => waitMs > 0)
  return Object.fromEntries(waiting.map(({ accountId, waitMs }) => [accountId, Date.now() + waitMs]))
}

/** `focusOn` is called when something has to be put right there. */
export function useUnlock(
  accounts: readonly LockedAccount[],
  focusOn: (place: UnlockProblem['place']) => void,
): Unlocking {
  const only = accounts.length === 1 ? accounts[0] : undefined
  const [accountId, setAccountId] = useState(only?.accountId ?? null)
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<UnlockProblem | null>(null)
  const [waits, setWaits] = useState(() => waitsOf(accounts))
  const waitUntilMs = waits[accountId ?? ''] ?? 0

  const refuse = (place: UnlockProblem['place'], message: string) => {
    setProblem({ place, message })
    focusOn(place)
  }

  const unlock = async () => {
    if (isBusy || waitUntilMs > 0) return
    if (accountId === null) return refuse('who', 'Choose who you are')
    if (passphrase === '') return refuse('passphrase', 'Enter your passphrase')
    setBusy(true)
    setProblem(null)
    setPassphrase('')
    const result = await sendPassphrase(accountId, passphrase)
    // The main process puts a new page in the place of this one, so there is nothing more to do here.
    if (result.ok) return
    const now = await invoke('vault.state', {})
    if (now.ok && now.data.state === 'locked') setWaits(waitsOf(now.data.accounts))
    setBusy(false)
    refuse('passphrase', result.message)
  }

  return {
    accountId,
    passphrase,
    isBusy,
    problem,
    waitUntilMs,
    choose: (chosen) => {
      setAccountId(chosen)
      setProblem(null)
    },
    type: setPassphrase,
    unlock,
    endWait: () => {
      if (accountId !== null) setWaits((before) => ({ ...before, [accountId]: 0 }))
      setProblem(null)
      focusOn('passphrase')
    },
  }
}

// The call takes its own copy at once, so ours can be overwritten while it is under way.
async function sendPassphrase(accountId: string, typed: string) {
  const passphrase = secretBytes(typed)
  const answer = invoke('vault.unlock', { accountId, passphrase })
  passphrase.fill(0)
  return await answer
}
