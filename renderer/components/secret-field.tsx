import { Input } from '@fluentui/react-components'
import { useState } from 'react'
import { Button } from './button.tsx'
import { type FieldWords, LabelledField, useDescribed } from './field-parts.tsx'

type SecretFieldProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly shownAtFirst?: boolean
}

/** A passphrase, covered unless the person asks to see it. */
export function SecretField(props: SecretFieldProps) {
  const { id, label, value, onChange, shownAtFirst = false } = props
  const [isShown, setShown] = useState(shownAtFirst)
  const { problem, describedBy } = useDescribed(props)
  return (
    <LabelledField {...props} problem={problem}>
      <div className="bf-secret">
        <Input
          id={id}
          className="bf-input bf-input-full"
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy}
          onChange={(_event, data) => onChange(data.value)}
        />
        <Button icon={isShown ? 'eye-off' : 'eye'} onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
          <span className="bf-visually-hidden"> {label.toLowerCase()}</span>
        </Button>
      </div>
    </LabelledField>
  )
}
