import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { Need } from '#shared/domain/signing.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { NO_SIGNER, OTHER, type PersonPage, type Signer, readSigner, rolesOf, signerOptions } from '../signers.ts'
import { OtherSigner } from '../other-signer.tsx'
import { kindName } from '../words.ts'

type WhoPageProps = {
  readonly name: string
  readonly page: PersonPage
  readonly need: Need
  readonly onBack: () => void
  readonly onChoose: (signer: Signer) => void
}

export function WhoPage({ name, page, need, onBack, onChoose }: WhoPageProps) {
  const [answer, setAnswer] = useState(NO_SIGNER)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const options = signerOptions(page, rolesOf(need))
  const goOn = () => {
    const read = readSigner(options, answer, 'who')
    if ('signer' in read) onChoose(read.signer)
    else setProblems(read.problems)
  }
  return (
    <Page
      heading="Who is signing?"
      caption={`${name}, ${kindName(need.round.kind)}`}
      back={{ onClick: onBack, label: 'Which agreement' }}
    >
      <Form problems={problems} onSubmit={goOn}>
        <RadioGroup
          id="who"
          label="Who is signing?"
          labelSize="hidden"
          hint="Of parents and carers, one with parental responsibility is enough"
          value={answer.who}
          onChange={(who) => setAnswer({ ...answer, who })}
          options={options.map(({ value, label, role }) => ({
            value,
            label,
            ...(value === OTHER
              ? { detail: <OtherSigner field="who" answer={answer} childId={page.person.id} onChange={setAnswer} /> }
              : { hint: hintOf(need, role) }),
          }))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function hintOf(need: Need, role: Signer['signerRole']): string {
  const hasSigned = need.signers.find((signer) => signer.role === role)?.hasSigned === true
  const who = role === 'self' ? 'For themselves' : 'For the child'
  return hasSigned ? `${who}. ${role === 'self' ? 'Has signed already' : 'A parent or carer has signed already'}` : who
}
