import { useState } from 'react'
import { Icon } from '../../components/icons.tsx'
import { FrontProblem } from './front-problem.tsx'

type PassphraseBoxProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | null
}

export function PassphraseBox({ value, onChange, problem }: PassphraseBoxProps) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={problem ? 'bf-front-field bf-front-wrong' : 'bf-front-field'}>
      <label htmlFor="passphrase">Passphrase</label>
      <FrontProblem id="passphrase-problem" problem={problem} />
      <div className="bf-front-row">
        <input
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
