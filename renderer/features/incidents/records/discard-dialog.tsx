import { useState } from 'react'
import type { Result } from '#shared/ipc/result.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Refused } from '../../../components/warning-text.tsx'

const WORDS = {
  leave: { title: 'Leave without saving?', confirm: 'Delete it and leave' },
  afresh: { title: 'Start this form afresh?', confirm: 'Delete it and start afresh' },
} as const
export type DiscardKind = keyof typeof WORDS

type DiscardDialogProps = {
  readonly asked: DiscardKind | null
  readonly discard: (kind: DiscardKind) => Promise<Result<unknown>>
  readonly onEnd: () => void
}

/** Asks before what was typed is thrown away. */
export function DiscardDialog({ asked, discard, onEnd }: DiscardDialogProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (asked === null) return problem === null ? null : <Refused message={problem} />
  const confirm = async () => {
    setBusy(true)
    const result = await discard(asked)
    setBusy(false)
    setProblem(result.ok ? null : result.message)
    onEnd()
  }
  return (
    <ConfirmDialog
      open
      title={WORDS[asked].title}
      confirmLabel={WORDS[asked].confirm}
      cancelLabel="Keep it"
      danger
      busy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onEnd}
    >
      <p>
        What you typed on this page is deleted and cannot be brought back. To finish it later, keep it and go back to
        the incident: it is here when you return.
      </p>
    </ConfirmDialog>
  )
}
