import { isImageLocked } from '#shared/domain/image-answer.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import type { AdultKind } from '#shared/domain/compartments.ts'
import type { ImageAnswer } from '#shared/domain/image-answer.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { personForDevice, personToTell } from './readers.ts'
import { StaffStopList } from './stop-page.tsx'
import { UrgentLine } from './urgent-line.tsx'
import { QUIET_MINUTES } from './use-quiet-time.ts'

/** What the page after sending still needs: nothing that was typed. */
export type Sent = {
  readonly leftAtMs: number
  readonly imageAnswer: ImageAnswer
  readonly adult: AdultKind
  readonly seenBy: string
}

type SentPageProps = { readonly sent: Sent; readonly notice: string; readonly onDone: () => void }

export function SentPage({ sent, notice, onDone }: SentPageProps) {
  return (
    <Page heading="Your concern is locked away">
      <Notice tone="good">
        <p>It is locked away. {sent.seenBy} will see it when they next unlock Blueform.</p>
        <p>Left on {formatInstant(sent.leftAtMs)}.</p>
      </Notice>
      <UrgentLine notice={notice} isSent />
      {isImageLocked(sent.imageAnswer) && <StaffStopList bringTo={personForDevice(sent.adult)} />}
      <WhatNow adult={sent.adult} />
      <ButtonRow sticky>
        <Button kind="primary" onClick={onDone}>
          Back to the lock screen
        </Button>
      </ButtonRow>
    </Page>
  )
}

function WhatNow({ adult }: { readonly adult: AdultKind }) {
  return (
    <Section heading="What to do now">
      <ul className="leave-list">
        <li>
          Tell {personToTell(adult)} in person today that you have left a concern. Say no more where others can hear.
        </li>
        <li>Do not ask the child questions and do not look into it yourself.</li>
        <li>Do not promise a child to keep it secret.</li>
        <li>Do not speak about it with anyone it may be about.</li>
      </ul>
    </Section>
  )
}

export function ClearedPage({ onDone }: { readonly onDone: () => void }) {
  return (
    <Page heading="The form was cleared">
      <p>
        Nothing was typed for {QUIET_MINUTES} minutes, so Blueform cleared the form. Nothing was sent and nothing was
        kept.
      </p>
      <p>If you still want to leave the concern, start again, or tell a safeguarding lead in person.</p>
      <ButtonRow>
        <Button kind="primary" onClick={onDone}>
          Back to the lock screen
        </Button>
      </ButtonRow>
    </Page>
  )
}
