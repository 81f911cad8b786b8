import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { TaskList } from '../../../components/task-list.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { StopList } from '../../../forms/stop-list.tsx'
import { UrgentNumbers } from '../form/urgent-numbers.tsx'
import { WithIncident } from '../records/with-incident.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { AdultSources, AdultStop } from '../restricted/adult-guidance.tsx'
import { useNow } from './use-now.ts'
import { tasksOf } from './what-to-do.ts'

/** Straight after saving: what must not be done, then what to do. */
export function NowScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <NowPage incident={incident} />}</WithIncident>
}

function NowPage({ incident }: { readonly incident: Incident }) {
  const base = `/incidents/${incident.id}`
  const mayRecord = useMayRecord(incident)
  const { imageLocked, restricted } = incident
  const tasks = tasksOf(incident, mayRecord, useNow()).filter(({ id }) => id !== 'close')
  return (
    <Page
      heading="What to do now"
      caption={`Incident ${incident.reference}`}
      {...(restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      {incident.dangerNow === 'yes' && <UrgentNumbers isRecorded />}
      <Notice tone="good" live>
        Saved as {incident.reference}.
      </Notice>
      {restricted !== null && <AdultStop openTo={restricted.openTo} />}
      {imageLocked && <StopList />}
      <Section heading={imageLocked ? 'Then, in this order' : 'In this order'}>
        <TaskList label="What to do now" items={tasks} />
        {restricted !== null && <AdultSources about={restricted.about} />}
      </Section>
      <ButtonRow sticky>
        <LinkButton kind="primary" to={base}>
          Open the incident
        </LinkButton>
        <TextLink to={`${base}/print`}>Print or hand over</TextLink>
      </ButtonRow>
    </Page>
  )
}
