import { hasChecklist } from '#shared/domain/exit-rules.ts'
import { EXIT_ITEMS } from '#shared/domain/school-devices.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Section } from '../../../components/page.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'

type Exit = RouteOutput<'schoolDevices.ofPerson'>

/** What somebody holds of the school's, and what is still open once they leave. Of a pupil, only when there is something. */
export function DevicesSection({ person }: { readonly person: SchoolPerson }) {
  const { data, error, isPending, refetch } = useRoute('schoolDevices.ofPerson', { personId: person.id })
  const isListed = hasChecklist(person.kind)
  if (person.kind === 'pupil' && error === null && (data === undefined || data.devices.length === 0)) return null
  return (
    <Section
      heading="School devices"
      {...(isListed && { aside: <TextLink to={`/school-devices/exit/${person.id}`}>Leaver’s checklist</TextLink> })}
    >
      {isPending && <Loading what="the devices" />}
      {error && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data && <Held exit={data} isLeaver={isListed && person.leftOn !== null} />}
    </Section>
  )
}

function Held({ exit, isLeaver }: { readonly exit: Exit; readonly isLeaver: boolean }) {
  const { devices, checks, isSettled } = exit
  const settled = checks.filter(({ state }) => state !== 'open').length
  return (
    <>
      {devices.length === 0 && <p className="people-soft">This person has no school device.</p>}
      {devices.length > 0 && (
        <ul className="people-list">
          {devices.map(({ id, make, serial, since }) => (
            <li key={id}>
              <TextLink to={`/school-devices/${id}`}>{make}</TextLink>
              <span className="people-soft">{`${serial}, since ${formatDate(since)}`}</span>
            </li>
          ))}
        </ul>
      )}
      {isLeaver && (
        <p className="people-marks">
          <StatusTag tone={isSettled ? 'good' : 'warn'} icon={isSettled ? 'check' : 'clock'}>
            {isSettled ? 'Checklist settled' : 'Checklist open'}
          </StatusTag>
          {!isSettled && <span className="people-soft">{`${settled} of ${EXIT_ITEMS.length} settled`}</span>}
        </p>
      )}
    </>
  )
}
