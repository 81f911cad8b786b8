import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { PERSON_KINDS, labelOf } from '#shared/domain/incident-form.ts'
import type { Person } from '#shared/domain/incidents.ts'
import { TextLink } from '../../../components/button.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'

type PeopleListProps = { readonly incidentId: string; readonly people: readonly Person[] }

/** Each person with the part in this incident; the part is never taken from another one. */
export function PeopleList({ incidentId, people }: PeopleListProps) {
  return (
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
          {person.name !== null && (
            <p>
              {/* The address names nobody: it holds ids only. */}
              <TextLink to={`/chronology?incident=${incidentId}&person=${person.id}`}>
                Find this name in other incidents
                <VisuallyHidden>: {person.name}</VisuallyHidden>
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
