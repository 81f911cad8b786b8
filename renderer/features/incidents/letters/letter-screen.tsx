// A letter from facts that are chosen one by one. Blueform never sends it.
import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import { checkLetter } from '#shared/domain/letter-facts.ts'
import { EMPTY_LETTER, type LetterAnswers } from '#shared/domain/letters.ts'
import type { School } from '#shared/domain/school.ts'
import { Loading, Refused, WarningText, InsetText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useRecord } from '../records/use-record.ts'
import { WithIncident } from '../records/with-incident.tsx'
import { LetterFor, LetterText } from './letter-fields.tsx'

export function LetterScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <WithSchool incident={incident} />}</WithIncident>
}

function WithSchool({ incident }: { readonly incident: Incident }) {
  const school = useRoute('school.read', {})
  if (school.data) return <LetterForm incident={incident} school={school.data} />
  if (school.isPending) return <Loading what="the school’s details" />
  return <Refused message={school.error.failure.message} onRetry={() => void school.refetch()} />
}

function LetterForm({ incident, school }: { readonly incident: Incident; readonly school: School }) {
  const { answers, change, frame } = useRecord(incident, {
    form: 'letter',
    start: EMPTY_LETTER,
    check: (typed) => checkLetter(typed, incident, school),
    send: (typed) => invoke('response.keepLetter', { incidentId: incident.id, answers: typed }),
    nextOf: (kept) => `/incidents/${kept.id}/letters/${kept.letters.at(-1)?.id ?? ''}`,
  })
  // The facts fill in what was missing.
  const choose = (part: Partial<LetterAnswers>) => {
    change(part)
    if (frame.adding.problems.length > 0) frame.adding.isFree([])
  }
  return (
    <RecordForm
      {...frame}
      heading="Write a letter"
      save="Save the letter in the record"
      before={
        <>
          {incident.imageLocked && <NoImage />}
          <InsetText>
            Blueform never sends it. Once it is in the record you can print it or save it as a PDF, and it stays in the
            record as it is.
          </InsetText>
        </>
      }
    >
      <LetterFor incident={incident} school={school} answers={answers} change={choose} />
      {answers.to !== null && <LetterText incident={incident} school={school} answers={answers} change={change} />}
    </RecordForm>
  )
}

function NoImage() {
  return (
    <WarningText tone="stop" heading="Words only: no image and no description of one">
      <p>Do not ask anybody to look for the image, to keep it or to pass it on.</p>
    </WarningText>
  )
}
