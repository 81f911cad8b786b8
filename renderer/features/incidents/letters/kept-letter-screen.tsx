import { useParams } from 'wouter'
import { type Incident, peopleIn } from '#shared/domain/incidents.ts'
import type { Letter } from '#shared/domain/letters.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { PermittedChoices } from '../print/print-screens.tsx'
import { WithIncident } from '../records/with-incident.tsx'
import { letterTitle } from './letter-words.ts'

export function KeptLetterScreen() {
  const { id = '', letterId = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => <LetterPage incident={incident} letter={incident.letters.find((one) => one.id === letterId)} />}
    </WithIncident>
  )
}

type LetterPageProps = { readonly incident: Incident; readonly letter: Letter | undefined }

function LetterPage({ incident, letter }: LetterPageProps) {
  const { id, reference, restricted } = incident
  return (
    <Page
      heading={letter ? letterTitle(letter, peopleIn(incident)) : 'Letter'}
      caption={`Incident ${reference}`}
      back={{ to: `/incidents/${id}`, label: 'Back to the incident' }}
      {...(restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      {letter ? (
        <KeptLetter incidentId={id} letter={letter} />
      ) : (
        <p>This letter is not kept here. Go back to the incident and choose it there.</p>
      )}
    </Page>
  )
}

function KeptLetter({ incidentId, letter }: { readonly incidentId: string; readonly letter: Letter }) {
  const { recordedBy, recordedAtMs, subject, text } = letter
  return (
    <>
      <InsetText>
        Kept by {recordedBy.name}, {formatInstant(recordedAtMs)}. Blueform has not sent it and never does: print it, or
        save it and send it yourself in a protected way.
      </InsetText>
      <Section heading={subject}>
        <p className="incident-words incident-letter">{text}</p>
      </Section>
      <PermittedChoices choice={{ document: 'letter', incidentId, letterId: letter.id }} />
    </>
  )
}
