import { TextField } from '../../components/text-field.tsx'
import type { SignerAnswer } from './signers.ts'

type OtherSignerProps = {
  readonly field: string
  readonly answer: SignerAnswer
  readonly onChange: (answer: SignerAnswer) => void
}

/** A parent or carer who is not among the people of the school. */
export function OtherSigner({ field, answer, onChange }: OtherSignerProps) {
  return (
    <div className="agreements-other">
      <TextField
        id={`${field}.name`}
        label="Their name"
        value={answer.name}
        onChange={(name) => onChange({ ...answer, name })}
      />
      <TextField
        id={`${field}.relation`}
        label="Who are they to the child?"
        hint="For example grandmother or foster carer"
        value={answer.relation}
        onChange={(relation) => onChange({ ...answer, relation })}
      />
    </div>
  )
}
