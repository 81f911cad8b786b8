import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { KeyContact, NewKeyContact } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES, partyOf } from '#shared/domain/parties.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { useCall } from '../../../ipc/use-call.ts'

const BACK = { to: '/settings/contacts', label: 'Key contacts' }

type Party = NewKeyContact['party']

export function NewContactScreen() {
  const { party = '' } = useParams()
  const known = CONTACT_PARTIES.find(({ value }) => value === party)
  return (
    <OnlyFor permission="manage-settings">
      {known ? <ContactForm id={null} contact={emptyContact(known.value)} /> : <WhichParty />}
    </OnlyFor>
  )
}

export function ChangeContactScreen() {
  const { id = '' } = useParams()
  return (
    <OnlyFor permission="manage-settings">
      <WithContact id={id} />
    </OnlyFor>
  )
}

function WithContact({ id }: { readonly id: string }) {
  const list = useRoute('keyContacts.list', {})
  const contact = list.data?.contacts.find((card) => card.id === id)
  if (contact) return <ContactForm id={id} contact={typedPart(contact)} />
  return (
    <Page heading="Change a contact" back={BACK}>
      {list.isPending ? <Loading what="the contact" /> : <Refused message="This contact is no longer in the list." />}
    </Page>
  )
}

function typedPart({ id: _id, checkedOn: _checkedOn, changedAtMs: _changedAtMs, ...typed }: KeyContact): NewKeyContact {
  return typed
}

function emptyContact(party: Party): NewKeyContact {
  return { party, name: '', post: '', telephone: '', outOfHours: '', email: '', protectedWay: '', note: '' }
}

function WhichParty() {
  const [, navigate] = useLocation()
  const [party, setParty] = useState<Party | null>(null)
  const [isAsked, setAsked] = useState(false)
  const problems = isAsked && party === null ? [{ field: 'party', message: 'Choose who it is' }] : []
  const go = () => (party === null ? setAsked(true) : navigate(`/settings/contacts/new/${party}`))
  return (
    <Page heading="Who is it?" caption="Add a contact" back={BACK}>
      <Form problems={problems} onSubmit={go}>
        <RadioGroup
          id="party"
          label="Who is it?"
          labelSize="hidden"
          value={party}
          onChange={setParty}
          options={CONTACT_PARTIES.map(({ value, label }) => ({ value, label }))}
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type LineKey = Exclude<keyof NewKeyContact, 'party' | 'note'>
const LINES: readonly {
  readonly key: LineKey
  readonly label: string
  readonly hint?: string
  readonly isTel?: true
  readonly isOptional?: true
}[] = [
  { key: 'name', label: 'Name', hint: 'For a team leave it empty, and fill in the next one' },
  { key: 'post', label: 'Post, team or organisation', isOptional: true },
  { key: 'telephone', label: 'Telephone', hint: 'Or leave it empty, and give another way below', isTel: true },
  { key: 'outOfHours', label: 'Telephone out of hours', isTel: true, isOptional: true },
  { key: 'email', label: 'E-mail', hint: 'Nothing confidential goes by plain e-mail', isOptional: true },
  {
    key: 'protectedWay',
    label: 'How something confidential reaches them',
    hint: 'For example a portal or a protected mailbox, in words',
    isOptional: true,
  },
]

function ContactForm({ id, contact }: { readonly id: string | null; readonly contact: NewKeyContact }) {
  const [, navigate] = useLocation()
  const [value, setValue] = useState(contact)
  const { call, problems, refusal, isBusy } = useCall('keyContacts.save', 'keyContacts.list')
  const save = async () => {
    if (await call({ id, contact: value })) navigate('/settings/contacts')
  }
  const { label } = partyOf(contact.party)
  return (
    <Page heading={label} caption={id === null ? 'Add a contact' : 'Change a contact'} back={BACK}>
      <p>This is printed on the wall sheet. Write nothing here about a case.</p>
      <Form problems={problems} onSubmit={() => void save()}>
        {refusal !== null && <Refused message={refusal} />}
        {LINES.map(({ key, label: words, hint, isTel, isOptional }) => (
          <TextField
            key={key}
            id={key}
            label={words}
            {...(hint === undefined ? {} : { hint })}
            {...(isOptional ? { optional: true } : {})}
            {...(isTel ? { type: 'tel', width: 'medium' } : {})}
            autoComplete="off"
            value={value[key]}
            onChange={(text) => setValue({ ...value, [key]: text })}
          />
        ))}
        <TextArea
          id="note"
          label="Note"
          optional
          rows={2}
          value={value.note}
          onChange={(note) => setValue({ ...value, note })}
        />
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            Save this contact
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
