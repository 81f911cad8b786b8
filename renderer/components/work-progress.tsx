// Long work while it runs: what is being done, how far it is, how long it still takes, and the way to cancel it.
import './work-progress.css'
import { useId, useState } from 'react'
import type { Work } from '#shared/ipc/work.ts'
import { invoke } from '../ipc/client.ts'
import { useWork } from '../ipc/work.ts'
import { Button } from './button.tsx'

type Kind = Work['kind']

const DOING: Record<Kind, string> = {
  backup: 'Making the backup',
  'backup-check': 'Checking the backup',
  restore: 'Restoring the records',
  rekey: 'Giving the records a new key',
  'audit-check': 'Checking the log',
  'evidence-intake': 'Adding the files',
  'evidence-check': 'Checking the files',
  'evidence-package': 'Writing the files and reading them back',
}

const CANCEL: Record<Kind, string> = {
  backup: 'Cancel the backup',
  'backup-check': 'Cancel the check',
  restore: 'Cancel restoring',
  rekey: 'Cancel the new key',
  'audit-check': 'Cancel the check',
  'evidence-intake': 'Cancel adding',
  'evidence-check': 'Cancel the check',
  'evidence-package': 'Cancel handing over',
}

type WorkProgressProps = {
  /** What was started: says so until the first report is there. */
  readonly kind: Kind
  /** It goes on while the person does something else in Blueform. */
  readonly canBeLeft?: boolean
}

/** Shown while the call that started the work has not been answered. */
export function WorkProgress({ kind, canBeLeft = false }: WorkProgressProps) {
  const id = useId()
  const work = useWork(true)
  const mine = work?.kind === kind ? work : null
  const percent = mine && mine.total > 0 ? Math.min(100, Math.floor((mine.done / mine.total) * 100)) : null
  return (
    <div className="bf-work">
      <p id={id} className="bf-work-doing">
        {DOING[kind]}
      </p>
      <WorkBar labelledBy={id} percent={percent} />
      <output className="bf-work-left">{percent === null ? 'Working out how long it takes' : timeLeft(mine)}</output>
      <CancelPart kind={kind} canCancel={mine?.canCancel ?? null} canBeLeft={canBeLeft} />
    </div>
  )
}

function WorkBar({ labelledBy, percent }: { readonly labelledBy: string; readonly percent: number | null }) {
  return (
    <div className="bf-work-row">
      <progress
        className="bf-work-bar"
        aria-labelledby={labelledBy}
        max={100}
        {...(percent === null ? {} : { value: percent })}
      />
      <span className="bf-work-percent" aria-hidden="true">
        {percent === null ? '' : `${percent} %`}
      </span>
    </div>
  )
}

type CancelPartProps = {
  readonly kind: Kind
  /** Null until the first report. */
  readonly canCancel: boolean | null
  readonly canBeLeft: boolean
}

function CancelPart({ kind, canCancel, canBeLeft }: CancelPartProps) {
  const [isStopping, setStopping] = useState(false)
  const stop = () => {
    setStopping(true)
    void invoke('work.cancel', {})
  }
  return (
    <>
      {canBeLeft && <p>You can go to another page: it carries on by itself. Keep Blueform open and unlocked.</p>}
      {canCancel === false && <p>It can no longer be cancelled. Leave the laptop on until it is finished.</p>}
      {canCancel !== false && (
        <Button icon="close" busy={isStopping || canCancel === null} onClick={stop}>
          {isStopping ? 'Stopping…' : CANCEL[kind]}
        </Button>
      )}
    </>
  )
}

const SETTLED_MS = 1_500
const MINUTE_MS = 60_000

/** Words that change seldom, because a screen reader reads each of them out. */
function timeLeft(work: Work | null): string {
  if (work === null) return ''
  if (work.done >= work.total) return 'Nearly finished'
  const goneMs = Date.now() - work.startedAtMs
  if (work.done <= 0 || goneMs < SETTLED_MS) return 'Working out how long it takes'
  const leftMs = (goneMs * (work.total - work.done)) / work.done
  if (leftMs < MINUTE_MS) return 'Less than a minute left'
  const minutes = Math.floor(leftMs / MINUTE_MS) + 1
  return minutes < 60 ? `About ${minutes} minutes left` : `More than ${Math.floor(minutes / 60)} h left`
}
