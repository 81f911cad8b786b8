import { IMAGE_DO_NOW_STAFF, IMAGE_MUST_NOT } from '#shared/guidance/image-stop-list.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { LeavePageProps } from './leave-page.ts'
import { CAPTION } from './question-page.tsx'

/** Before anything else is asked: what must not be done with the image, and where to bring the device. */
export function StopPage({ onNext, onBack, onLeave }: LeavePageProps) {
  return (
    <Page heading="Do not look at the image" caption={CAPTION} back={{ onClick: onBack }}>
      <StaffStopList />
      <ButtonRow sticky>
        <Button kind="primary" onClick={onNext}>
          Continue
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave without sending
        </Button>
      </ButtonRow>
    </Page>
  )
}

export function StaffStopList({ bringTo = 'a safeguarding lead' }: { readonly bringTo?: string }) {
  return (
    <div className="leave-stop">
      <WarningText tone="stop" heading={`Stop. Bring the device to ${bringTo}, switched off, without looking`}>
        <ul>
          {IMAGE_MUST_NOT.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </WarningText>
      <h2>Do this now</h2>
      <ol>
        {IMAGE_DO_NOW_STAFF.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </div>
  )
}
