import { TextLink } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { SignerAnswer } from './signers.ts'

type OtherSignerProps = {
  readonly field: string
  readonly answer: SignerAnswer
  /** The child whose page they can be added on; absent where going there would lose what was answered. */
  readonly childId?: string
  readonly onChange: (answer: SignerAnswer) => void
}

/** A parent or carer who is not among the people of the school. */
export function OtherSigner({ field, answer, childId, onChange }: OtherSignerProps) {
  return (
    <div className="agreements-other">
      <p className="bf-hint">
        Somebody without parental responsibility should not sign for a child. Grandparents, step-parents and foster
        carers often do not have it: ask before they sign.{' '}
        {childId !== undefined && (
          <TextLink to={`/people/${childId}/guardians`}>Add a parent on the child’s page</TextLink>
        )}
      </p>
      <TextField
        id={`${field}.name`}
        label="Their name"
        value={answer.name}
        onChange={(name) => onChange({ ...answer, name })}
      />
      <TextField
        id={`${field}.relation`}
        label="Who are they to the child?"
        hint="For example mother, father or special guardian"
        value={answer.relation}
        onChange={(relation) => onChange({ ...answer, relation })}
      />
    </div>
  )
}
