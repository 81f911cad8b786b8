import { useState } from 'react'
import type { DraftRow } from '#shared/ipc/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, LinkButton } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { RestrictedTag } from '../../components/restricted-tag.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey } from '../../ipc/queries.ts'

/** Drafts show when they were begun and never a name: the home page may be seen by anyone who passes. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftRow[] }) {
  const [discarding, setDiscarding] = useState<DraftRow | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const discard = async () => {
    if (!discarding) return
    setBusy(true)
    const result = await invoke('incidents.discardDraft', { draftId: discarding.id })
    setBusy(false)
    setDiscarding(null)
    setProblem(result.ok ? null : result.message)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.listDrafts') })
  }

  return (
    <>
      {problem && <Refused message={problem} />}
      <ul className="home-drafts">
        {drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} onDiscard={() => setDiscarding(draft)} />
        ))}
      </ul>
      <ConfirmDialog
        open={discarding !== null}
        title="Discard this unfinished concern?"
        confirmLabel="Discard it"
        cancelLabel="Keep it"
        danger
        busy={isBusy}
        onConfirm={() => void discard()}
        onCancel={() => setDiscarding(null)}
      >
        <p>
          What was typed in it is deleted and cannot be brought back. It was begun on{' '}
          {discarding ? formatInstant(discarding.startedAtMs) : ''} and was never recorded.
        </p>
      </ConfirmDialog>
    </>
  )
}

function DraftItem({ draft, onDiscard }: { readonly draft: DraftRow; readonly onDiscard: () => void }) {
  const begun = formatInstant(draft.startedAtMs)
  return (
    <li className="home-draft">
      <div>
        <p>
          <strong>Begun {begun}</strong>
        </p>
        <p className="bf-hint">Last saved {formatInstant(draft.savedAtMs)}</p>
      </div>
      {draft.imageLocked && (
        <StatusTag tone="stop" icon="lock">
          Image-locked
        </StatusTag>
      )}
      {draft.restricted && <RestrictedTag />}
      <div className="home-draft-buttons">
        <LinkButton to={`/concern/${draft.id}`}>
          Go on<VisuallyHidden> with the concern begun {begun}</VisuallyHidden>
        </LinkButton>
        <Button kind="quiet" icon="delete" onClick={onDiscard}>
          Discard<VisuallyHidden> the concern begun {begun}</VisuallyHidden>
        </Button>
      </div>
    </li>
  )
}
