import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { Page } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { WithIncident } from '../records/with-incident.tsx'
import { CASE_PAPERS } from './case-papers.ts'
import { papersOf } from './device-papers.ts'
import { PermittedChoices } from './print-screens.tsx'

export function EvidenceLogScreen() {
  const { id = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => (
        <PaperPage
          incident={incident}
          heading="Evidence log"
          about="Every file kept with this incident, with its SHA-256 and everything that happened to it. It prints no picture of any file."
          choice={{ document: 'evidence-log', incidentId: id }}
        />
      )}
    </WithIncident>
  )
}

/** The chronology and the briefing. */
export function CasePaperScreen() {
  const { id = '', paper = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => {
        const found = CASE_PAPERS.find((one) => one.paper === paper)
        if (!found) return <NotRecorded incident={incident} />
        const { name, about, document } = found
        return <PaperPage incident={incident} heading={name} about={about} choice={{ document, incidentId: id }} />
      }}
    </WithIncident>
  )
}

export function DevicePaperScreen() {
  const { id = '', deviceId = '', paper = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => {
        const device = incident.devices.find((one) => one.id === deviceId)
        const found = device && papersOf(device).find((one) => one.paper === paper)
        if (!device || !found) return <NotRecorded incident={incident} />
        return (
          <PaperPage
            incident={incident}
            heading={found.name}
            device={device.what}
            about={found.about}
            choice={{ document: found.document, incidentId: id, deviceId }}
          />
        )
      }}
    </WithIncident>
  )
}

type FrameProps = { readonly incident: Incident; readonly heading: string; readonly children: ReactNode }

function PaperFrame({ incident: { id, reference, restricted }, heading, children }: FrameProps) {
  return (
    <Page
      heading={heading}
      caption={`Incident ${reference}`}
      back={{ to: `/incidents/${id}`, label: 'Back to the incident' }}
      {...(restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      {children}
    </Page>
  )
}

function NotRecorded({ incident }: { readonly incident: Incident }) {
  return (
    <PaperFrame incident={incident} heading="Print">
      <p>There is no such paper for this incident. Go back to the incident and choose it there.</p>
    </PaperFrame>
  )
}

type PaperPageProps = Omit<FrameProps, 'children'> & {
  readonly device?: string
  readonly about: string
  readonly choice: DocumentChoice
}

function PaperPage({ incident, heading, device, about, choice }: PaperPageProps) {
  return (
    <PaperFrame incident={incident} heading={heading}>
      {device !== undefined && <InsetText>{device}</InsetText>}
      <p>{about}</p>
      <p>It is marked RESTRICTED. Collect it from the printer at once.</p>
      <PermittedChoices choice={choice} />
    </PaperFrame>
  )
}
