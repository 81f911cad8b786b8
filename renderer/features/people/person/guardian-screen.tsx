import '../people.css'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { emptyDetails } from '#shared/domain/import-plan.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { WithPerson, backToPerson } from '../with-person.tsx'
import { type GuardianAnswers, GuardianFields } from './guardian-fields.tsx'

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

const EMPTY: GuardianAnswers = {
  who: null,
  adult: null,
  forename: '',
  surname: '',
  email: '',
  relation: '',
  responsibility: null,
}

function problemsWith({ who, adult, responsibility, ...words }: GuardianAnswers): readonly Problem[] {
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

function useSave(child: SchoolPerson) {
  const [, navigate] = useLocation()
  const adding = useChange('people.add')
  const tying = useChange('people.addGuardian')
  // Once added, a second try ties the same adult and does not add another.
  const [addedId, setAddedId] = useState<string | null>(null)
  const save = async (answers: GuardianAnswers) => {
    const { who, adult, forename, surname, email, relation, responsibility } = answers
    tying.setProblems([])
    adding.setProblems([])
    const found = problemsWith(answers)
    if (found.length > 0 || responsibility === null) return tying.setProblems(found)
    let adultId = who === 'listed' ? adult?.id : (addedId ?? undefined)
    if (adultId === undefined) {
      adultId = (await adding.call({ details: { ...emptyDetails('parent'), forename, surname, email } }))?.id
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
  const change = (part: Partial<GuardianAnswers>) => setAnswers({ ...answers, ...part })
  return (
    <Form problems={problems} onSubmit={() => void save(answers)}>
      {refusal !== null && <Refused message={refusal} />}
      <GuardianFields child={child} answers={answers} change={change} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Add this parent or carer
        </Button>
      </ButtonRow>
    </Form>
  )
}
