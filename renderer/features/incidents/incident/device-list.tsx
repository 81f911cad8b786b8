import { type Device, HANDOVER_KINDS, OWNER_KINDS } from '#shared/domain/custody.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { handoverLines, hasLeft, whereNow } from '#shared/domain/words/device-words.ts'
import { isOutOfUse } from '../records/out-of-use.tsx'
import { momentWords } from '#shared/domain/words/moment-words.ts'

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
          <DeviceLinks incidentId={incidentId} device={device} mayRecord={mayRecord} />
        </li>
      ))}
    </ul>
  )
}

type DeviceLinksProps = { readonly incidentId: string; readonly device: Device; readonly mayRecord: boolean }

function DeviceLinks({ incidentId, device, mayRecord }: DeviceLinksProps) {
  const may = useMay()
  const papers = `/incidents/${incidentId}/print/devices/${device.id}`
  const named = <VisuallyHidden> for {device.what}</VisuallyHidden>
  return (
    <ul className="incident-links">
      {mayRecord && (
        <li>
          <TextLink to={`/incidents/${incidentId}/devices/${device.id}/handover`}>
            {hasLeft(device) ? 'Record another handover' : 'Hand over or return'}
            {named}
          </TextLink>
        </li>
      )}
      {may('print-cases') && (
        <>
          <li>
            <TextLink to={`${papers}/receipt`}>Print receipt{named}</TextLink>
          </li>
          <li>
            <TextLink to={`${papers}/label`}>Print label{named}</TextLink>
          </li>
          {isOutOfUse(device.ownerKind) && (
            <li>
              <TextLink to={`${papers}/checklist`}>Print the network manager’s checklist{named}</TextLink>
            </li>
          )}
        </>
      )}
    </ul>
  )
}

const SWITCHED_OFF = { yes: 'Yes', no: 'No', 'not-known': 'Not known yet' } as const

function factsOf(device: Device): readonly (readonly [string, string])[] {
  return [
    ['Whose device', labelOf(OWNER_KINDS, device.ownerKind)],
    [device.ownerKind === 'school' ? 'Used by' : 'Owner', device.owner ?? 'Not known'],
    ['Marks', device.marks || 'None recorded'],
    ['Taken', `${momentWords(device)}, by ${device.takenBy ?? 'not known'}`],
    ['Colleague there', device.colleague ?? 'Not known'],
    ['Switched off', SWITCHED_OFF[device.switchedOff]],
    ['Locked away', device.storedWhere],
    ['Seal', device.sealNumber ?? 'No seal'],
    ...device.handovers.map(
      (one, index) =>
        [`Handover ${index + 1}: ${labelOf(HANDOVER_KINDS, one.how)}`, handoverLines(one).join('\n')] as const,
    ),
  ]
}
