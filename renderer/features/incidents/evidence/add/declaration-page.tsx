// The first page of adding evidence, and the only way to the others. Nothing is chosen, dropped, captured or read before it.
import { useState } from 'react'
import { DECLARATIONS, type Declaration } from '#shared/domain/evidence.ts'
import type { Problem } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../../components/button.tsx'
import { Form } from '../../../../components/form.tsx'
import { Page } from '../../../../components/page.tsx'
import { RadioGroup } from '../../../../components/radio-group.tsx'
import { WarningText } from '../../../../components/warning-text.tsx'

const QUESTION = 'Do you already know what it is?'

type DeclarationPageProps = {
  readonly incident: Incident
  readonly onDeclared: (declaration: Declaration) => void
}

export function DeclarationPage({ incident, onDeclared }: DeclarationPageProps) {
  const [declaration, setDeclaration] = useState<Declaration | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const goOn = () => {
    if (declaration !== null) return onDeclared(declaration)
    setProblems([{ field: 'declaration', message: 'Choose one of the two answers' }])
  }
  return (
    <Page
      heading={QUESTION}
      caption={`Incident ${incident.reference}, add evidence`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      <WarningText tone="stop" heading="Never a nude, semi-nude or sexual image of anyone under 18">
        <ul>
          <li>A school must not copy or keep such an image, not even as evidence. Leave it to the police.</li>
          <li>Do not open or look at anything to find out what it shows. Not knowing is a good answer here.</li>
        </ul>
      </WarningText>
      <Form problems={problems} onSubmit={goOn}>
        <RadioGroup
          id="declaration"
          label={QUESTION}
          labelSize="hidden"
          value={declaration}
          options={DECLARATIONS}
          onChange={setDeclaration}
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
