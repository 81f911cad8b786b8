// One person across incidents. The same name is not the same person: whoever asks ticks which incidents are about this person.
import '../incidents.css'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { peopleIn } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { InsetText, Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { PermittedChoices } from '../print/print-screens.tsx'
import { namesakeChoices, partOf } from './person-entries.ts'
import { PersonTimeLine } from './person-time-line.tsx'

export function PersonChronologyScreen() {
  const asked = new URLSearchParams(useSearch())
  const incidentId = asked.get('incident') ?? ''
  const personId = asked.get('person') ?? ''
  return (
    <OnlyFor permission="open-case">
      {incidentId === '' ? (
        <PersonChronology key="any" nameAtFirst="" />
      ) : (
        <OfPerson key={personId} incidentId={incidentId} personId={personId} />
      )}
    </OnlyFor>
  )
}

/** The address holds ids only, so the name is read from the incident. */
function OfPerson({ incidentId, personId }: { readonly incidentId: string; readonly personId: string }) {
  const incident = useRoute('incidents.read', { incidentId })
  if (incident.isPending) return <Loading what="the incident" />
  if (!incident.data) return <PersonChronology nameAtFirst="" />
  const people = peopleIn(incident.data)
  return (
    <PersonChronology
      nameAtFirst={people.find(({ id }) => id === personId)?.name ?? ''}
      from={{ to: `/incidents/${incidentId}`, label: 'Back to the incident' }}
    />
  )
}

type ChronologyProps = {
  readonly nameAtFirst: string
  readonly from?: { readonly to: string; readonly label: string }
}

const LIST = { to: '/incidents', label: 'Incidents' } as const

function PersonChronology({ nameAtFirst, from = LIST }: ChronologyProps) {
  const [typed, setTyped] = useState(nameAtFirst)
  const [name, setName] = useState(nameAtFirst.trim())
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [isEmpty, setEmpty] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const find = () => {
    setEmpty(typed.trim() === '')
    setName(typed.trim())
    // A tick belongs to the name that was looked for.
    setTicked([])
  }
  if (isPrinting) return <PrintPage name={name} ticked={ticked} onBack={() => setPrinting(false)} />
  return (
    <Page heading="One person across incidents" width="wide" back={from}>
      <Form problems={isEmpty ? NAME_MISSING : NONE} onSubmit={find} label="Find a name">
        <TextField
          id="name"
          label="Whole name of the person"
          hint="As it stands in the incidents. Only those that you may see are found"
          width="medium"
          value={typed}
          onChange={setTyped}
        />
        <div>
          <Button type="submit" icon="search" kind={name === '' ? 'primary' : 'secondary'}>
            Find this name
          </Button>
        </div>
      </Form>
      {name !== '' && <Found name={name} ticked={ticked} onTick={setTicked} />}
      {ticked.length > 0 && (
        <>
          <PersonTimeLine incidentIds={[...new Set(ticked.map((key) => partOf(key).incidentId))]} />
          <PrintButton onPrint={() => setPrinting(true)} />
        </>
      )}
    </Page>
  )
}

const NONE = [] as const
const NAME_MISSING = [{ field: 'name', message: 'Enter the name to look for' }] as const

type FoundProps = {
  readonly name: string
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
}

function Found({ name, ticked, onTick }: FoundProps) {
  const { data, error, refetch } = useRoute('response.namesakes', { name })
  if (error) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (!data) return <Loading what="the incidents with this name" />
  if (data.namesakes.length === 0) {
    return <InsetText>No incident that you may see names “{name}”. Try the name as it was recorded.</InsetText>
  }
  return (
    <Form problems={NONE} label="Which are this person">
      <CheckboxGroup
        id="parts"
        label="Which of these are this person?"
        hint="Tick one only if you know it: two people can have the same name"
        value={ticked}
        options={namesakeChoices(data.namesakes)}
        onChange={onTick}
      />
    </Form>
  )
}

function PrintButton({ onPrint }: { readonly onPrint: () => void }) {
  const may = useMay()
  if (!may('print-cases')) return null
  return (
    <ButtonRow sticky>
      <Button kind="primary" icon="print" onClick={onPrint}>
        Print or save this time line
      </Button>
    </ButtonRow>
  )
}

type PrintPageProps = { readonly name: string; readonly ticked: readonly string[]; readonly onBack: () => void }

function PrintPage({ name, ticked, onBack }: PrintPageProps) {
  const parts = ticked.map(partOf)
  return (
    <Page
      heading="Print or save this time line"
      caption="One person across incidents"
      back={{ onClick: onBack, label: 'Back to the time line' }}
    >
      <p>
        Everything that was recorded in {parts.length === 1 ? 'the incident' : `the ${parts.length} incidents`} that you
        ticked for {name}, oldest first.
      </p>
      <InsetText>
        <strong>RESTRICTED.</strong> It names people. Collect it from the printer at once, and give it only to those who
        need it.
      </InsetText>
      <PermittedChoices choice={{ document: 'person-chronology', name, parts }} />
    </Page>
  )
}
