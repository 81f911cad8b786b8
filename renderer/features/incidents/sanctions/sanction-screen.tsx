// A sanction in two pages: what is weighed, then what the head teacher decided. Seeds 002 §5, 004 §2.
import { useState } from 'react'
import { useParams, useSearch } from 'wouter'
import { factsOf } from '#shared/domain/facts.ts'
import { type Incident, currentVersion, peopleIn } from '#shared/domain/incidents.ts'
import { type LocalCondition, policyLineFor } from '#shared/domain/local-conditions.ts'
import {
  EMPTY_SANCTION,
  type Proposal,
  type SanctionAnswers,
  checkSanction,
  proposeCategory,
  sanctionable,
} from '#shared/domain/sanctions.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { today } from '../../../components/today.ts'
import { invoke } from '../../../ipc/client.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { useMayRecord } from '../records/may-record.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useRecord } from '../records/use-record.ts'
import { WithIncident } from '../records/with-incident.tsx'
import { DecideFields, ProposedCategory } from './decide-fields.tsx'
import { groupOf } from './sanction-words.ts'
import { WeighFields } from './weigh-fields.tsx'

export function SanctionScreen() {
  const { id = '' } = useParams()
  const query = useSearch()
  return (
    <WithIncident incidentId={id}>
      {(incident) =>
        sanctionable(peopleIn(incident)).length === 0 ? (
          <NobodyNamed incident={incident} />
        ) : (
          <SanctionForm key={query} incident={incident} query={query} />
        )
      }
    </WithIncident>
  )
}

const HEADING = 'Weigh what happened'

function NobodyNamed({ incident }: { readonly incident: Incident }) {
  const mayAmend = useMayRecord(incident) && incident.status === 'open'
  return (
    <Page
      heading={HEADING}
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      <p>
        No pupil and no member of staff is recorded as said to have caused this incident, so there is nobody to decide a
        sanction for. If that is not right, amend the list of people first.
      </p>
      {mayAmend && (
        <ButtonRow>
          <LinkButton kind="primary" to={`/incidents/${incident.id}/amend`}>
            Amend the incident
          </LinkButton>
        </ButtonRow>
      )}
    </Page>
  )
}

/** What the record points to. It is worked out anew with every earlier incident that is ticked. */
function proposalFor(incident: Incident, { personId, earlierIds }: SanctionAnswers): Proposal {
  const { concern } = currentVersion(incident)
  const response = incident.responses.at(-1) ?? { about: [], replies: {} }
  const person = concern.people.find(({ id }) => id === personId)
  return proposeCategory({
    group: groupOf(person),
    about: response.about,
    facts: factsOf(incident, response),
    isDeliberate: concern.deliberate,
    earlier: earlierIds.length,
  })
}

function checkTyped(incident: Incident, typed: SanctionAnswers, conditions: readonly LocalCondition[]) {
  const { decided } = typed
  const policyLine = decided === null || decided === 'none' ? '' : policyLineFor(decided, conditions)
  const personIds = sanctionable(peopleIn(incident)).map(({ id }) => id)
  return checkSanction(typed, { personIds, proposed: proposalFor(incident, typed).category, policyLine }, today())
}

const WEIGHED: readonly string[] = ['personId', 'earlierIds', 'context', 'intention', 'impact']

function SanctionForm({ incident, query }: { readonly incident: Incident; readonly query: string }) {
  const people = sanctionable(peopleIn(incident))
  const conditions = useRoute('guidance.conditions', {}).data?.conditions ?? []
  const asked = new URLSearchParams(query).get('person')
  const { answers, change, frame } = useRecord(incident, {
    form: 'sanction',
    start: { ...EMPTY_SANCTION, personId: people.find(({ id }) => id === asked)?.id ?? null },
    check: (typed) => checkTyped(incident, typed, conditions),
    send: (typed) => invoke('response.recordSanction', { incidentId: incident.id, answers: typed }),
  })
  const [page, setPage] = useState<'weigh' | 'decide'>('weigh')
  const person = people.find(({ id }) => id === answers.personId)

  const goOn = () => {
    const checked = checkTyped(incident, answers, conditions)
    const found = checked.ok ? [] : checked.problems.filter(({ field }) => WEIGHED.includes(field))
    if (frame.adding.isFree(found)) setPage('decide')
  }
  const goBack = () => {
    frame.adding.isFree([])
    setPage('weigh')
  }
  // What is refused on saving may stand on the page before.
  const isWeighed = frame.adding.problems.every(({ field }) => !WEIGHED.includes(field))
  if (page === 'weigh' || person === undefined || !isWeighed) {
    return (
      <RecordForm {...frame} heading={HEADING} save="Continue" onSubmit={goOn}>
        <WeighFields incident={incident} people={people} answers={answers} change={change} />
      </RecordForm>
    )
  }
  return (
    <RecordForm
      {...frame}
      heading="What the head teacher decided"
      save="Save the decision"
      back={{ label: 'Back to what is weighed', onClick: goBack }}
      before={<ProposedCategory proposal={proposalFor(incident, answers)} name={person.name} />}
    >
      <DecideFields group={groupOf(person)} conditions={conditions} answers={answers} change={change} />
    </RecordForm>
  )
}
