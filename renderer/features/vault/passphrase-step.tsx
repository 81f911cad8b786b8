import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import type { SetupAnswers, StepProps } from './setup-steps.ts'
import { PassphraseFields, passphraseProblems } from '../../forms/passphrase-fields.tsx'

const knownWords = ({ school, name }: SetupAnswers) =>
  [school.name, name, school.coordinator].filter((word) => word.trim() !== '')

export function PassphraseStep({ answers, caption, onAnswer, onBack, onNext }: StepProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const known = knownWords(answers)
  const next = async () => {
    const found = await passphraseProblems(answers.passphrase, known)
    setProblems(found)
    if (found.length === 0) onNext()
  }
  return (
    <Page heading="Choose a passphrase" caption={caption} back={{ onClick: onBack }}>
      <p>It unlocks the records. Nobody can look it up for you, so at the end you get a recovery sheet to lock away.</p>
      <Form problems={problems} onSubmit={() => void next()}>
        <PassphraseFields
          value={answers.passphrase}
          known={known}
          onChange={(passphrase) => onAnswer({ passphrase })}
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
