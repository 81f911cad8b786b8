// A decision with its reasons, also one not to do something. KCSIE 2026 part 2.
import { useParams, useSearch } from 'wouter'
import { DECISION_TOPICS, type DecisionAnswers, EMPTY_DECISION, checkDecision } from '#shared/domain/decisions.ts'
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import { today } from '../../../components/today.ts'
import { InsetText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { DecisionAbout, DecisionMoment, DecisionOptions, DecisionReasons } from './decision-fields.tsx'
import { aboutChanged } from './decision-words.ts'
import { RecordForm } from './record-form.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

export function DecisionScreen() {
  const { id = '' } = useParams()
  const query = useSearch()
  return (
    <WithIncident incidentId={id}>
      {(incident) => <DecisionForm key={query} incident={incident} query={query} />}
    </WithIncident>
  )
}

/** The topic and the child that a step names, so that neither is chosen again. */
function startOf(query: string, incident: Incident): DecisionAnswers {
  const asked = new URLSearchParams(query)
  const children = childrenIn(incident)
  const topic = DECISION_TOPICS.find(({ value }) => value === asked.get('topic'))?.value ?? null
  const personId = children.find(({ id }) => id === asked.get('person'))?.id ?? null
  return { ...EMPTY_DECISION, ...aboutChanged(EMPTY_DECISION, { topic, personId }, children) }
}

function DecisionForm({ incident, query }: { readonly incident: Incident; readonly query: string }) {
  const children = childrenIn(incident)
  const { answers, change, frame } = useRecord(incident, {
    form: 'decision',
    start: startOf(query, incident),
    check: (typed) => checkDecision(typed, children, today()),
    send: (typed) => invoke('response.recordDecision', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Record a decision"
      save="Save the decision"
      before={
        <InsetText>
          Also for a decision <strong>not</strong> to do something. Nobody looks at an image, a site or a device to come
          to it.
        </InsetText>
      }
    >
      <DecisionAbout answers={answers} change={change} people={children} />
      <DecisionOptions answers={answers} change={change} />
      <DecisionReasons answers={answers} change={change} />
      <DecisionMoment answers={answers} change={change} />
    </RecordForm>
  )
}
