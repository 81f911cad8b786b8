import type { ReactNode } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import { Page } from '../../../components/page.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { WithIncident } from '../records/with-incident.tsx'

type ForRecordersProps = {
  readonly incidentId: string
  readonly heading: string
  readonly children: (incident: Incident) => ReactNode
}

/** A form on an incident: only for whoever may record, and only while the incident is open, since a closed one takes nothing in. */
export function ForRecorders({ incidentId, heading, children }: ForRecordersProps) {
  return (
    <WithIncident incidentId={incidentId}>
      {(incident) => (
        <IfOpen incident={incident} heading={heading}>
          {children}
        </IfOpen>
      )}
    </WithIncident>
  )
}

type IfOpenProps = Omit<ForRecordersProps, 'incidentId'> & { readonly incident: Incident }

function IfOpen({ incident, heading, children }: IfOpenProps) {
  const mayRecord = useMayRecord(incident)
  if (mayRecord && incident.status === 'open') return children(incident)
  return (
    <Page
      heading={heading}
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      <InsetText>
        {incident.status === 'closed'
          ? 'The incident is closed. Reopen it to add to it.'
          : 'The safeguarding leads record what is done.'}
      </InsetText>
    </Page>
  )
}
