// Makes a record, one thing a page. Nothing is written until the last page, so every answer can still be changed.
import { useState } from 'react'
import type { VaultState } from '#shared/ipc/vault.ts'
import { EMPTY_SCHOOL } from '../../forms/school-fields.tsx'
import { CheckStep } from './check-step.tsx'
import { FolderStep } from './folder-step.tsx'
import { NameStep } from './name-step.tsx'
import { OpenExisting } from './open-existing.tsx'
import { EMPTY_PASSPHRASE } from '../../forms/passphrase-fields.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { Restore } from './restore.tsx'
import { SchoolStep } from './school-step.tsx'
import { STEPS, type SetupAnswers, type SetupStep, type StepProps } from './setup-steps.ts'
import { Welcome } from './welcome.tsx'

const NOTHING: SetupAnswers = { school: EMPTY_SCHOOL, name: '', folder: null, passphrase: EMPTY_PASSPHRASE }

export function FirstRun({ onState }: { readonly onState: (state: VaultState) => void }) {
  const [answers, setAnswers] = useState(NOTHING)
  const [step, setStep] = useState<SetupStep | 'welcome' | 'existing' | 'restore'>('welcome')
  // Whoever came from "Check your answers" goes back there after one change.
  const [isChecking, setChecking] = useState(false)

  if (step === 'welcome') return <Welcome onChoose={setStep} />
  if (step === 'restore') return <Restore onState={onState} onBack={() => setStep('welcome')} />
  if (step === 'existing') return <OpenExisting onState={onState} onBack={() => setStep('welcome')} />

  const index = STEPS.indexOf(step)
  const stepProps: StepProps = {
    answers,
    caption: `Setting up, step ${index + 1} of ${STEPS.length}`,
    onAnswer: (part) => setAnswers((before) => ({ ...before, ...part })),
    onBack: () => setStep(isChecking && step !== 'check' ? 'check' : (STEPS[index - 1] ?? 'welcome')),
    onNext: () => setStep(isChecking ? 'check' : (STEPS[index + 1] ?? 'check')),
  }
  const change = (to: SetupStep) => {
    setChecking(true)
    setStep(to)
  }

  switch (step) {
    case 'school':
      return <SchoolStep {...stepProps} />
    case 'name':
      return <NameStep {...stepProps} />
    case 'folder':
      return <FolderStep {...stepProps} onState={onState} />
    case 'passphrase':
      return <PassphraseStep {...stepProps} />
    case 'check':
      return <CheckStep {...stepProps} onChange={change} />
  }
}
