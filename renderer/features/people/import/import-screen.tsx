import './import.css'
import { useState } from 'react'
import { OnlyFor } from '../../../components/only-for.tsx'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import type { ImportStep } from './import-file.ts'
import { PreviewStep } from './preview-step.tsx'

/** One thing a page; nothing is kept until the last one. */
export function ImportScreen() {
  return (
    <OnlyFor permission="manage-people">
      <ImportSteps />
    </OnlyFor>
  )
}

function ImportSteps() {
  const [step, setStep] = useState<ImportStep>({ at: 'choose', kind: null })
  if (step.at === 'choose') return <ChooseStep kind={step.kind} onStep={setStep} />
  if (step.at === 'columns') return <ColumnsStep file={step.file} settings={step.settings} onStep={setStep} />
  if (step.at === 'preview') return <PreviewStep file={step.file} settings={step.settings} onStep={setStep} />
  return <DoneStep kind={step.kind} counts={step.counts} plan={step.plan} onStep={setStep} />
}
