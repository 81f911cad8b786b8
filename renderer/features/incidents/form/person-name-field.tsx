import { useState } from 'react'
import type { PersonAnswer } from '#shared/domain/incident-answers.ts'
import { PEOPLE_KINDS, type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { placeWords } from '#shared/domain/words/people-words.ts'
import { LinkLikeButton } from '../../../components/button.tsx'
import { Icon } from '../../../components/icons.tsx'
import { NameField } from '../../../components/name-field.tsx'
import { NOT_KNOWN, NotKnownBox } from '../../../components/not-known.tsx'
import { PersonPicker } from '../../../components/person-picker.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useFindPeople } from '../../../ipc/use-find-people.ts'

type PersonNameFieldProps = {
  readonly id: string
  readonly person: PersonAnswer
  readonly change: (part: Partial<PersonAnswer>) => void
}

/** A name as it is typed; whoever may see the school's people finds them by it. A name that is not among them is as good an answer. */
export function PersonNameField({ id, person, change }: PersonNameFieldProps) {
  const mayFind = useMay()('see-people')
  if (mayFind) return <FindingField id={id} person={person} change={change} />
  return (
    <NameField
      id={id}
      label="Name"
      value={person.name}
      onChange={(name) => change({ name, ...withoutLink(person, name.typed) })}
    />
  )
}

/** Another name is another person until somebody says otherwise. */
function withoutLink({ linkedTo, name }: PersonAnswer, typed: string): Partial<PersonAnswer> {
  return linkedTo && typed !== name.typed ? { linkedTo: null } : {}
}

const KIND_OF = { pupil: 'child', staff: 'staff' } as const

function answersFrom(picked: SchoolPerson): Partial<PersonAnswer> {
  const kind = picked.kind === 'pupil' || picked.kind === 'staff' ? KIND_OF[picked.kind] : 'other'
  return {
    name: { typed: calledOf(picked), notKnown: false },
    kind,
    kindOther: kind === 'other' ? labelOf(PEOPLE_KINDS, picked.kind) : '',
    classOrPost: placeWords(picked),
    linkedTo: picked.id,
  }
}

function FindingField({ id, person, change }: PersonNameFieldProps) {
  const { name } = person
  const isLinked = Boolean(person.linkedTo)
  const [wasTakenAway, setTakenAway] = useState(false)
  const { people } = useFindPeople(isLinked || name.notKnown ? '' : name.typed)
  const unlink = (part: Partial<PersonAnswer>) => {
    if (isLinked && !part.linkedTo) setTakenAway(true)
    change({ ...part, ...(isLinked && part.linkedTo === undefined ? { linkedTo: null } : {}) })
  }
  return (
    <div className="bf-field-stack">
      <PersonPicker
        id={id}
        label="Name"
        hint="Choose from those who are found, or type a name that is not in the list"
        typed={name.typed}
        onType={(typed) => unlink({ name: { typed, notKnown: false } })}
        people={people}
        onPick={(picked) => {
          setTakenAway(false)
          change(answersFrom(picked))
        }}
      />
      <output className="bf-picker-note">
        {isLinked && (
          <>
            <Icon name="check" />
            From the school’s people
            <LinkLikeButton hiddenSuffix={name.typed} onClick={() => unlink({})}>
              Somebody else of this name
            </LinkLikeButton>
          </>
        )}
        {!isLinked && wasTakenAway && 'This name is not linked to the school’s people any more.'}
      </output>
      <NotKnownBox
        id={id}
        of="Name"
        label={NOT_KNOWN}
        checked={name.notKnown}
        onChange={(notKnown) => unlink({ name: { ...name, notKnown } })}
      />
    </div>
  )
}
