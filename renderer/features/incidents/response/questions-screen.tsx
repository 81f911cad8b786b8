// What a concern is about and a few plain questions: they bring up the procedures. Two short pages; the last answers are filled in.
import './response.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { EMPTY_RESPONSE, type ResponseAnswers, checkResponse, withImages } from '#shared/domain/concerns.ts'
import { isAboutChild } from '#shared/domain/facts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useAddToIncident } from '../records/use-add-to-incident.ts'
import { useFormDraft } from '../records/use-form-draft.ts'
import { AboutFields, RepliesFields } from './question-fields.tsx'
import { ForRecorders } from './for-recorders.tsx'

export function QuestionsScreen() {
  const { id = '' } = useParams()
  return (
    <ForRecorders incidentId={id} heading="What is it about?">
      {(incident) => <QuestionsForm incident={incident} />}
    </ForRecorders>
  )
}

function lastAnswers({ responses }: Incident): ResponseAnswers {
  const last = responses.at(-1)
  if (!last) return EMPTY_RESPONSE
  return { about: last.about, noneOfThese: last.isConfirmed && last.about.length === 0, replies: last.replies }
}

function QuestionsForm({ incident }: { readonly incident: Incident }) {
  const place = { form: 'response', incidentId: incident.id, aboutId: incident.id } as const
  const { answers: typed, change, keeping } = useFormDraft(place, () => lastAnswers(incident))
  const answers = incident.imageLocked ? withImages(typed) : typed
  const adding = useAddToIncident(incident.id, keeping, ({ id }) => `/incidents/${id}/now`)
  const [page, setPage] = useState<'about' | 'replies'>('about')
  const hasChild = isAboutChild(incident, answers.about)
  const checked = checkResponse(answers, { hasChild })
  const problems = checked.ok ? [] : checked.problems

  const goOn = () => {
    if (adding.isFree(problems.filter(({ field }) => field === 'about'))) setPage('replies')
  }
  const goBack = () => {
    adding.isFree([])
    setPage('about')
  }
  const submit = () =>
    void adding.submit(problems, () => invoke('response.answer', { incidentId: incident.id, answers }))
  const common = { incident, keeping, adding }
  if (page === 'about') {
    return (
      <RecordForm {...common} heading="What is it about?" save="Continue" onSubmit={goOn}>
        <AboutFields answers={answers} change={change} isLocked={incident.imageLocked} />
      </RecordForm>
    )
  }
  return (
    <RecordForm
      {...common}
      heading="A few questions"
      save="Save and show what to do now"
      onSubmit={submit}
      back={{ label: 'Back to what it is about', onClick: goBack }}
    >
      <RepliesFields answers={answers} change={change} hasChild={hasChild} />
    </RecordForm>
  )
}
