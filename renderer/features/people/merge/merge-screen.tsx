import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { FindPerson } from '../../../forms/find-person.tsx'
import { WithPerson, backToPerson } from '../with-person.tsx'

export function MergeScreen() {
  return (
    <WithPerson permission="manage-people">
      {({ person }) => (
        <Page heading="Put two entries together" caption={calledOf(person)} back={backToPerson(person)}>
          <OtherForm person={person} />
        </Page>
      )}
    </WithPerson>
  )
}

function OtherForm({ person }: { readonly person: SchoolPerson }) {
  const [, navigate] = useLocation()
  const [other, setOther] = useState<SchoolPerson | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const go = () => {
    if (other !== null) return navigate(`/people/${person.id}/merge/${other.id}`)
    return setProblems([{ field: 'other', message: 'Type a name and choose one of those who are found' }])
  }
  return (
    <Form problems={problems} onSubmit={go}>
      <FindPerson
        id="other"
        label="Which other entry is the same person?"
        labelSize="large"
        value={other}
        kinds={[person.kind]}
        leaveOut={[person.id]}
        onChange={setOther}
      />
      <ButtonRow>
        <Button kind="primary" type="submit">
          Compare both entries
        </Button>
      </ButtonRow>
    </Form>
  )
}
