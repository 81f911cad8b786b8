import './response.css'
import { CONTACT_WAYS, type ContactAnswers } from '#shared/domain/contacts.ts'
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import { CONTACT_PURPOSES, PARTY_LIST } from '#shared/domain/parties.ts'
import type { Party } from '#shared/guidance/step.ts'
import { NameField } from '../../../components/name-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { hasPurpose } from './contact-purposes.ts'
import { personWords } from './step-words.ts'
import { WhenAndWhoFields } from './when-and-who.tsx'

type ContactFieldsProps = {
  readonly incident: Incident
  readonly answers: ContactAnswers
  readonly change: (part: Partial<ContactAnswers>) => void
  /** Whether a step asked for this contact, so that it is settled who it is with. */
  readonly isAsked: boolean
}

export function ContactFields({ incident, answers, change, isAsked }: ContactFieldsProps) {
  const children = childrenIn(incident)
  return (
    <>
      {!isAsked && <PartyField answers={answers} change={change} />}
      {answers.party === 'parents' && children.length > 0 && (
        <RadioGroup
          id="personId"
          label="Whose parents?"
          value={answers.personId}
          options={children.map((child) => ({ value: child.id, label: personWords(child) }))}
          onChange={(personId) => change({ personId })}
        />
      )}
      {hasPurpose(answers.party) && (
        <RadioGroup
          id="purpose"
          label="What was it for?"
          inline
          value={answers.purpose}
          options={CONTACT_PURPOSES}
          onChange={(purpose) => change({ purpose })}
        />
      )}
      <HowFields answers={answers} change={change} />
      <WhenAndWhoFields answers={answers} change={change} of="of the contact" byLabel="Who made the contact?" />
      <TextArea
        id="advice"
        label="What they said or advised"
        optional
        rows={3}
        value={answers.advice}
        onChange={(advice) => change({ advice })}
      />
      <TextField
        id="reference"
        label="Their reference"
        hint="For example, a crime or log number"
        optional
        width="medium"
        value={answers.reference}
        onChange={(reference) => change({ reference })}
      />
    </>
  )
}

type PartProps = Pick<ContactFieldsProps, 'answers' | 'change'>

function PartyField({ answers, change }: PartProps) {
  return (
    <div className="incident-two">
      <RadioGroup<Party>
        id="party"
        label="Who was told or asked?"
        value={answers.party}
        options={PARTY_LIST.map(({ value, label }) => ({ value, label }))}
        onChange={(party) => change({ party, purpose: null })}
      />
    </div>
  )
}

function HowFields({ answers, change }: PartProps) {
  return (
    <>
      <div className="incident-two">
        <RadioGroup
          id="how"
          label="How?"
          value={answers.how}
          options={CONTACT_WAYS}
          onChange={(how) => change({ how })}
        />
      </div>
      <NameField
        id="spokeTo"
        label="Who was spoken to?"
        value={answers.spokeTo}
        onChange={(spokeTo) => change({ spokeTo })}
      />
    </>
  )
}
