// A concern written at the lock screen by anyone who works in the school. It can be written and sent, and nothing can be read here.
import './leave.css'
import { useState } from 'react'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Countdown } from '../../../components/countdown.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { CheckPage } from './check-page.tsx'
import { ClearedPage, type Sent, SentPage } from './end-pages.tsx'
import { type LeaveAnswers, type LeavePage, NO_ANSWERS, pagesFor } from './leave-answers.ts'
import type { LeavePageProps } from './leave-page.ts'
import { AdultPage, HappenedPage, ImagePage, WriterPage } from './questions.tsx'
import { whoWillSee } from './readers.ts'
import { StopPage } from './stop-page.tsx'
import { useQuietTime } from './use-quiet-time.ts'

type LeaveConcernProps = {
  readonly accounts: readonly LockedAccount[]
  readonly notice: string
  /** Back to the lock screen. */
  readonly onDone: () => void
}

export function LeaveConcern({ accounts, notice, onDone }: LeaveConcernProps) {
  const [end, setEnd] = useState<Sent | 'cleared' | null>(null)
  if (end === 'cleared') return <ClearedPage onDone={onDone} />
  if (end !== null) return <SentPage sent={end} notice={notice} onDone={onDone} />
  // What was typed lives in the form alone: it goes with it, whichever way the form ends.
  return (
    <LeaveForm accounts={accounts} notice={notice} onDone={onDone} onSent={setEnd} onQuiet={() => setEnd('cleared')} />
  )
}

type LeaveFormProps = LeaveConcernProps & {
  readonly onSent: (sent: Sent) => void
  readonly onQuiet: () => void
}

function LeaveForm({ accounts, notice, onDone, onSent, onQuiet }: LeaveFormProps) {
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [page, setPage] = useState<LeavePage>('imageAnswer')
  // Whoever came from "Check before you send it" goes back there after one change.
  const [isChecking, setChecking] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const isStarted = answers !== NO_ANSWERS
  const { endsAtMs } = useQuietTime(isStarted ? onQuiet : onDone)

  const leave = () => (isStarted ? setLeaving(true) : onDone())
  const form: LeavePageProps = {
    answers,
    accounts,
    notice,
    change: (part) => setAnswers((before) => ({ ...before, ...part })),
    onNext: () => setPage(pageAfter(page, answers, isChecking)),
    onBack: () => {
      const before = pageBefore(page, answers, isChecking)
      if (before === undefined) leave()
      else setPage(before)
    },
    onLeave: leave,
  }
  const change = (to: LeavePage) => {
    setChecking(true)
    setPage(to)
  }
  const sent = (leftAtMs: number) => {
    const { imageAnswer, adult, leadIds } = answers
    if (imageAnswer === null || adult === null) return
    onSent({ leftAtMs, imageAnswer, adult, seenBy: whoWillSee(adult, leadIds, accounts) })
  }

  return (
    <>
      {endsAtMs !== null && <ClearsSoon endsAtMs={endsAtMs} />}
      {page === 'check' ? (
        <CheckPage {...form} onChange={change} onSent={sent} />
      ) : (
        <Question key={page} page={page} form={form} />
      )}
      {isLeaving && <LeaveDialog onLeave={onDone} onStay={() => setLeaving(false)} />}
    </>
  )
}

function Question({ page, form }: { readonly page: Exclude<LeavePage, 'check'>; readonly form: LeavePageProps }) {
  switch (page) {
    case 'imageAnswer':
      return <ImagePage {...form} />
    case 'stop':
      return <StopPage {...form} />
    case 'adult':
      return <AdultPage {...form} />
    case 'writer':
      return <WriterPage {...form} />
    case 'happened':
      return <HappenedPage {...form} />
  }
}

function pageAfter(page: LeavePage, answers: LeaveAnswers, isChecking: boolean): LeavePage {
  const pages = pagesFor(answers)
  const next = pages[pages.indexOf(page) + 1] ?? 'check'
  // A changed answer about images shows the stop list first, whatever comes after it.
  return isChecking && next !== 'stop' ? 'check' : next
}

function pageBefore(page: LeavePage, answers: LeaveAnswers, isChecking: boolean): LeavePage | undefined {
  if (isChecking && page !== 'check' && page !== 'stop') return 'check'
  const pages = pagesFor(answers)
  return pages[pages.indexOf(page) - 1]
}

function ClearsSoon({ endsAtMs }: { readonly endsAtMs: number }) {
  return (
    <div className="leave-clears" role="alert">
      <WarningText heading="Are you still writing?">
        <p>Nothing was typed for a while. Press any key to go on.</p>
        <Countdown untilMs={endsAtMs} onDone={() => undefined} before="The form clears itself in" />
      </WarningText>
    </div>
  )
}

function LeaveDialog({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  return (
    <ConfirmDialog
      open
      title="Leave without sending?"
      confirmLabel="Clear it and leave"
      cancelLabel="Go on writing"
      danger
      onConfirm={onLeave}
      onCancel={onStay}
    >
      <p>What you wrote is cleared and cannot be brought back. Nobody will see it.</p>
    </ConfirmDialog>
  )
}
