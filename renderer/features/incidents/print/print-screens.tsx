import { useParams } from 'wouter'
import { FORM } from '#shared/domain/incident-form.ts'
import { InsetText } from '../../../components/warning-text.tsx'
import { Page } from '../../../components/page.tsx'
import { WithIncident } from '../records/with-incident.tsx'
import { PrintChoices } from './print-choices.tsx'

export function PrintScreen() {
  const { id = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => (
        <Page
          heading="Print or hand over"
          caption={`Incident ${incident.reference}`}
          back={{ to: `/incidents/${id}`, label: 'Back to the incident' }}
        >
          <p>
            This is the “{FORM.title}” of {incident.reference}, with the wording in force now, the actions taken and the
            outcome. Every page is marked RESTRICTED and carries the reference.
          </p>
          <InsetText>
            <strong>RESTRICTED.</strong> It names people. Collect it from the printer at once, give it only to those who
            need it, and keep it locked away.
          </InsetText>
          <PrintChoices choice={{ document: 'incident-report-form', incidentId: id }} />
        </Page>
      )}
    </WithIncident>
  )
}

export function BlankFormScreen() {
  return (
    <Page heading="Blank form for handwriting" back={{ to: '/incidents', label: 'Incidents' }}>
      <p>
        This is the “{FORM.title}” with the school’s details and nothing else. Fill it in by pen when no computer is at
        hand, and record it here afterwards.
      </p>
      <InsetText>Once it is filled in it is RESTRICTED. Keep it locked away.</InsetText>
      <PrintChoices choice={{ document: 'blank-form' }} />
    </Page>
  )
}
