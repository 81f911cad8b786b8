import type { Device } from '#shared/domain/custody.ts'
import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { momentWords } from './chronology.ts'

type DeviceListProps = {
  readonly incidentId: string
  readonly devices: readonly Device[]
  readonly mayRecord: boolean
}

/** Who has each device now, and how it came there. */
export function DeviceList({ incidentId, devices, mayRecord }: DeviceListProps) {
  if (devices.length === 0) return <p>No device is recorded yet.</p>
  return (
    <ul className="incident-cards">
      {devices.map((device) => (
        <li key={device.id}>
          <strong>{device.what}</strong>
          <p>{whereNow(device)}</p>
          <Details summary={`Everything about ${device.what}`}>
            <dl className="incident-facts">
              {factsOf(device).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="incident-words">{value}</dd>
                </div>
              ))}
            </dl>
          </Details>
          {mayRecord && (
            <TextLink to={`/incidents/${incidentId}/devices/${device.id}/handover`}>Record a handover</TextLink>
          )}
        </li>
      ))}
    </ul>
  )
}

function whereNow(device: Device): string {
  const last = device.handovers.at(-1)
  if (!last) return `Locked away: ${device.storedWhere}`
  return last.storedWhere === '' ? `Handed over to ${last.to}` : `Handed over to ${last.to}: ${last.storedWhere}`
}

const SWITCHED_OFF = { yes: 'Yes', no: 'No', 'not-known': 'Not known yet' } as const

function factsOf(device: Device): readonly (readonly [string, string])[] {
  return [
    ['Owner', device.owner ?? 'Not known'],
    ['Marks', device.marks || 'None recorded'],
    ['Taken', `${momentWords(device)}, by ${device.takenBy ?? 'not known'}`],
    ['Switched off', SWITCHED_OFF[device.switchedOff]],
    ['Locked away', device.storedWhere],
    ['Seal', device.sealNumber ?? 'No seal'],
    ...device.handovers.map(
      (one, index) =>
        [`Handover ${index + 1}`, `${momentWords(one)}: from ${one.from} to ${one.to}. ${one.why}`] as const,
    ),
  ]
}
