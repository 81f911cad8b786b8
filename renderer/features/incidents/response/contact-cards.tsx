import './response.css'
import { type KeyContact, isContactOld } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES, partyOf } from '#shared/domain/parties.ts'
import type { Party } from '#shared/guidance/step.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { today } from '../../../components/today.ts'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'

/** How the school reaches somebody who has to be told. Parents, sites and other schools have no card of their own. */
export function ContactCards({ party }: { readonly party: Party }) {
  const { data, error, refetch } = useRoute('keyContacts.list', {})
  if (!CONTACT_PARTIES.some(({ value }) => value === party)) return null
  if (error) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (!data) return <Loading what="the key contacts" />
  const cards = data.contacts.filter((card) => card.party === party)
  return (
    <>
      {party === 'police' && <p className="incident-telephone">999 in danger, otherwise 101</p>}
      {cards.length === 0 ? <NoCard party={party} /> : cards.map((card) => <Card key={card.id} card={card} />)}
    </>
  )
}

function NoCard({ party }: { readonly party: Party }) {
  const may = useMay()
  if (!may('manage-settings')) return null
  return (
    <p className="bf-hint">
      No key contact for: {partyOf(party).label}. <TextLink to="/settings/contacts">Add one</TextLink> when there is
      time.
    </p>
  )
}

function Card({ card }: { readonly card: KeyContact }) {
  const rows = [
    ['Out of hours', card.outOfHours],
    ['A protected way', card.protectedWay],
    ['E-mail', card.email],
    ['Note', card.note],
  ].filter(([, words]) => words !== '')
  return (
    <div className="incident-card">
      <p>
        <strong>{[card.name, card.post].filter((part) => part !== '').join(', ')}</strong>
      </p>
      {card.telephone !== '' && <p className="incident-telephone">{card.telephone}</p>}
      {rows.map(([label, words]) => (
        <p key={label}>
          {label}: <span className="incident-words">{words}</span>
        </p>
      ))}
      {isContactOld(card, today()) && (
        <p className="bf-hint">
          Nobody has checked this since {formatDate(card.checkedOn)}. Make sure that it is right.
        </p>
      )}
    </div>
  )
}
