import { useState } from 'react'
import { type PeopleKind, type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { tellApartWords } from '#shared/domain/words/people-words.ts'
import type { FieldWords } from '../components/field-parts.tsx'
import { Icon } from '../components/icons.tsx'
import { PersonPicker } from '../components/person-picker.tsx'
import { useToday } from '../components/today.ts'
import { useFindPeople } from '../ipc/use-find-people.ts'

type FindPersonProps = FieldWords & {
  readonly value: SchoolPerson | null
  /** Typing over a name takes the person away again. */
  readonly onChange: (person: SchoolPerson | null) => void
  /** Only these kinds; everybody when it is left out. */
  readonly kinds?: readonly PeopleKind[]
  /** Those who cannot be meant, such as the person themselves. */
  readonly leaveOut?: readonly string[]
}

/** Asks for one of the school's people: one of them has to be picked, a name alone is no answer. */
export function FindPerson({ value, onChange, kinds, leaveOut = [], ...words }: FindPersonProps) {
  const [typed, setTyped] = useState(() => (value === null ? '' : calledOf(value)))
  const day = useToday()
  const found = useFindPeople(value === null ? typed : '', kinds)
  return (
    <div className="bf-field-stack">
      <PersonPicker
        {...words}
        hint={words.hint ?? 'Type part of a name, then choose from those who are found'}
        typed={typed}
        onType={(next) => {
          setTyped(next)
          if (value !== null) onChange(null)
        }}
        people={found.people.filter(({ id }) => !leaveOut.includes(id))}
        onPick={(person) => {
          setTyped(calledOf(person))
          onChange(person)
        }}
      />
      <output className="bf-picker-note">
        {value !== null && (
          <>
            <Icon name="check" />
            {`Chosen: ${calledOf(value)}, ${tellApartWords(value, day)}`}
          </>
        )}
        {value === null && found.hasLooked && found.people.length === 0 && 'Nobody of this name is found.'}
      </output>
    </div>
  )
}
