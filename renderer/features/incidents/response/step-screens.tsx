// One step of an incident: what, who, by when, why, and how it stands; and the note that says so.
import './response.css'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { isLead } from '#shared/domain/accounts.ts'
import { factsOf } from '#shared/domain/facts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type EditionsOf, type IncidentStep, stepsOf } from '#shared/domain/steps.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { useActor } from '../../../ipc/actor.ts'
import { useMayRecord } from '../records/may-record.ts'
import { WithIncident } from '../records/with-incident.tsx'
import { AboutStep } from './about-step.tsx'
import { StepNoteForm } from './step-note-form.tsx'
import { formOf, notToldBecause, parentsDecisionPath, stepLabel, stepPath } from './step-words.ts'
import { WithEditions } from './with-editions.tsx'

type StepProps = { readonly incident: Incident; readonly editionsOf: EditionsOf; readonly item: IncidentStep }

/** A step that a record shows to be done leads to that record; every other is a note, on this page. */
export function StepScreen() {
  return (
    <WithStep>
      {(step) => (formOf(step.incident.id, step.item) === undefined ? <NotedStep {...step} /> : <StepPage {...step} />)}
    </WithStep>
  )
}

export function StepNoteScreen() {
  return <WithStep>{(step) => <NotedStep {...step} />}</WithStep>
}

function WithStep({ children }: { readonly children: (step: StepProps) => ReactNode }) {
  const { id = '', step = '' } = useParams()
  const key = decoded(step)
  return (
    <WithIncident incidentId={id}>
      {(incident) => (
        <WithEditions incident={incident}>
          {(editionsOf) => {
            const item = stepsOf(incident, editionsOf).find((one) => one.key === key)
            // The key: what is typed of one step must never be said of another.
            return item ? (
              <Keyed key={key}>{children({ incident, editionsOf, item })}</Keyed>
            ) : (
              <NoStep incident={incident} />
            )
          }}
        </WithEditions>
      )}
    </WithIncident>
  )
}

const Keyed = ({ children }: { readonly children: ReactNode }) => children

// The router leaves some signs encoded.
function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

function NoStep({ incident }: Pick<StepProps, 'incident'>) {
  return (
    <Page heading="A step" caption={`Incident ${incident.reference}`} back={backTo(incident)}>
      <InsetText>This step does not belong to the incident any more: the answers have changed since.</InsetText>
    </Page>
  )
}

const backTo = ({ id }: Incident) => ({ to: `/incidents/${id}/now`, label: 'What to do now' })

/** Whether whoever looks may say how a step stands. */
function useMayNote(incident: Incident): boolean {
  const mayRecord = useMayRecord(incident)
  return mayRecord && incident.status === 'open'
}

function NotedStep(props: StepProps) {
  const mayNote = useMayNote(props.incident)
  return mayNote ? <StepNoteForm {...props} /> : <StepPage {...props} />
}

function StepPage({ incident, editionsOf, item }: StepProps) {
  const mayNote = useMayNote(incident)
  const form = formOf(incident.id, item)
  return (
    <Page heading={stepLabel(incident, item)} caption={`Incident ${incident.reference}`} back={backTo(incident)}>
      <AboutStep incident={incident} editionsOf={editionsOf} item={item} hasCards={mayNote} />
      <TellTheLead incident={incident} item={item} />
      {mayNote && form !== undefined && <Ways incident={incident} item={item} form={form} />}
    </Page>
  )
}

type WaysProps = Pick<StepProps, 'incident' | 'item'> & { readonly form: NonNullable<ReturnType<typeof formOf>> }

function Ways({ incident, item, form }: WaysProps) {
  const isToDo = item.state === 'to-do'
  const first = beforeTelling(incident, item)
  return (
    <ButtonRow sticky>
      {first !== undefined && (
        <LinkButton kind="primary" to={parentsDecisionPath(incident.id, item)}>
          {first}
        </LinkButton>
      )}
      <LinkButton kind={isToDo && first === undefined ? 'primary' : 'secondary'} to={form.path}>
        {form.label}
      </LinkButton>
      <TextLink to={`${stepPath(incident.id, item.key)}/note`}>
        {isToDo ? 'Done another way, not needed or not yet' : 'Change what is said of it'}
      </TextLink>
    </ButtonRow>
  )
}

/** What comes before telling the parents: the decision, where telling them could put a child at more risk. KCSIE 2026 part 2. */
function beforeTelling(incident: Incident, item: IncidentStep): string | undefined {
  if (notToldBecause(incident, item)) return 'Look at it again'
  const response = incident.responses.at(-1)
  const isDecided = incident.decisions.some(
    ({ topic, personId }) => topic === 'parents' && (item.person === null || personId === item.person.id),
  )
  if (item.step.tells !== 'parents' || item.state !== 'to-do' || isDecided || !response) return undefined
  return factsOf(incident, response).has('telling-risk') ? 'Record why they are not told yet' : undefined
}

/** The head decides and does not record: without this line they would look for a button. */
function TellTheLead({ incident, item }: Pick<StepProps, 'incident' | 'item'>) {
  const role = useActor()?.role
  const mayNote = useMayNote(incident)
  const { does } = item.step
  const isForThem = item.who === role && (does === 'sanction' || does === 'decision')
  const hasLead = incident.restricted === null || incident.restricted.openTo.some(isLead)
  if (mayNote || !isForThem || item.state !== 'to-do' || incident.status === 'closed' || !hasLead) return null
  return <InsetText>Tell the safeguarding lead what you decided. They record it.</InsetText>
}
