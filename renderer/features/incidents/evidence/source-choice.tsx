// What happens to the file that an item of evidence came from. Decided for each file by itself, and recorded either way.
import { useState } from 'react'
import type { Evidence } from '#shared/domain/evidence.ts'
import { isSourceOpen } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { WorkProgress } from '../../../components/work-progress.tsx'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { forgetSource, sourceTicket } from './sources.ts'

/** Said once above the choices of a page. */
export function AboutOriginals() {
  return (
    <p>
      The records now hold an exact copy. You can leave the original where it came from or have Blueform remove it. That
      is an ordinary deletion: special tools may bring the file back, and copies elsewhere stay, such as in e-mails, in
      a cloud folder or in a backup. Leave it if the police may want the device or the folder as it is.
    </p>
  )
}

type SourceChoiceProps = { readonly incident: Incident; readonly evidence: Evidence }

export function SourceChoice({ incident, evidence }: SourceChoiceProps) {
  const ticket = sourceTicket(evidence.id)
  const { busy, isAsked, isSettled, refusal, setAsked, settle } = useSettle(incident.id, evidence.id)
  if (!isSourceOpen(evidence)) return <Settled evidence={evidence} isNew={isSettled} />
  return (
    <>
      {ticket === null && (
        <p>
          Blueform no longer knows where the original was: it forgets that when the records are locked. It can only note
          that the original was left there.
        </p>
      )}
      <ButtonRow>
        <Button busy={busy === 'keep'} onClick={() => void settle(false)}>
          Leave it there
          <VisuallyHidden>: {evidence.originalName}</VisuallyHidden>
        </Button>
        {ticket !== null && (
          <Button icon="delete" onClick={() => setAsked(true)}>
            Remove it…
            <VisuallyHidden> {evidence.originalName}</VisuallyHidden>
          </Button>
        )}
      </ButtonRow>
      {busy === 'remove' && <WorkProgress kind="evidence-check" />}
      {refusal !== null && <Refused message={refusal} />}
      <ConfirmDialog
        open={isAsked}
        title="Remove the original?"
        confirmLabel="Remove the original"
        cancelLabel="Leave it"
        danger
        onConfirm={() => void settle(true)}
        onCancel={() => setAsked(false)}
      >
        <p>
          <strong>{evidence.originalName}</strong> is removed from where it came from. Blueform first checks that it is
          still the same file. Blueform cannot bring it back there.
        </p>
      </ConfirmDialog>
    </>
  )
}

type SettledProps = { readonly evidence: Evidence; readonly isNew: boolean }

// The button that had the focus is gone.
const takeFocus = (place: HTMLElement | null) => place?.focus()

function Settled({ evidence: { events, means }, isNew }: SettledProps) {
  if (means === 'captured') return <p>It was captured from the screen, so there is no other copy of it.</p>
  const isRemoved = events.some(({ what }) => what === 'source-removed')
  return (
    <div tabIndex={-1} ref={isNew ? takeFocus : null}>
      <Notice tone="good" live>
        {isRemoved ? 'The original is removed.' : 'The original stays where it came from.'} This is recorded.
      </Notice>
    </div>
  )
}

function useSettle(incidentId: string, evidenceId: string) {
  const [busy, setBusy] = useState<'keep' | 'remove' | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [isSettled, setSettled] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const settle = async (remove: boolean) => {
    if (busy !== null) return
    setBusy(remove ? 'remove' : 'keep')
    setAsked(false)
    setRefusal(null)
    const ticket = sourceTicket(evidenceId)
    const result = await invoke('evidence.settleSource', { incidentId, evidenceId, ticket, remove })
    setBusy(null)
    if (!result.ok) return setRefusal(result.message)
    forgetSource(evidenceId)
    setSettled(true)
    queryClient.setQueryData(routeKey('incidents.read', { incidentId }), result.data)
  }
  return { busy, isAsked, isSettled, refusal, setAsked, settle }
}
