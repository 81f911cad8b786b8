import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { PERSON_KINDS, labelOf } from '#shared/domain/incident-form.ts'
import type { Person } from '#shared/domain/incidents.ts'

/** Each person with the part in this incident; the part is never taken from another one. */
export function PeopleList({ people }: { readonly people: readonly Person[] }) {
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
        </li>
      ))}
    </ul>
  )
}
