import '../people.css'
import { useState } from 'react'
import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { tellApartWords } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { Button, TextLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Page, focusHeading } from '../../../components/page.tsx'
import { useToday } from '../../../components/today.ts'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { InsetText, Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { useChange } from '../../../ipc/use-call.ts'
import { WithPerson, backToPerson } from '../with-person.tsx'

type Namesake = RouteOutput<'people.namesakes'>['found'][number]

export function NamesakesScreen() {
  return (
    <WithPerson permission="record-cases">
      {({ person }) => (
        <Page
          heading="Earlier incidents with this name"
          caption={calledOf(person)}
          back={backToPerson(person)}
          width="wide"
        >
          <InsetText>
            Two people can have one name, so Blueform never guesses who was meant. Say yes only where you are sure;
            leave the others as they are.
          </InsetText>
          <Namesakes person={person} />
        </Page>
      )}
    </WithPerson>
  )
}

function Namesakes({ person }: { readonly person: SchoolPerson }) {
  const { data, error, isPending, refetch } = useRoute('people.namesakes', { id: person.id })
  const [asked, setAsked] = useState<Namesake | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  return (
    <>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {isPending && <Loading what="the incidents" />}
      {error && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data?.found.length === 0 && (
        <p>No earlier incident names somebody like this who is not linked to a person yet.</p>
      )}
      {data && (
        <ul className="people-list">
          {data.found.map((one) => (
            <NamesakeRow key={`${one.incidentId} ${one.incidentPersonId}`} one={one} onYes={() => setAsked(one)} />
          ))}
        </ul>
      )}
      <YesDialog person={person} namesake={asked} onClose={() => setAsked(null)} onDone={setSaid} />
    </>
  )
}

function NamesakeRow({ one, onYes }: { readonly one: Namesake; readonly onYes: () => void }) {
  const when = one.happenedOn === null ? 'day not known yet' : formatDate(one.happenedOn)
  return (
    <li>
      <span className="people-row">
        <TextLink to={`/incidents/${one.incidentId}`}>{`Incident ${one.reference}`}</TextLink>
        {when}
      </span>
      <span>
        <strong>{one.name}</strong>
        {one.classOrPost !== '' && `, ${one.classOrPost}`}
        <span className="people-soft">{` (${labelOf(PERSON_PARTS, one.part)})`}</span>
      </span>
      <span>
        <Button onClick={onYes}>
          Yes, this is them
          <VisuallyHidden>{`: ${one.name} in ${one.reference}`}</VisuallyHidden>
        </Button>
      </span>
    </li>
  )
}

type YesDialogProps = {
  readonly person: SchoolPerson
  readonly namesake: Namesake | null
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

function YesDialog({ person, namesake, onClose, onDone }: YesDialogProps) {
  const { call, refusal, isBusy } = useChange('incidents.linkPerson')
  const day = useToday()
  const link = async () => {
    if (namesake === null) return
    const { incidentId, incidentPersonId, name, reference } = namesake
    const isDone = await call({ incidentId, incidentPersonId, personId: person.id })
    onClose()
    focusHeading()
    if (isDone) onDone(`${name} in incident ${reference} is linked. You can take it back on the incident.`)
  }
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={namesake !== null}
        title="Is this the same person?"
        confirmLabel="Yes, I am sure"
        cancelLabel="Leave it"
        busy={isBusy}
        onConfirm={() => void link()}
        onCancel={onClose}
      >
        <p>{namesake && `“${namesake.name}” in incident ${namesake.reference} is then linked to:`}</p>
        <p>
          <strong>{calledOf(person)}</strong>, {tellApartWords(person, day)}
        </p>
        <p>Your name is shown beside this in the chronology.</p>
      </ConfirmDialog>
    </>
  )
}
