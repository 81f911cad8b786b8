import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type PersonAnswer, emptyPerson } from '#shared/domain/incident-answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { focusField } from '../../../components/error-summary.tsx'
import { GroupedField, useDescribed } from '../../../components/field-parts.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import type { ConcernFieldsProps } from './fields-props.ts'
import { PersonFields } from './person-fields.tsx'

export function PeopleFields({ answers, change }: ConcernFieldsProps) {
  // An empty row to start with is only shown: it becomes an answer when something is typed into it.
  const [first] = useState(() => emptyPerson(crypto.randomUUID()))
  const [removing, setRemoving] = useState<PersonAnswer | null>(null)
  const { problem, describedBy } = useDescribed({ id: 'people' })
  const people = answers.people.length > 0 ? answers.people : [first]

  const replace = (next: PersonAnswer) =>
    change({ people: people.map((person) => (person.id === next.id ? next : person)) })
  const remove = ({ id }: PersonAnswer) => change({ people: people.filter((person) => person.id !== id) })
  const add = () => {
    flushSync(() => change({ people: [...people, emptyPerson(crypto.randomUUID())] }))
    focusField(`people.${people.length}.name`)
  }
  const askToRemove = (person: PersonAnswer) => (isBlank(person) ? remove(person) : setRemoving(person))

  return (
    <GroupedField id="people" label="People involved" labelSize="hidden" problem={problem} describedBy={describedBy}>
      {people.map((person, index) => (
        <PersonFields
          key={person.id}
          index={index}
          person={person}
          onChange={replace}
          {...(people.length > 1 ? { onRemove: () => askToRemove(person) } : {})}
        />
      ))}
      <ButtonRow>
        <Button icon="add" onClick={add}>
          Add another person
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={removing !== null}
        title="Remove this person from the concern?"
        confirmLabel="Remove"
        cancelLabel="Keep"
        danger
        onConfirm={() => {
          if (removing) remove(removing)
          setRemoving(null)
        }}
        onCancel={() => setRemoving(null)}
      >
        <p>What you typed about {removing?.name.typed.trim() || 'this person'} goes too.</p>
      </ConfirmDialog>
    </GroupedField>
  )
}

function isBlank({ name, kind, kindOther, classOrPost, part }: PersonAnswer): boolean {
  return name.typed.trim() === '' && kind === null && kindOther === '' && classOrPost === '' && part === null
}
