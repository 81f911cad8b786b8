// The right side of an incident: people, devices, what was said, files, and what was decided about them.
import { mayAskToDelete } from '#shared/domain/deletion.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { TextLink } from '../../../components/button.tsx'
import { Section } from '../../../components/page.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { WhoMaySee } from '../restricted/who-may-see.tsx'
import { DeviceList } from './device-list.tsx'
import { PeopleList } from './people-list.tsx'
import { DeletionList, ReferralList } from './referral-lists.tsx'
import { ContactList, DecisionList, LetterList, SanctionList, SearchList } from './response-lists.tsx'
import { StatementList, TraceList } from './said-lists.tsx'

type PartProps = { readonly incident: Incident }

export function Beside({ incident }: PartProps) {
  return (
    <>
      <Section heading="People and their part here">
        <PeopleList incident={incident} />
      </Section>
      {!incident.imageLocked && <EvidenceSection incident={incident} />}
      <InWords incident={incident} />
      <Decided incident={incident} />
      <Response incident={incident} />
      {incident.imageLocked && <EvidenceSection incident={incident} />}
      <More incident={incident} />
      <Section heading="Who may see this case">
        <WhoMaySee incident={incident} />
      </Section>
      <ImageLock incident={incident} />
    </>
  )
}

type AddLinkProps = PartProps & { readonly to: string; readonly children: string }

/** Absent for whoever only reads, and on a closed incident, which takes nothing in. */
function AddLink({ incident, to, children }: AddLinkProps) {
  const mayRecord = useMayRecord(incident)
  if (!mayRecord || incident.status === 'closed') return null
  return <TextLink to={`/incidents/${incident.id}/${to}`}>{children}</TextLink>
}

/** What an incident that can hold no file holds instead; on others, whatever there is of it. */
function InWords({ incident }: PartProps) {
  const mayRecord = useMayRecord(incident)
  const { id, imageLocked, devices, statements, traces } = incident
  return (
    <>
      {(imageLocked || devices.length > 0) && (
        <Section heading="Devices">
          <DeviceList incidentId={id} devices={devices} mayRecord={mayRecord} />
          <AddLink incident={incident} to="devices/new">
            Record a device
          </AddLink>
        </Section>
      )}
      {(imageLocked || statements.length > 0) && (
        <Section heading="What was said">
          <StatementList statements={statements} />
          <AddLink incident={incident} to="statements/new">
            Record who said what
          </AddLink>
        </Section>
      )}
      {(imageLocked || traces.length > 0) && (
        <Section heading="Addresses and user names">
          <TraceList traces={traces} />
          <AddLink incident={incident} to="traces/new">
            Record an address or user name
          </AddLink>
        </Section>
      )}
    </>
  )
}

function Decided({ incident }: PartProps) {
  const mayRecord = useMayRecord(incident)
  const { id, imageLocked, referrals, deletions } = incident
  return (
    <>
      {(imageLocked || referrals.length > 0) && (
        <Section heading="Referral">
          <ReferralList referrals={referrals} />
          {imageLocked && (
            <AddLink incident={incident} to="referral/new">
              {referrals.length > 0 ? 'Decide anew' : 'Answer the referral questions'}
            </AddLink>
          )}
        </Section>
      )}
      {(mayAskToDelete(referrals) || deletions.length > 0) && (
        <Section heading="Deletion by the young person">
          <DeletionList incidentId={id} deletions={deletions} mayRecord={mayRecord} />
          {imageLocked && mayAskToDelete(referrals) && (
            <AddLink incident={incident} to="deletions/new">
              Ask for the image to be deleted
            </AddLink>
          )}
        </Section>
      )}
    </>
  )
}

/** What was done in answer to it: each part only once there is something of it. */
function Response({ incident }: PartProps) {
  return RESPONSE.filter(({ of }) => incident[of].length > 0).map(({ of, heading, List, to, again }) => (
    <Section key={of} heading={heading}>
      <List incident={incident} />
      <AddLink incident={incident} to={to}>
        {again}
      </AddLink>
    </Section>
  ))
}

const RESPONSE = [
  {
    of: 'contacts',
    heading: 'Contacts made',
    List: ContactList,
    to: 'contacts/new',
    first: 'Record a contact',
    again: 'Record another contact',
  },
  {
    of: 'decisions',
    heading: 'Decisions',
    List: DecisionList,
    to: 'decisions/new',
    first: 'Record a decision',
    again: 'Record another decision',
  },
  {
    of: 'searches',
    heading: 'Searches',
    List: SearchList,
    to: 'searches/new',
    first: 'Record a search or confiscation',
    again: 'Record another search',
  },
  {
    of: 'sanctions',
    heading: 'Sanctions',
    List: SanctionList,
    to: 'sanctions/new',
    first: 'Record a sanction',
    again: 'Record another sanction',
  },
  {
    of: 'letters',
    heading: 'Letters',
    List: LetterList,
    to: 'letters/new',
    first: 'Write a letter',
    again: 'Write another letter',
  },
] as const

const MORE = [
  { of: 'statements', to: 'statements/new', first: 'Record who said what' },
  { of: 'traces', to: 'traces/new', first: 'Record an address or user name' },
  { of: 'devices', to: 'devices/new', first: 'Record a device' },
] as const

/** What there is nothing of yet is one line each. A locked incident has the words and devices in sections of their own. */
function More({ incident }: PartProps) {
  const mayRecord = useMayRecord(incident)
  const links = [...RESPONSE, ...(incident.imageLocked ? [] : MORE)].filter(({ of }) => incident[of].length === 0)
  if (incident.status === 'closed' || !mayRecord || links.length === 0) return null
  return (
    <Section heading="Record more">
      <ul className="incident-links">
        {links.map(({ to, first }) => (
          <li key={to}>
            <AddLink incident={incident} to={to}>
              {first}
            </AddLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ImageLock({ incident }: PartProps) {
  const may = useMay()
  if (!incident.imageLocked) return null
  return (
    <Section heading="Image lock">
      <p>It keeps pictures and files out of this incident, because an image of anyone under 18 could be involved.</p>
      {may('unlock-case') && incident.status === 'open' && (
        <TextLink to={`/incidents/${incident.id}/unlock`}>The lock is a mistake</TextLink>
      )}
    </Section>
  )
}
