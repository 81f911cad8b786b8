import { Checkbox } from '@fluentui/react-components'

export const NOT_KNOWN = 'Not known yet'

type NotKnownBoxProps = {
  readonly id: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Null leaves the box out: this must be known. */
  readonly label: string | null
  /** Which field it belongs to, for a screen reader. */
  readonly of: string
}

export function NotKnownBox({ id, checked, onChange, label, of }: NotKnownBoxProps) {
  if (label === null) return null
  return (
    <Checkbox
      id={`${id}.notKnown`}
      className="bf-choice"
      checked={checked}
      label={label}
      aria-label={`${label}: ${of}`}
      onChange={(_event, data) => onChange(data.checked === true)}
    />
  )
}
