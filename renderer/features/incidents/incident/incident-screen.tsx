import { useLocation, useParams } from 'wouter'
import { isLead } from '#shared/domain/accounts.ts'
import { INCIDENT_TYPES, labelOf } from '#shared/domain/incident-form.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { Columns } from '../../../components/columns.tsx'
import { NoFilesLine } from '../../../forms/stop-list.tsx'
import { latestMark } from '../list/list-view.ts'
import { useMay } from '../../../ipc/actor.ts'
import { holderWords } from '../form/who-sees.ts'
import { useMayRecord } from '../records/may-record.ts'
import { WithIncident } from '../records/with-incident.tsx'
import { MustNotBox } from '../response/must-not.tsx'
import { MoreToRecord, QuestionsLine, useNextPlace, useToDo } from '../response/what-to-do.tsx'
import { useEditions } from '../response/use-editions.ts'
import { ToDoList } from '../response/to-do-list.tsx'
import { UrgentLine } from '../response/urgent-line.tsx'
import { WithEditions } from '../response/with-editions.tsx'
import { AdultSources } from '../restricted/adult-guidance.tsx'
import { Beside } from './beside.tsx'
import { ChronologyList } from './chronology-list.tsx'
import { CurrentWording } from './wording.tsx'

export function IncidentScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <IncidentPage incident={incident} />}</WithIncident>
}

function IncidentPage({ incident }: { readonly incident: Incident }) {
  const [, navigate] = useLocation()
  const may = useMay()
  const mayRecord = useMayRecord(incident)
  const editionsOf = useEditions(incident)
  const { id, reference, imageLocked, status } = incident
  const isWaiting = status === 'open' && mayRecord
  return (
    <Page
      heading={`Incident ${reference}`}
      width="wide"
      back={{ onClick: () => navigate('/incidents', { state: latestMark() }), label: 'Incidents' }}
      aside={
        <ButtonRow>
          {isWaiting && (editionsOf ? <NextButton incident={incident} editionsOf={editionsOf} /> : null)}
          {status === 'open' && mayRecord && (
            <LinkButton icon="edit" to={`/incidents/${id}/amend`}>
              Amend
            </LinkButton>
          )}
          {may('print-cases') && (
            <LinkButton kind={isWaiting ? 'secondary' : 'primary'} icon="print" to={`/incidents/${id}/print`}>
              Print or hand over
            </LinkButton>
          )}
        </ButtonRow>
      }
    >
      <Marks incident={incident} />
      {/* Above the columns, so that it is seen whichever part is looked at. */}
      {editionsOf && <MustNotBox incident={incident} editionsOf={editionsOf} />}
      <Columns
        label="Parts of the incident"
        columns={[
          { id: 'to-do', name: 'What to do now', content: <ToDo incident={incident} /> },
          { id: 'happened', name: 'What happened', content: <Happened incident={incident} /> },
          {
            id: 'people',
            name: imageLocked ? 'People and devices' : 'People and evidence',
            content: <Beside incident={incident} />,
          },
        ]}
      />
    </Page>
  )
}

type PartProps = { readonly incident: Incident }

function NextButton({ incident, editionsOf }: PartProps & { readonly editionsOf: EditionsOf }) {
  const next = useNextPlace(incident, useToDo(incident, editionsOf))
  if (!next) return null
  return (
    <LinkButton kind="primary" icon="next" to={next.to}>
      {next.isStep ? 'Go to the next step' : 'Answer a few questions'}
    </LinkButton>
  )
}

function ToDo({ incident }: PartProps) {
  return (
    <WithEditions incident={incident}>
      {(editionsOf) => <Steps incident={incident} editionsOf={editionsOf} />}
    </WithEditions>
  )
}

function Steps({ incident, editionsOf }: PartProps & { readonly editionsOf: EditionsOf }) {
  const mayRecord = useMayRecord(incident)
  const groups = useToDo(incident, editionsOf)
  const hasLead = incident.restricted === null || incident.restricted.openTo.some(isLead)
  return (
    <Section heading="What to do now">
      <UrgentLine incident={incident} />
      <QuestionsLine incident={incident} />
      <ToDoList incident={incident} groups={groups} />
      <MoreToRecord incident={incident} />
      {!mayRecord && (
        <p className="incident-soft">
          {incident.status === 'closed' && 'Closed. '}
          {hasLead ? 'The safeguarding leads record what is done.' : 'No safeguarding lead may see this case.'}
        </p>
      )}
      {incident.restricted !== null && <AdultSources about={incident.restricted.about} />}
    </Section>
  )
}

function Happened({ incident }: PartProps) {
  return (
    <>
      <Section heading="What was reported">
        <CurrentWording incident={incident} />
      </Section>
      <Section heading="Chronology">
        <ChronologyList incident={incident} />
      </Section>
    </>
  )
}

function Marks({ incident }: PartProps) {
  const { restricted } = incident
  const { types, typeOther } = currentVersion(incident).concern
  const typeWords = types.map((type) => (type === 'other' ? typeOther : labelOf(INCIDENT_TYPES, type))).join('; ')
  return (
    <div className="incident-head">
      <p className="incident-marks">
        <StatusTag tone={incident.status === 'open' ? 'info' : 'plain'}>
          {incident.status === 'open' ? 'Open' : 'Closed'}
        </StatusTag>
        {restricted !== null && <RestrictedTag />}
        {incident.imageLocked && (
          <StatusTag tone="stop" icon="lock">
            Image-locked: no files
          </StatusTag>
        )}
        <span>{typeWords || 'Type not known yet'}</span>
      </p>
      {restricted !== null && <p>Only {restricted.openTo.map(holderWords).join('; ')} may see it.</p>}
      {incident.imageLocked && <NoFilesLine />}
      {(incident.imageLocked || restricted !== null) && (
        <p>
          <TextLink to={`/incidents/${incident.id}/now`}>What must not be done, and what to do now</TextLink>
        </p>
      )}
    </div>
  )
}
