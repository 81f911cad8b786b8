import { useLayoutEffect, useRef } from 'react'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { Countdown } from '../../components/countdown.tsx'
import { PassphraseBox } from './passphrase-box.tsx'
import { useUnlock } from './use-unlock.ts'
import { WhoChoice } from './who-choice.tsx'

/** Who and passphrase; where there is only one account nobody is asked who they are. */
export function UnlockForm({ accounts }: { readonly accounts: readonly LockedAccount[] }) {
  const form = useRef<HTMLFormElement>(null)
  const focusOn = (place: 'who' | 'passphrase') => focusIn(form.current, place)
  const attempt = useUnlock(accounts, focusOn)
  const { problem, waitUntilMs, isBusy } = attempt
  const isWaiting = waitUntilMs > 0
  const isAsked = accounts.length > 1

  useLayoutEffect(() => focusIn(form.current, isAsked ? 'who' : 'passphrase'), [isAsked])

  return (
    <form
      ref={form}
      className="bf-front-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void attempt.unlock()
      }}
    >
      {isAsked && (
        <WhoChoice
          accounts={accounts}
          chosen={attempt.accountId}
          onChoose={attempt.choose}
          problem={problem?.place === 'who' ? problem.message : null}
        />
      )}
      <PassphraseBox
        value={attempt.passphrase}
        onChange={attempt.type}
        problem={problem?.place === 'passphrase' ? problem.message : null}
      />
      {isWaiting && <Countdown key={waitUntilMs} untilMs={waitUntilMs} onDone={attempt.endWait} />}
      <button type="submit" className="bf-front-button bf-front-primary" aria-disabled={isBusy || isWaiting}>
        {isBusy ? 'Unlocking…' : 'Unlock'}
      </button>
    </form>
  )
}

function focusIn(form: HTMLFormElement | null, place: 'who' | 'passphrase'): void {
  const radio = form?.querySelector<HTMLElement>('input[type="radio"]:checked, input[type="radio"]')
  const box = form?.querySelector<HTMLElement>('#passphrase')
  const control = place === 'who' ? radio : box
  control?.focus()
}
