import { useParams } from 'wouter'
import { isSealed } from '#shared/domain/evidence.ts'
import { FORM } from '#shared/domain/incident-form.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { TextLink } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { useActor, useMay } from '../../../ipc/actor.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { PeopleWords } from '../form/about-choice.tsx'
import { WithIncident } from '../records/with-incident.tsx'
import { CASE_PAPERS } from './case-papers.ts'
import { papersOf } from './device-papers.ts'
import { PrintChoices } from './print-choices.tsx'

export function PrintScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <PrintPage incident={incident} />}</WithIncident>
}

function PrintPage({ incident }: { readonly incident: Incident }) {
  const { id, reference, restricted } = incident
  return (
    <Page
      heading="Print or hand over"
      caption={`Incident ${reference}`}
      back={{ to: `/incidents/${id}`, label: 'Back to the incident' }}
      {...(restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      <p>
        This is the “{FORM.title}” of {reference}, with the wording in force now, the actions taken and the outcome.
        Every page is marked RESTRICTED and carries the reference.
      </p>
      <InsetText>
        <p>
          <strong>RESTRICTED.</strong> It names people. Collect it from the printer at once, give it only to those who
          need it, and keep it locked away.
        </p>
        {restricted !== null && (
          <>
            <p>This case is restricted. In school only these people may see it:</p>
            <PeopleWords people={restricted.openTo} />
          </>
        )}
      </InsetText>
      <PermittedChoices choice={{ document: 'incident-report-form', incidentId: id }} />
      <OtherPapers incident={incident} />
    </Page>
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
      <PermittedChoices choice={{ document: 'blank-form' }} />
    </Page>
  )
}

/** The chronology, the briefing and the evidence log, and for each device its receipt, label and checklist. */
function OtherPapers({ incident }: { readonly incident: Incident }) {
  const may = useMay()
  const { id, evidence, devices, imageLocked, status } = incident
  const mayHandOver = may('add-evidence') && !imageLocked && status === 'open' && evidence.some((one) => !isSealed(one))
  if (!may('print-cases')) return null
  const base = `/incidents/${id}/print`
  return (
    <Section heading="Other papers of this incident">
      <ul className="incident-links">
        {CASE_PAPERS.map(({ paper, name, short }) => (
          <li key={paper}>
            <TextLink to={`${base}/${paper}`}>
              {name}: {short}
            </TextLink>
          </li>
        ))}
        {evidence.length > 0 && (
          <li>
            <TextLink to={`${base}/evidence-log`}>Evidence log: every file and what happened to it</TextLink>
          </li>
        )}
        {mayHandOver && (
          <li>
            <TextLink to={`/incidents/${id}/evidence/hand-over`}>
              Hand the files over, to the police or the LADO
            </TextLink>
          </li>
        )}
        {devices.flatMap((device) =>
          papersOf(device).map(({ paper, name }) => (
            <li key={`${device.id} ${paper}`}>
              <TextLink to={`${base}/devices/${device.id}/${paper}`}>
                {name}: {device.what}
              </TextLink>
            </li>
          )),
        )}
      </ul>
    </Section>
  )
}

export function PermittedChoices({ choice }: { readonly choice: DocumentChoice }) {
  const actor = useActor()
  const may = useMay()
  if (actor === undefined) return null
  if (!may('print-cases'))
    return <Refused message="Your role does not print cases. Ask a safeguarding lead for a copy." />
  return <PrintChoices choice={choice} />
}
