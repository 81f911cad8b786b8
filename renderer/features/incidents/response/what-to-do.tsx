import './response.css'
import type { Incident } from '#shared/domain/incidents.ts'
import { CONCERN_QUESTIONS } from '#shared/domain/concerns.ts'
import { type EditionsOf, stepsOf } from '#shared/domain/steps.ts'
import { TextLink } from '../../../components/button.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { useNow } from '../incident/use-now.ts'
import { firstToDo, toDoOf } from './to-do.ts'

type ToDoGroups = ReturnType<typeof toDoOf>

/** What is left to do, as whoever looks may see it. */
export function useToDo(incident: Incident, editionsOf: EditionsOf): ToDoGroups {
  const mayRecord = useMayRecord(incident)
  const nowMs = useNow()
  return toDoOf(incident, stepsOf(incident, editionsOf), mayRecord, nowMs)
}

type NextPlace = { readonly to: string; readonly isStep: boolean }

/** A step that cannot wait comes before any question; otherwise the questions make the steps fit. */
export function useNextPlace(incident: Incident, groups: ToDoGroups): NextPlace | undefined {
  const mayRecord = useMayRecord(incident)
  if (!mayRecord || incident.status === 'closed') return undefined
  const isUrgent = groups[0]?.group === 'now'
  const isAnswered = incident.responses.at(-1)?.isConfirmed === true
  if (!isUrgent && !isAnswered) return { to: `/incidents/${incident.id}/questions`, isStep: false }
  const first = firstToDo(groups)
  return first?.to === undefined ? undefined : { to: first.to, isStep: true }
}

/** Until somebody has answered the questions: where the steps come from, and the way to make them fit. */
export function QuestionsLine({ incident }: { readonly incident: Incident }) {
  const mayRecord = useMayRecord(incident)
  const response = incident.responses.at(-1)
  if (!mayRecord || incident.status === 'closed' || response?.isConfirmed) return null
  return (
    <InsetText>
      <p>
        {response
          ? 'These steps come from what was ticked on the form.'
          : 'This incident has no steps yet, because it is from before Blueform had them.'}{' '}
        <TextLink to={`/incidents/${incident.id}/questions`}>Answer a few questions</TextLink>{' '}
        {response ? 'so that they fit.' : 'to get them.'}
      </p>
    </InsetText>
  )
}

/** What nobody could answer yet: another answer may bring other steps. */
function NotKnown({ incident }: { readonly incident: Incident }) {
  const replies = incident.responses.at(-1)?.replies ?? {}
  const open = CONCERN_QUESTIONS.filter(({ id }) => replies[id] === 'not-known')
  return open.map(({ id, label }) => (
    <span key={id} className="bf-hint incident-not-known">
      Still not known: {label}
    </span>
  ))
}

/** What is always there to add or to do, beside the steps. */
export function MoreToRecord({ incident }: { readonly incident: Incident }) {
  const mayRecord = useMayRecord(incident)
  const base = `/incidents/${incident.id}`
  if (!mayRecord) return null
  if (incident.status === 'closed') {
    return (
      <p>
        Closed. <TextLink to={`${base}/reopen`}>Reopen it to amend it or add to it</TextLink>
      </p>
    )
  }
  return (
    <ul className="incident-links">
      {incident.responses.at(-1)?.isConfirmed && (
        <li>
          <TextLink to={`${base}/questions`}>Change your answers</TextLink>
          <NotKnown incident={incident} />
        </li>
      )}
      <li>
        <TextLink to={`${base}/contacts/new`}>Record another contact</TextLink>
      </li>
      <li>
        <TextLink to={`${base}/actions/new`}>Record another action</TextLink>
      </li>
    </ul>
  )
}
