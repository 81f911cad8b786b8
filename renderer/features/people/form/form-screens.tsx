import '../people.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { PEOPLE_KINDS, type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { today } from '../../../components/today.ts'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { BACK_TO_PEOPLE, WithPerson, backToPerson } from '../with-person.tsx'
import { EMPTY_PERSON, type PersonAnswers, readPersonAnswers, personAnswersOf } from './person-answers.ts'
import { PersonFields } from './person-fields.tsx'

const KINDS = PEOPLE_KINDS.map(({ value, label }) => ({ value, label }))

export function NewPersonScreen() {
  return (
    <OnlyFor permission="manage-people">
      <Page heading="Add a person" back={BACK_TO_PEOPLE}>
        <NewPersonForm />
      </Page>
    </OnlyFor>
  )
}

function NewPersonForm() {
  const [, navigate] = useLocation()
  const [answers, setAnswers] = useState(EMPTY_PERSON)
  const { call, problems, setProblems, refusal, isBusy } = useChange('people.add')
  const change = (part: Partial<PersonAnswers>) => setAnswers({ ...answers, ...part })
  const save = async () => {
    const checked = readPersonAnswers(answers, null, today())
    if (!checked.ok) return setProblems(checked.problems)
    const added = await call({ details: checked.value })
    if (added) navigate(`/people/${added.id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <div className="people-kinds">
        <RadioGroup
          id="kind"
          label="Who is it?"
          value={answers.kind}
          options={KINDS}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <PersonFields answers={answers} change={change} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save this person
        </Button>
      </ButtonRow>
    </Form>
  )
}

export function EditPersonScreen() {
  return (
    <WithPerson permission="manage-people">
      {({ person }) => (
        <Page heading="Change details" caption={calledOf(person)} back={backToPerson(person)}>
          <EditPersonForm person={person} />
        </Page>
      )}
    </WithPerson>
  )
}

function EditPersonForm({ person }: { readonly person: SchoolPerson }) {
  const [, navigate] = useLocation()
  const [answers, setAnswers] = useState(() => personAnswersOf(person))
  const { call, problems, setProblems, refusal, isBusy } = useChange('people.change')
  const change = (part: Partial<PersonAnswers>) => setAnswers({ ...answers, ...part })
  const save = async () => {
    const checked = readPersonAnswers(answers, person.leftOn, today())
    if (!checked.ok) return setProblems(checked.problems)
    if (await call({ id: person.id, details: checked.value })) navigate(`/people/${person.id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <PersonFields answers={answers} change={change} />
      <SelectField
        id="kind"
        label="Who is it?"
        hint="Change this only if it was entered wrongly. Somebody who is a parent and works here has two entries"
        value={answers.kind ?? person.kind}
        options={KINDS}
        onChange={(kind) => change({ kind })}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save the changes
        </Button>
      </ButtonRow>
    </Form>
  )
}
