import '../incidents.css'
import { Fragment, type ReactNode } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import { Page } from '../../../components/page.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'

// Asking again gives the same answer.
const HOPELESS: readonly string[] = ['not-found', 'forbidden']

type WithIncidentProps = { readonly incidentId: string; readonly children: (incident: Incident) => ReactNode }

/** Shows its children once the incident is read; every screen about one incident starts here. */
export function WithIncident({ incidentId, children }: WithIncidentProps) {
  const incident = useRoute('incidents.read', { incidentId })
  // The key: a form about one incident must never be sent for another.
  if (incident.data) return <Fragment key={incidentId}>{children(incident.data)}</Fragment>
  if (incident.isPending) return <Loading what="the incident" />
  return (
    <Page heading="Incident" back={{ to: '/incidents', label: 'Incidents' }}>
      <Refused
        message={incident.error.failure.message}
        {...(HOPELESS.includes(incident.error.failure.code) ? {} : { onRetry: () => void incident.refetch() })}
      />
    </Page>
  )
}
