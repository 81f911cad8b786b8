// One contact made: who was told or asked, when, how, and what they advised. It ticks the form's own boxes.
import { useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { type ContactAnswers, EMPTY_CONTACT, checkContact } from '#shared/domain/contacts.ts'
import type { Decision } from '#shared/domain/decisions.ts'
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import { CONTACT_PURPOSES, PARTY_LIST, partyOf } from '#shared/domain/parties.ts'
import { decidedAgainstTelling } from '#shared/domain/step-records.ts'
import { SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { today } from '../../../components/today.ts'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useAddToIncident } from '../records/use-add-to-incident.ts'
import { useFormDraft } from '../records/use-form-draft.ts'
import { ContactCards } from './contact-cards.tsx'
import { ContactFields } from './contact-fields.tsx'
import { withPurpose } from './contact-purposes.ts'
import { ForRecorders } from './for-recorders.tsx'
import { NotToldYet } from './not-told.tsx'

export function ContactScreen() {
  const { id = '' } = useParams()
  const query = new URLSearchParams(useSearch())
  const asked = { party: query.get('party'), personId: query.get('person'), purpose: query.get('purpose') }
  return (
    <ForRecorders incidentId={id} heading="Record a contact">
      {(incident) => <ContactForm incident={incident} asked={asked} />}
    </ForRecorders>
  )
}

type Asked = Readonly<Record<'party' | 'personId' | 'purpose', string | null>>

function startOf(incident: Incident, asked: Asked): ContactAnswers {
  const children = childrenIn(incident)
  const party = PARTY_LIST.find(({ value }) => value === asked.party)?.value ?? null
  const only = children.length === 1 ? children[0] : undefined
  const personId = (children.find(({ id }) => id === asked.personId) ?? only)?.id ?? null
  const purpose = CONTACT_PURPOSES.find(({ value }) => value === asked.purpose)?.value ?? null
  return { ...EMPTY_CONTACT, party, personId, purpose }
}

const NOT_TICKED = {
  field: 'toldAllTheSame',
  message: 'Tick “They are told all the same”, or leave without saving',
} as const

/** The decision in force not to tell these parents yet. */
function againstTelling(incident: Incident, { party, personId }: ContactAnswers): Decision | undefined {
  if (party !== 'parents') return undefined
  const isAboutNobody = childrenIn(incident).length === 0
  if (!isAboutNobody && personId === null) return undefined
  return decidedAgainstTelling(incident, personId === null ? null : { id: personId })
}

type ContactFormProps = { readonly incident: Incident; readonly asked: Asked }

function ContactForm({ incident, asked }: ContactFormProps) {
  const place = { form: 'contact', incidentId: incident.id, aboutId: incident.id } as const
  const { answers, change, keeping } = useFormDraft(place, () => startOf(incident, asked))
  const [, navigate] = useLocation()
  // The decision that was ticked: what is ticked of one child’s parents says nothing of another’s.
  const [toldAgainst, setToldAgainst] = useState<string | null>(null)
  const adding = useAddToIncident(incident.id, keeping, ({ id }) => `/incidents/${id}/now`)
  const { party } = answers
  const against = againstTelling(incident, answers)
  const submit = () => {
    const sent = withPurpose(answers)
    const checked = checkContact(sent, childrenIn(incident), today())
    const unticked = against && toldAgainst !== against.id ? [NOT_TICKED] : []
    void adding.submit([...unticked, ...(checked.ok ? [] : checked.problems)], () =>
      invoke('response.recordContact', { incidentId: incident.id, answers: sent }),
    )
  }
  return (
    <RecordForm
      incident={incident}
      heading={party === null ? 'Record a contact' : `Record a contact: ${partyOf(party).label}`}
      save="Save the contact"
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
      back={{ label: 'What to do now', onClick: () => navigate(`/incidents/${incident.id}/now`) }}
      before={
        <>
          {against && <NotToldYet decision={against} />}
          {party !== null && <ContactCards party={party} />}
        </>
      }
    >
      {against && (
        <SingleCheckbox
          id={NOT_TICKED.field}
          label="They are told all the same"
          checked={toldAgainst === against.id}
          onChange={(isTicked) => setToldAgainst(isTicked ? against.id : null)}
        />
      )}
      <ContactFields
        incident={incident}
        answers={answers}
        change={change}
        isAsked={party !== null && party === asked.party}
      />
    </RecordForm>
  )
}
