import '../audit.css'
import { useState } from 'react'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { WorkProgress } from '../../../components/work-progress.tsx'
import { CheckForm, NO_ANSWERS } from './check-form.tsx'
import { useLogCheck } from './use-log-check.ts'
import { VerdictPart } from './verdict-part.tsx'

export function CheckScreen() {
  return (
    <OnlyFor permission="check-audit">
      <Check />
    </OnlyFor>
  )
}

function Check() {
  const may = useMay()
  const { found, isRunning, refusal, wasStopped, check, again } = useLogCheck()
  // Sixty-four signs are not typed twice: they are still there for “Check again”.
  const [answers, setAnswers] = useState(NO_ANSWERS)
  return (
    <Page
      heading="Check the log"
      back={may('see-audit') ? { to: '/log', label: 'Log' } : { to: '/settings', label: 'Settings' }}
    >
      {wasStopped && <Notice live>Stopped. The log was not checked to its end.</Notice>}
      {refusal !== null && <Refused message={refusal} />}
      {isRunning && <WorkProgress kind="audit-check" canBeLeft />}
      {!isRunning && found !== null && <VerdictPart found={found} onAgain={again} />}
      {!isRunning && found === null && (
        <>
          <p>
            Every row of the log carries a fingerprint of the row before, and the signature of the person who was
            unlocked. The check goes through all of them and finds any row that was changed, taken out or put in.
          </p>
          <CheckForm answers={answers} onAnswers={setAnswers} onCheck={check} />
        </>
      )}
    </Page>
  )
}
