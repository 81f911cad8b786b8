import { signerKey } from '#shared/domain/consent-signers.ts'
import { TextLink } from '../../components/button.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Answers, OTHER } from './answers.ts'
import { type Signer, signerWords } from './signers.ts'

type WhoProps = {
  readonly childId: string
  readonly answers: Pick<Answers, 'signer' | 'name' | 'relation'>
  readonly signers: readonly Signer[]
  readonly onChange: (part: Partial<Pick<Answers, 'signer' | 'name' | 'relation'>>) => void
}

export function WhoAnswered({ childId, answers, signers, onChange }: WhoProps) {
  const isAlone = signers[0]?.signerRole === 'self'
  const other = {
    value: OTHER,
    label: 'Somebody else with parental responsibility',
    detail: (
      <div className="consents-other">
        <p>
          A no of theirs counts at once. A yes will count only once they are entered as a parent with parental
          responsibility: <TextLink to={`/people/${childId}`}>enter them on the child’s page</TextLink>.
        </p>
        <TextField id="signerName" label="Name" value={answers.name} onChange={(name) => onChange({ name })} />
        <TextField
          id="relation"
          label="Who are they to the child?"
          hint="For example mother, father or special guardian"
          value={answers.relation}
          onChange={(relation) => onChange({ relation })}
        />
      </div>
    ),
  }
  return (
    <RadioGroup
      id="signer"
      label="Who answered?"
      {...(isAlone ? { hint: 'This pupil is 18 or older and answers for themselves' } : {})}
      value={answers.signer}
      onChange={(signer) => onChange({ signer })}
      options={[
        ...signers.map((signer) => ({ value: signerKey(signer), label: signerWords(signer) })),
        ...(isAlone ? [] : [other]),
      ]}
    />
  )
}
