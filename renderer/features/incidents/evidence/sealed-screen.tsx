// After a case was locked: what is sealed, what must not be done, what to do with copies elsewhere, and which backups still hold them.
import './evidence.css'
import { useParams } from 'wouter'
import { isSealed } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { SEALED_DO_NOW, SEALED_MUST_NOT } from '#shared/guidance/sealed-steps.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { Loading, Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { StopList } from '../../../forms/stop-list.tsx'
import { sizeWords } from '../../../forms/size-words.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { WithIncident } from '../records/with-incident.tsx'

export function SealedScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <SealedPage incident={incident} />}</WithIncident>
}

type IncidentProps = { readonly incident: Incident }

function SealedPage({ incident }: IncidentProps) {
  const sealed = incident.evidence.filter(isSealed)
  const to = `/incidents/${incident.id}`
  return (
    <Page
      heading={headingOf(incident, sealed.length)}
      caption={`Incident ${incident.reference}`}
      back={{ to, label: 'Back to the incident' }}
      {...(incident.restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      {sealed.length > 0 ? <SealedSteps files={sealed.length} /> : incident.imageLocked && <LockedSteps />}
      {sealed.length > 0 && (
        <>
          <Section heading="What is sealed">
            <ul className="evidence-named">
              {sealed.map(({ id, originalName, sizeBytes }) => (
                <li key={id}>
                  <TextLink to={`${to}/evidence/${id}`}>{originalName}</TextLink>
                  <span className="incident-soft">{sizeWords(sizeBytes)}</span>
                </li>
              ))}
            </ul>
          </Section>
          <Backups incident={incident} />
          <Details summary="Where these steps come from">
            <ul>
              {[...SEALED_MUST_NOT, ...SEALED_DO_NOW].map(({ text, source }) => (
                <li key={text}>
                  {text} <cite>({source})</cite>
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
      <ButtonRow sticky>
        <LinkButton kind="primary" to={to}>
          Open the incident
        </LinkButton>
        {incident.imageLocked && <TextLink to={`${to}/now`}>What to do about the incident</TextLink>}
      </ButtonRow>
    </Page>
  )
}

function headingOf({ imageLocked }: Incident, sealed: number): string {
  if (sealed > 0) return sealed === 1 ? 'The file is sealed' : 'The files are sealed'
  return imageLocked ? 'The incident is locked' : 'Nothing is sealed here'
}

function LockedSteps() {
  return (
    <>
      <Notice>
        No file was kept with this incident, and none was read. From now on it takes devices and words only.
      </Notice>
      <StopList />
    </>
  )
}

function SealedSteps({ files }: { readonly files: number }) {
  return (
    <div className="bf-stop-list">
      <WarningText tone="stop" heading="Stop. Do nothing with any other copy">
        <ul>
          {SEALED_MUST_NOT.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </WarningText>
      <h2>Do this now about copies elsewhere</h2>
      <ol>
        {SEALED_DO_NOW.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p>
        {files === 1 ? 'The file' : `The ${files} files`} kept here can no longer be opened in school, by anybody. If
        the police ask for {files === 1 ? 'it' : 'them'}, tell them that Blueform keeps sealed files and that the school
        has a release sheet. Open nothing for them yourself.
      </p>
    </div>
  )
}

function Backups({ incident }: IncidentProps) {
  const where = useRoute('evidence.sealedWhere', { incidentId: incident.id })
  return (
    <Section heading="Backups that still hold them">
      {where.isPending && <Loading what="the backups" />}
      {where.error && <Refused message={where.error.failure.message} onRetry={() => void where.refetch()} />}
      {where.data && <BackupList backups={where.data.backups} />}
    </Section>
  )
}

function BackupList({ backups }: Pick<RouteOutput<'evidence.sealedWhere'>, 'backups'>) {
  if (backups.length === 0) return <p>None that Blueform knows of. New backups do not hold them.</p>
  return (
    <>
      <p>
        These were made before the sealing, and the files in them could still be opened. Do not restore them, open them
        or delete them. Lock the sticks away, and tell the police that they exist. New backups do not hold the files.
      </p>
      <ul className="evidence-named" aria-label="Backups">
        {backups.map(({ madeAtMs, folderName, isFound }) => (
          <li key={`${madeAtMs} ${folderName ?? ''}`}>
            <span>
              {formatInstant(madeAtMs)}, {folderName === null ? 'in the folder of the records' : `in “${folderName}”`}
            </span>
            <span className="incident-soft">
              {isFound ? 'It is there now' : 'Not seen just now: the stick may not be plugged in'}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
