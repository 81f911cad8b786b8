import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { PERSON_KINDS, labelOf } from '#shared/domain/incident-form.ts'
import { type Incident, type Person, peopleIn } from '#shared/domain/incidents.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { linkedIn } from '#shared/domain/person-links.ts'
import { tellApartWords } from '#shared/domain/words/people-words.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { useToday } from '../../../components/today.ts'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { FindPerson } from '../../../forms/find-person.tsx'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { WithIncident } from './with-incident.tsx'

export function LinkPersonScreen() {
  const { id = '', personId = '' } = useParams()
  return (
    <OnlyFor permission="record-cases">
      <WithIncident incidentId={id}>
        {(incident) => {
          const person = peopleIn(incident).find((one) => one.id === personId)
          return (
            <Page
              heading="Say who this is"
              caption={`Incident ${incident.reference}`}
              back={{ to: `/incidents/${id}`, label: 'Back to the incident' }}
            >
              {person ? (
                <LinkForm incident={incident} person={person} />
              ) : (
                <Refused message="This person is no longer part of the incident. Go back to see who is." />
              )}
            </Page>
          )
        }}
      </WithIncident>
    </OnlyFor>
  )
}

type LinkFormProps = { readonly incident: Incident; readonly person: Person }

function useLink({ incident, person }: LinkFormProps) {
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const link = async (to: string | null) => {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    const where = { incidentId: incident.id }
    const result = await invoke('incidents.linkPerson', { ...where, incidentPersonId: person.id, personId: to })
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    queryClient.setQueryData(routeKey('incidents.read', where), result.data)
    await queryClient.invalidateQueries({ queryKey: routeKey('agreements.inForce', where) })
    return navigate(`/incidents/${incident.id}`)
  }
  return { link, refusal, isBusy }
}

function LinkForm({ incident, person }: LinkFormProps) {
  const [chosen, setChosen] = useState<SchoolPerson | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isAsked, setAsked] = useState(false)
  const { link, refusal, isBusy } = useLink({ incident, person })
  const isLinked = linkedIn(incident.links).has(person.id)
  const ask = () => {
    setProblems(chosen ? [] : [{ field: 'person', message: 'Type a name and choose one of those who are found' }])
    setAsked(chosen !== null)
  }
  return (
    <>
      <WhoIsNamed person={person} />
      {isLinked && (
        <InsetText>
          <p>This name is linked to one of the school’s people already. Choose another, or take the link back.</p>
          <Button icon="close" busy={isBusy} onClick={() => void link(null)}>
            Take the link back
          </Button>
        </InsetText>
      )}
      <Form problems={problems} onSubmit={ask}>
        {refusal !== null && <Refused message={refusal} />}
        <FindPerson id="person" label="Which of the school’s people is it?" value={chosen} onChange={setChosen} />
        <ButtonRow>
          <Button kind="primary" type="submit">
            Link this person
          </Button>
        </ButtonRow>
        <SureDialog
          person={person}
          chosen={isAsked ? chosen : null}
          isBusy={isBusy}
          onYes={() => void link(chosen?.id ?? null).then(() => setAsked(false))}
          onNo={() => setAsked(false)}
        />
      </Form>
    </>
  )
}

function WhoIsNamed({ person }: Pick<LinkFormProps, 'person'>) {
  const { name, kind, kindOther, classOrPost, part } = person
  const words = [kind === 'other' ? kindOther : labelOf(PERSON_KINDS, kind), classOrPost, labelOf(PERSON_PARTS, part)]
  return (
    <>
      <p>
        The incident names <strong>{name ?? 'somebody whose name was not known yet'}</strong> (
        {words.filter((each) => each !== '').join(', ')}).
      </p>
      <p>Two people can have one name: look at the class before you choose. Blueform never guesses.</p>
    </>
  )
}

type SureDialogProps = {
  readonly person: Person
  /** Null while nothing is asked. */
  readonly chosen: SchoolPerson | null
  readonly isBusy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

function SureDialog({ person, chosen, isBusy, onYes, onNo }: SureDialogProps) {
  const day = useToday()
  return (
    <ConfirmDialog
      open={chosen !== null}
      title="Is this the same person?"
      confirmLabel="Yes, I am sure"
      cancelLabel="Go back"
      busy={isBusy}
      onConfirm={onYes}
      onCancel={onNo}
    >
      <p>{`“${person.name ?? 'Name not known yet'}” in this incident is:`}</p>
      <p>
        <strong>{chosen && calledOf(chosen)}</strong>
        {chosen && `, ${tellApartWords(chosen, day)}`}
      </p>
      <p>Your name stands beside this in the chronology. You can take it back.</p>
    </ConfirmDialog>
  )
}
