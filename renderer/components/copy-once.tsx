import './messages.css'
import { useState } from 'react'
import { Button } from './button.tsx'

type CopyOnceProps = { readonly label: string; readonly value: string; readonly hint?: string }

/** A secret that is shown this once and kept nowhere. */
export function CopyOnce({ label, value, hint }: CopyOnceProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="bf-copy-once">
      <strong id="copy-once-label">{label}</strong>
      <output aria-labelledby="copy-once-label">{value}</output>
      {hint && <p className="bf-hint">{hint}</p>}
      <div className="bf-button-row">
        <Button icon="copy" onClick={() => void copy()}>
          Copy
        </Button>
        <output className="bf-copy-note">
          {state === 'copied' && 'Copied'}
          {state === 'failed' && 'It could not be copied. Write it down instead'}
        </output>
      </div>
    </div>
  )
}
