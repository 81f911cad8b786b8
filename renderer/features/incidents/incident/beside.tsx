// The right side of an incident: people, devices, what was said, files, and what was decided about them.
import { mayAskToDelete } from '#shared/domain/deletion.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { TextLink } from '../../../components/button.tsx'
import { Section } from '../../../components/page.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { WhoMaySee } from '../restricted/who-may-see.tsx'
import { DeviceList } from './device-list.tsx'
import { PeopleList } from './people-list.tsx'
import { DeletionList, ReferralList } from './referral-lists.tsx'
import { StatementList, TraceList } from './said-lists.tsx'

type PartProps = { readonly incident: Incident }

export function Beside({ incident }: PartProps) {
  return (
    <>
      <Section heading="People and their part here">
        <PeopleList people={currentVersion(incident).concern.people} />
      </Section>
      {!incident.imageLocked && <EvidenceSection incident={incident} />}
      <InWords incident={incident} />
      <Decided incident={incident} />
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

/** On an ordinary incident these are seldom needed, so each is one line until there is something to show. */
function More({ incident }: PartProps) {
  const mayRecord = useMayRecord(incident)
  const { imageLocked, status, devices, statements, traces } = incident
  const isComplete = devices.length > 0 && statements.length > 0 && traces.length > 0
  if (imageLocked || status === 'closed' || !mayRecord || isComplete) return null
  return (
    <Section heading="Record more">
      <ul className="incident-links">
        {statements.length === 0 && (
          <li>
            <AddLink incident={incident} to="statements/new">
              Record who said what
            </AddLink>
          </li>
        )}
        {traces.length === 0 && (
          <li>
            <AddLink incident={incident} to="traces/new">
              Record an address or user name
            </AddLink>
          </li>
        )}
        {devices.length === 0 && (
          <li>
            <AddLink incident={incident} to="devices/new">
              Record a device
            </AddLink>
          </li>
        )}
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
