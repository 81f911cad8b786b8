// Who was told, what was decided, what was searched and written: short, because the chronology has every word.
import { CONTACT_WAYS } from '#shared/domain/contacts.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { type Incident, peopleIn } from '#shared/domain/incidents.ts'
import { partyOf } from '#shared/domain/parties.ts'
import { SANCTION_CATEGORIES } from '#shared/domain/sanctions.ts'
import { SEARCH_KINDS } from '#shared/domain/searches.ts'
import { momentWords } from '#shared/domain/words/moment-words.ts'
import { nameIn } from '#shared/domain/words/name-words.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { letterTitle } from '../letters/letter-words.ts'

type ListProps = { readonly incident: Incident }

const PURPOSES = { told: 'Told', advice: 'Asked for advice', referral: 'Referred' } as const

export function ContactList({ incident }: ListProps) {
  return (
    <ul className="incident-cards">
      {incident.contacts.toReversed().map((contact) => (
        <li key={contact.id}>
          <strong>
            {partyOf(contact.party).label}
            {contact.personId !== null && ` of ${nameIn(incident, contact.personId)}`}
          </strong>
          <p className="incident-words">
            {[PURPOSES[contact.purpose], momentWords(contact), labelOf(CONTACT_WAYS, contact.how).toLowerCase()].join(
              ', ',
            )}
          </p>
          {contact.advice !== '' && (
            <Details summary="What was said">
              <p className="incident-words">{contact.advice}</p>
            </Details>
          )}
          <p className="incident-soft">
            {[
              contact.spokeTo === null ? '' : `Spoke to ${contact.spokeTo}`,
              contact.by === null ? '' : `By ${contact.by}`,
              contact.reference === '' ? '' : `Reference ${contact.reference}`,
            ]
              .filter((words) => words !== '')
              .join('. ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function DecisionList({ incident }: ListProps) {
  return (
    <ul className="incident-cards">
      {incident.decisions.toReversed().map((decision) => (
        <li key={decision.id}>
          <strong>
            {decision.isNot && 'Not now. Chosen: '}
            {decision.options[decision.chosen]}
          </strong>
          <p className="incident-words">{decision.question}</p>
          <p className="incident-soft">
            {decision.decidedBy}, {momentWords(decision)}
            {decision.reviewOn !== null && `. Look at it again on ${formatDate(decision.reviewOn)}`}
          </p>
          <Details summary="Reasons">
            <p className="incident-words">{decision.reasons}</p>
          </Details>
        </li>
      ))}
    </ul>
  )
}

export function SearchList({ incident }: ListProps) {
  return (
    <ul className="incident-cards">
      {incident.searches.map((search) => (
        <li key={search.id}>
          <strong>{search.personId === null ? search.whoOther : nameIn(incident, search.personId)}</strong>
          <p>{labelOf(SEARCH_KINDS, search.kind)}</p>
          <p className="incident-words">Found: {search.found}</p>
          <p className="incident-soft">
            {search.searchedBy} with {search.witness}, {momentWords(search)}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function SanctionList({ incident }: ListProps) {
  return (
    <ul className="incident-cards">
      {incident.sanctions.toReversed().map((sanction) => (
        <li key={sanction.id}>
          <strong>{nameIn(incident, sanction.personId)}</strong>
          <p>{sanction.decided === null ? 'No sanction' : labelOf(SANCTION_CATEGORIES, sanction.decided)}</p>
          {sanction.measures.length > 0 && <p className="incident-words">{sanction.measures.join('; ')}</p>}
          <p className="incident-soft">
            Decided by {sanction.decidedBy}, {formatDate(sanction.decidedOn)}
          </p>
          <Details summary="Reasons">
            <p className="incident-words">{sanction.reasons}</p>
          </Details>
        </li>
      ))}
    </ul>
  )
}

export function LetterList({ incident }: ListProps) {
  const people = peopleIn(incident)
  return (
    <ul className="incident-cards">
      {incident.letters.toReversed().map((letter) => (
        <li key={letter.id}>
          <TextLink to={`/incidents/${incident.id}/letters/${letter.id}`}>{letterTitle(letter, people)}</TextLink>
          <p className="incident-soft">Kept {formatInstant(letter.recordedAtMs)}. Blueform did not send it.</p>
        </li>
      ))}
    </ul>
  )
}
