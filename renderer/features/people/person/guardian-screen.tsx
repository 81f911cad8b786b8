import '../people.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import {
  type NewGuardianship,
  PEOPLE_KIND_VALUES,
  type PersonDetails,
  RESPONSIBILITIES,
  type SchoolPerson,
  calledOf,
} from '#shared/domain/people.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { FindPerson } from '../../../forms/find-person.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { WithPerson, backToPerson } from '../with-person.tsx'

export function GuardianScreen() {
  return (
    <WithPerson permission="manage-people">
      {({ person }) => (
        <Page heading="Add a parent or carer" caption={calledOf(person)} back={backToPerson(person)}>
          <GuardianForm child={person} />
        </Page>
      )}
    </WithPerson>
  )
}

type Answers = {
  readonly who: 'listed' | 'new' | null
  readonly adult: SchoolPerson | null
  readonly forename: string
  readonly surname: string
  readonly email: string
  readonly relation: string
  readonly responsibility: NewGuardianship['responsibility'] | null
}

const EMPTY: Answers = {
  who: null,
  adult: null,
  forename: '',
  surname: '',
  email: '',
  relation: '',
  responsibility: null,
}

const ADULTS = PEOPLE_KIND_VALUES.filter((kind) => kind !== 'pupil')

function problemsWith({ who, adult, responsibility, ...words }: Answers): readonly Problem[] {
  const list = problemList()
  if (who === null) list.add('who', 'Choose whether they are in the list of people already')
  if (who === 'listed' && adult === null) list.add('adult', 'Type a name and choose one of those who are found')
  if (who === 'new') list.need('surname', words.surname, 'Enter a surname')
  list.need('relation', words.relation, 'Enter what they are to the child, for example mother')
  if (responsibility === null) list.add('responsibility', 'Choose whether they have parental responsibility')
  list.addAll(embeddedDataProblems(words))
  const checked = list.result(() => null)
  return checked.ok ? [] : checked.problems
}

function newParent({ forename, surname, email }: Answers): PersonDetails {
  return {
    kind: 'parent',
    forename,
    surname,
    email,
    preferredForename: '',
    preferredSurname: '',
    dob: null,
    upn: '',
    class: '',
    year: null,
    send: false,
    joinedOn: null,
    leftOn: null,
    post: '',
  }
}

function useSave(child: SchoolPerson) {
  const [, navigate] = useLocation()
  const adding = useChange('people.add')
  const tying = useChange('people.addGuardian')
  // Once added, a second try ties the same adult and does not add another.
  const [addedId, setAddedId] = useState<string | null>(null)
  const save = async (answers: Answers) => {
    const { who, adult, relation, responsibility } = answers
    tying.setProblems([])
    adding.setProblems([])
    const found = problemsWith(answers)
    if (found.length > 0 || responsibility === null) return tying.setProblems(found)
    let adultId = who === 'listed' ? adult?.id : (addedId ?? undefined)
    if (adultId === undefined) {
      adultId = (await adding.call({ details: newParent(answers) }))?.id
      if (adultId === undefined) return undefined
      setAddedId(adultId)
    }
    if (await tying.call({ childId: child.id, adultId, relation, responsibility })) navigate(`/people/${child.id}`)
    return undefined
  }
  return {
    save,
    problems: tying.problems.length > 0 ? tying.problems : adding.problems,
    refusal: tying.refusal ?? adding.refusal,
    isBusy: tying.isBusy || adding.isBusy,
  }
}

function GuardianForm({ child }: { readonly child: SchoolPerson }) {
  const [answers, setAnswers] = useState(EMPTY)
  const { save, problems, refusal, isBusy } = useSave(child)
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, ...part })
  return (
    <Form problems={problems} onSubmit={() => void save(answers)}>
      {refusal !== null && <Refused message={refusal} />}
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
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Add this parent or carer
        </Button>
      </ButtonRow>
    </Form>
  )
}

type WhoFieldProps = {
  readonly child: SchoolPerson
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
}

function WhoField({ child, answers, change }: WhoFieldProps) {
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

function NewAdultFields({ answers, change }: Omit<WhoFieldProps, 'child'>) {
  return (
    <div className="bf-form">
      <div className="people-pair">
        <TextField
          id="forename"
          label="First name"
          optional
          value={answers.forename}
          onChange={(forename) => change({ forename })}
        />
        <TextField id="surname" label="Surname" value={answers.surname} onChange={(surname) => change({ surname })} />
      </div>
      <TextField
        id="email"
        label="E-mail"
        optional
        width="medium"
        value={answers.email}
        onChange={(email) => change({ email })}
      />
    </div>
  )
}
