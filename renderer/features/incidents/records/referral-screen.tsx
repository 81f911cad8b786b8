// Whether an image of a child is referred: five questions on one page, then the advice and the decision. UKCIS 2024.
import { useState } from 'react'
import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import { EMPTY_REFERRAL, type ReferralAnswers, checkReferral } from '#shared/domain/referral.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from './record-form.tsx'
import { DecisionFields, ReferralAdvice } from './referral-decision.tsx'
import { ReferralQuestions } from './referral-questions.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

export function ReferralScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <ReferralForm incident={incident} />}</WithIncident>
}

/** What is still to be put right on the page of the questions. */
function questionProblems(answers: ReferralAnswers) {
  const checked = checkReferral(answers)
  const all = checked.ok ? [] : checked.problems
  return [...all.filter(({ field }) => field.startsWith('questions.')), ...embeddedDataProblems(answers)]
}

function ReferralForm({ incident }: { readonly incident: Incident }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'referral',
    start: EMPTY_REFERRAL,
    check: checkReferral,
    send: (typed) => invoke('custody.recordReferral', { incidentId: incident.id, answers: typed }),
  })
  const [page, setPage] = useState<'questions' | 'decision'>('questions')

  const goOn = () => {
    if (frame.adding.isFree(questionProblems(answers))) setPage('decision')
  }
  const goBack = () => {
    frame.adding.isFree([])
    setPage('questions')
  }
  if (page === 'questions') {
    return (
      <RecordForm
        {...frame}
        heading="Referral questions"
        save="Continue"
        onSubmit={goOn}
        before={
          <WarningText tone="stop" heading="Nobody looks at the image to answer these">
            <p>Go by what you were told. “Not known” is an answer: then write whom you will ask.</p>
          </WarningText>
        }
      >
        <ReferralQuestions answers={answers} change={change} />
      </RecordForm>
    )
  }
  return (
    <RecordForm
      {...frame}
      heading="Decide about referral"
      save="Save the decision"
      back={{ label: 'Back to the questions', onClick: goBack }}
      before={<ReferralAdvice answers={answers} />}
    >
      <DecisionFields answers={answers} change={change} />
    </RecordForm>
  )
}
