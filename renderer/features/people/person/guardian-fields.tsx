import { type NewGuardianship, PEOPLE_KIND_VALUES, RESPONSIBILITIES, type SchoolPerson } from '#shared/domain/people.ts'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { FindPerson } from '../../../forms/find-person.tsx'
import { EmailBox, NameBoxes } from '../form/common-fields.tsx'

export type GuardianAnswers = {
  readonly who: 'listed' | 'new' | null
  readonly adult: SchoolPerson | null
  readonly forename: string
  readonly surname: string
  readonly email: string
  readonly relation: string
  readonly responsibility: NewGuardianship['responsibility'] | null
}

type FieldsProps = {
  readonly child: SchoolPerson
  readonly answers: GuardianAnswers
  readonly change: (part: Partial<GuardianAnswers>) => void
}

export function GuardianFields({ child, answers, change }: FieldsProps) {
  return (
    <>
      <WhoField child={child} answers={answers} change={change} />
      <TextField
        id="relation"
        label="What are they to the child?"
        hint="For example mother, grandfather, foster carer"
        width="medium"
        value={answers.relation}
        onChange={(relation) => change({ relation })}
      />
      <RadioGroup
        id="responsibility"
        label="Parental responsibility"
        hint="Only somebody who has it can sign and consent for the child"
        value={answers.responsibility}
        options={RESPONSIBILITIES}
        onChange={(responsibility) => change({ responsibility })}
      />
    </>
  )
}

const ADULTS = PEOPLE_KIND_VALUES.filter((kind) => kind !== 'pupil')

function WhoField({ child, answers, change }: FieldsProps) {
  const listed = (
    <FindPerson
      id="adult"
      label="Name"
      value={answers.adult}
      kinds={ADULTS}
      leaveOut={[child.id]}
      onChange={(adult) => change({ adult })}
    />
  )
  return (
    <RadioGroup
      id="who"
      label="Are they in the list of people already?"
      hint="For example because a brother or sister is here, or because they work here"
      value={answers.who}
      options={[
        { value: 'listed', label: 'Yes', detail: listed },
        { value: 'new', label: 'No, add them now', detail: <NewAdultFields answers={answers} change={change} /> },
      ]}
      onChange={(who) => change({ who })}
    />
  )
}

function NewAdultFields({ answers, change }: Omit<FieldsProps, 'child'>) {
  return (
    <div className="bf-form">
      <NameBoxes names={answers} change={change} />
      <EmailBox value={answers.email} onChange={(email) => change({ email })} />
    </div>
  )
}
