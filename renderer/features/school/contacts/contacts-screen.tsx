import '../school.css'
import { useState } from 'react'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { partyOf } from '#shared/domain/parties.ts'
import { Button, ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { Loading, Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { useCall } from '../../../ipc/use-call.ts'
import { BACK_TO_SETTINGS } from '../setting-page.tsx'
import { ContactCard } from './contact-card.tsx'

type Contacts = RouteOutput<'keyContacts.list'>

export function ContactsScreen() {
  const list = useRoute('keyContacts.list', {})
  const may = useMay()
  const add = (
    <LinkButton to="/settings/contacts/new" kind="primary" icon="add">
      Add a contact
    </LinkButton>
  )
  return (
    <Page heading="Key contacts" width="wide" back={BACK_TO_SETTINGS} aside={may('manage-settings') && add}>
      <p>Whom to ring and how, for everyone who may have to be told. In danger now: 999. Not urgent: police 101.</p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the key contacts" />}
      {list.data && <ContactList {...list.data} />}
    </Page>
  )
}

function ContactList({ contacts, missing, old }: Contacts) {
  const [said, setSaid] = useState<string | null>(null)
  return (
    <>
      {missing.length > 0 && <Missing missing={missing} />}
      {old.length > 0 && <Old old={old} onDone={() => setSaid('All of them were marked as checked today.')} />}
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {contacts.length > 0 && (
        <ButtonRow>
          <LinkButton to="/settings/contacts/sheet" icon="print">
            Print the wall sheet
          </LinkButton>
        </ButtonRow>
      )}
      <ul className="school-cards">
        {contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} isOld={old.includes(contact.id)} onDone={setSaid} />
        ))}
      </ul>
      {contacts.length === 0 && <p>There is no contact yet.</p>}
    </>
  )
}

function Missing({ missing }: Pick<Contacts, 'missing'>) {
  const mayAdd = useMay()('manage-settings')
  return (
    <WarningText heading={missing.length === 1 ? 'One contact is missing' : `${missing.length} contacts are missing`}>
      <p>Somebody may have to ring them in a hurry. Enter the number now, while there is time to look it up.</p>
      <ul className="school-missing">
        {missing.map((party) => (
          <li key={party}>
            {mayAdd ? (
              <TextLink to={`/settings/contacts/new/${party}`}>{partyOf(party).label}</TextLink>
            ) : (
              partyOf(party).label
            )}
          </li>
        ))}
      </ul>
    </WarningText>
  )
}

function Old({ old, onDone }: Pick<Contacts, 'old'> & { readonly onDone: () => void }) {
  const mayCheck = useMay()('record-cases')
  const { call, refusal, isBusy } = useCall('keyContacts.check', 'keyContacts.list')
  const checkAll = async () => {
    if (await call({ ids: old })) onDone()
  }
  return (
    <>
      <Notice tone="warn">
        <p>
          Nobody has checked {old.length === 1 ? 'one of them' : `${old.length} of them`} for a year. Ring the number,
          or ask in the office, and say below that it is right.
        </p>
        {mayCheck && old.length > 1 && (
          <Button busy={isBusy} onClick={() => void checkAll()}>
            All {String(old.length)} are still right
          </Button>
        )}
      </Notice>
      {refusal !== null && <Refused message={refusal} />}
    </>
  )
}
