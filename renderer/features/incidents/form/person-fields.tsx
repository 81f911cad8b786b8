import { PERSON_PARTS, type PersonAnswer } from '#shared/domain/incident-answers.ts'
import { PERSON_KINDS } from '#shared/domain/incident-form.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { PersonNameField } from './person-name-field.tsx'

type PersonFieldsProps = {
  readonly index: number
  readonly person: PersonAnswer
  readonly onChange: (person: PersonAnswer) => void
  readonly onRemove?: () => void
}

/** One person: who, and what part this person had in this incident only. */
export function PersonFields({ index, person, onChange, onRemove }: PersonFieldsProps) {
  const change = (part: Partial<PersonAnswer>) => onChange({ ...person, ...part })
  const field = `people.${index}`
  const who = (
    <TextField
      id={`${field}.kindOther`}
      label="Who is this other person?"
      hint="For example a parent, a visitor, someone met online"
      value={person.kindOther}
      onChange={(kindOther) => change({ kindOther })}
    />
  )
  return (
    <fieldset className="incident-person">
      <legend>Person {index + 1}</legend>
      <PersonNameField id={`${field}.name`} person={person} change={change} />
      <div className="incident-pair">
        <RadioGroup
          id={`${field}.kind`}
          label="Who is this person?"
          value={person.kind}
          options={PERSON_KINDS.map((kind) => (kind.value === 'other' ? { ...kind, detail: who } : kind))}
          onChange={(kind) => change({ kind })}
        />
        <RadioGroup
          id={`${field}.part`}
          label="Part in this incident"
          value={person.part}
          options={PERSON_PARTS}
          onChange={(part) => change({ part })}
        />
      </div>
      <TextField
        id={`${field}.classOrPost`}
        label={person.kind === 'child' ? 'Class or year' : person.kind === 'staff' ? 'Post' : 'Class, year or post'}
        optional
        width="medium"
        value={person.classOrPost}
        onChange={(classOrPost) => change({ classOrPost })}
      />
      {onRemove && (
        <ButtonRow>
          <Button kind="quiet" icon="delete" onClick={onRemove}>
            Remove person {index + 1}
          </Button>
        </ButtonRow>
      )}
    </fieldset>
  )
}
