import type { OwnerKind } from '#shared/domain/custody.ts'
import {
  DEVICE_MUST_NOT,
  DEVICE_OUT_OF_USE_STEPS,
  DEVICE_WHO_TO_TELL,
} from '#shared/guidance/device-out-of-use-steps.ts'
import { Details } from '../../../components/details.tsx'
import { WarningText } from '../../../components/warning-text.tsx'

/** Whether a device is one of staff or of the school, which is taken out of use step by step. Seed 002 §4.4–4.5. */
export function isOutOfUse(ownerKind: OwnerKind | null): boolean {
  return ownerKind === 'staff' || ownerKind === 'school'
}

/** What must not be done to such a device, and the steps that the network manager's checklist prints. */
export function OutOfUse() {
  return (
    <div role="alert" className="incident-nested">
      <WarningText tone="stop" heading="Take it out of use, and change nothing on it">
        <ul>
          {DEVICE_MUST_NOT.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </WarningText>
      <Details summary="What to do, step by step">
        <ol>
          {DEVICE_OUT_OF_USE_STEPS.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
        <ul>
          {DEVICE_WHO_TO_TELL.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Details>
      <Details summary="Where these steps come from">
        <ul>
          {[...DEVICE_MUST_NOT, ...DEVICE_OUT_OF_USE_STEPS, ...DEVICE_WHO_TO_TELL].map(({ text, source }) => (
            <li key={text}>
              {text} <cite>({source})</cite>
            </li>
          ))}
        </ul>
      </Details>
      <p>Once the device is saved, the incident has a checklist to print for the network manager.</p>
    </div>
  )
}
