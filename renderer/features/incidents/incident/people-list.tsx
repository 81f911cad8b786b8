import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { PERSON_KINDS, labelOf } from '#shared/domain/incident-form.ts'
import { type Incident, type Person, peopleIn } from '#shared/domain/incidents.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import { TextLink } from '../../../components/button.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { LinkedPerson } from './linked-person.tsx'

/** Each person with the part in this incident; the part is never taken from another one. */
export function PeopleList({ incident }: { readonly incident: Incident }) {
  const linked = linkedIn(incident.links)
  const people = peopleIn(incident)
  const isAnyLinked = people.some(({ id }) => linked.has(id))
  const inForce = useRoute('agreements.inForce', { incidentId: incident.id }, { enabled: isAnyLinked })
  return (
    <>
      {inForce.error && <Refused message={inForce.error.failure.message} onRetry={() => void inForce.refetch()} />}
      <ul className="incident-cards">
        {people.map((person) => (
          <li key={person.id}>
            <strong>{person.name ?? 'Name not known yet'}</strong>
            <br />
            {labelOf(PERSON_PARTS, person.part)}
            <br />
            <span className="incident-soft">
              {[person.kind === 'other' ? person.kindOther : labelOf(PERSON_KINDS, person.kind), person.classOrPost]
                .filter((words) => words !== '')
                .join(', ')}
            </span>
            <LinkedPerson
              incident={incident}
              person={person}
              linkedTo={linked.get(person.id) ?? null}
              found={inForce.data?.people.find((one) => one.incidentPersonId === person.id)}
              day={inForce.data?.day ?? null}
            />
            <OtherIncidents incidentId={incident.id} person={person} />
          </li>
        ))}
      </ul>
    </>
  )
}

function OtherIncidents({ incidentId, person }: { readonly incidentId: string; readonly person: Person }) {
  if (person.name === null) return null
  return (
    <p>
      {/* The address names nobody: it holds ids only. */}
      <TextLink to={`/chronology?incident=${incidentId}&person=${person.id}`}>
        Find this name in other incidents
        <VisuallyHidden>: {person.name}</VisuallyHidden>
      </TextLink>
    </p>
  )
}
