import { useParams } from 'wouter'
import type { Incident } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { UrgentNumbers } from '../form/urgent-numbers.tsx'
import { WithIncident } from '../records/with-incident.tsx'
import { MustNotBox } from '../response/must-not.tsx'
import { MoreToRecord, QuestionsLine, useNextPlace, useToDo } from '../response/what-to-do.tsx'
import { ToDoList } from '../response/to-do-list.tsx'
import { UrgentLine } from '../response/urgent-line.tsx'
import { WithEditions } from '../response/with-editions.tsx'
import { AdultSources } from '../restricted/adult-guidance.tsx'
import { isJustSaved } from './just-saved.ts'

/** What must not be done, then what to do; straight after saving, and whenever somebody comes back to it. */
export function NowScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <NowPage incident={incident} />}</WithIncident>
}

function NowPage({ incident }: { readonly incident: Incident }) {
  const { restricted, reference, dangerNow } = incident
  return (
    <Page
      heading="What to do now"
      caption={`Incident ${reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'The incident' }}
      {...(restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      {dangerNow === 'yes' && <UrgentNumbers isRecorded />}
      {isJustSaved() && (
        <Notice tone="good" live>
          Saved as {reference}.
        </Notice>
      )}
      <WithEditions incident={incident}>
        {(editionsOf) => <Now incident={incident} editionsOf={editionsOf} />}
      </WithEditions>
    </Page>
  )
}

type NowProps = { readonly incident: Incident; readonly editionsOf: EditionsOf }

function Now({ incident, editionsOf }: NowProps) {
  const { restricted } = incident
  const base = `/incidents/${incident.id}`
  const groups = useToDo(incident, editionsOf)
  const next = useNextPlace(incident, groups)
  return (
    <>
      <MustNotBox incident={incident} editionsOf={editionsOf} />
      <UrgentLine incident={incident} />
      <Section heading="In this order">
        <QuestionsLine incident={incident} />
        <ToDoList incident={incident} groups={groups} isWide />
        <MoreToRecord incident={incident} />
        {restricted !== null && <AdultSources about={restricted.about} />}
      </Section>
      <ButtonRow sticky>
        {next && (
          <LinkButton kind="primary" to={next.to}>
            {next.isStep ? 'Go to the first step' : 'Answer a few questions'}
          </LinkButton>
        )}
        <LinkButton to={base}>Open the incident</LinkButton>
        <TextLink to={`${base}/print`}>Print or hand over</TextLink>
      </ButtonRow>
    </>
  )
}
