import type { Incident, Person } from '#shared/domain/incidents.ts'
import type { InForce } from '#shared/domain/signing.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Icon, type IconName } from '../../../components/icons.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useMayRecord } from '../records/may-record.ts'
import { inForceWords } from './linked-person-words.ts'

type LinkedPersonProps = {
  readonly incident: Incident
  readonly person: Person
  readonly linkedTo: string | null
  /** What was found of whoever is linked: name with class or post, and what they had agreed to. */
  readonly found: RouteOutput<'agreements.inForce'>['people'][number] | undefined
  /** The day looked at, once it is known. */
  readonly day: string | null
}

/** Which of the school's people somebody here is, and what they had agreed to on the day. Seed 000 app. 4. */
export function LinkedPerson({ incident, person, linkedTo, found, day }: LinkedPersonProps) {
  const maySee = useMay()('see-people')
  const agreements = found?.agreements ?? []
  const say = <SayWho incident={incident} person={person} isLinked={linkedTo !== null} />
  if (linkedTo === null) return <p className="incident-soft">Not linked to the school’s people. {say}</p>
  return (
    <div className="incident-linked">
      {maySee ? <SchoolLine id={linkedTo} words={found?.words ?? null} /> : <p>One of the school’s people.</p>}
      {day !== null && (
        <ul className="incident-agreements">
          {agreements.map((one) => (
            <AgreementLine key={one.kind} inForce={one} of={person} linkedTo={linkedTo} maySee={maySee} />
          ))}
          {agreements.length === 0 && <li>{`No agreement was in force for them on ${formatDate(day)}.`}</li>}
        </ul>
      )}
      {say}
    </div>
  )
}

type SayWhoProps = { readonly incident: Incident; readonly person: Person; readonly isLinked: boolean }

/** Absent for whoever only reads. Of a closed incident too it can be said who somebody is. */
function SayWho({ incident, person, isLinked }: SayWhoProps) {
  const mayRecord = useMayRecord(incident)
  const maySee = useMay()('see-people')
  if (!mayRecord || !maySee) return null
  return (
    <TextLink to={`/incidents/${incident.id}/people/${person.id}/link`}>
      {isLinked ? 'Change who this is' : 'Say who this is'}
      <VisuallyHidden>
        {': '}
        {person.name ?? 'name not known yet'}
      </VisuallyHidden>
    </TextLink>
  )
}

function SchoolLine({ id, words }: { readonly id: string; readonly words: string | null }) {
  return (
    <p>
      In the school’s people: <TextLink to={`/people/${id}`}>{words ?? 'open their page'}</TextLink>
    </p>
  )
}

const ICONS: Readonly<Record<InForce['standing'], IconName>> = {
  signed: 'check',
  'part-signed': 'pen',
  'not-signed': 'close',
  earlier: 'history',
  refused: 'stop',
  withdrawn: 'hide',
}

type AgreementLineProps = {
  readonly inForce: InForce
  readonly of: Person
  readonly linkedTo: string
  readonly maySee: boolean
}

function AgreementLine({ inForce, of, linkedTo, maySee }: AgreementLineProps) {
  const { signatureIds, standing } = inForce
  return (
    <li>
      <Icon name={ICONS[standing]} />
      <span>
        {inForceWords(inForce)}
        {maySee &&
          signatureIds.map((id, index) => (
            <span key={id}>
              {' '}
              <TextLink to={`/agreements/signatures/${linkedTo}/${id}`}>
                Signed copy{signatureIds.length > 1 && ` ${index + 1}`}
                <VisuallyHidden> of {of.name}</VisuallyHidden>
              </TextLink>
            </span>
          ))}
      </span>
    </li>
  )
}
