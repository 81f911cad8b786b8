// Drawn with plain HTML: it is the first picture after a start and must not wait for the component library.
import './unlock-screen.css'
import { type FormEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { VaultState } from '#shared/ipc/vault.ts'
import { Countdown } from '../../components/countdown.tsx'
import { Icon } from '../../components/icons.tsx'
import { invoke } from '../../ipc/client.ts'

type UnlockScreenProps = {
  readonly waitMs: number
  readonly onState: (state: VaultState) => void
  readonly onRecover: () => void
}

export function UnlockScreen({ waitMs, onState, onRecover }: UnlockScreenProps) {
  const box = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [waitUntilMs, setWaitUntilMs] = useState(() => (waitMs > 0 ? Date.now() + waitMs : 0))
  const isWaiting = waitUntilMs > 0

  useLayoutEffect(() => box.current?.focus(), [])

  const refuse = (message: string) => {
    setProblem(message)
    box.current?.focus()
    box.current?.select()
  }

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || isWaiting) return
    if (passphrase === '') return refuse('Enter your passphrase')
    setBusy(true)
    const result = await invoke('vault.unlock', { passphrase })
    setBusy(false)
    if (result.ok) return onState(result.data)
    refuse(result.message)
    const now = await invoke('vault.state', {})
    if (now.ok && now.data.state === 'locked' && now.data.waitMs > 0) setWaitUntilMs(Date.now() + now.data.waitMs)
  }

  const tryAgain = () => {
    setWaitUntilMs(0)
    setProblem(null)
    box.current?.focus()
  }

  return (
    <main className="bf-front">
      <p className="bf-front-product">Blueform</p>
      <h1>Unlock the records</h1>
      <form className="bf-front-form" noValidate onSubmit={(event) => void unlock(event)}>
        <PassphraseBox box={box} value={passphrase} onChange={setPassphrase} problem={problem} />
        {isWaiting && <Countdown untilMs={waitUntilMs} onDone={tryAgain} />}
        <button type="submit" className="bf-front-button bf-front-primary" aria-disabled={isBusy || isWaiting}>
          {isBusy ? 'Unlocking…' : 'Unlock'}
        </button>
      </form>
      <p>
        Forgotten it?{' '}
        <button type="button" className="bf-front-link" onClick={onRecover}>
          Use the recovery sheet
        </button>
      </p>
    </main>
  )
}

type PassphraseBoxProps = {
  readonly box: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | null
}

function PassphraseBox({ box, value, onChange, problem }: PassphraseBoxProps) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={problem ? 'bf-front-field bf-front-wrong' : 'bf-front-field'}>
      <label htmlFor="passphrase">Passphrase</label>
      <div role="alert">
        {problem && (
          <p id="passphrase-problem" className="bf-front-problem">
            <Icon name="warning" />
            {problem}
          </p>
        )}
      </div>
      <div className="bf-front-row">
        <input
          ref={box}
          id="passphrase"
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'passphrase-problem' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" className="bf-front-button" onClick={() => setShown(!isShown)}>
          <Icon name={isShown ? 'eye-off' : 'eye'} />
          {isShown ? 'Hide' : 'Show'}
          <span className="bf-visually-hidden"> passphrase</span>
        </button>
      </div>
    </div>
  )
}
