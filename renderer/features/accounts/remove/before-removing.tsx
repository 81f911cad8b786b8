import { useState } from 'react'
import type { Account } from '#shared/domain/accounts.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Section } from '../../../components/page.tsx'
import { Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { WorkProgress } from '../../../components/work-progress.tsx'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'

type BeforeRemovingProps = {
  readonly account: Account
  /** The times of the backups that this person could still open. */
  readonly onRemoved: (stillOpens: readonly number[]) => void
}

export function BeforeRemoving({ account, onRemoved }: BeforeRemovingProps) {
  const { name } = account
  const { isAsking, setAsking, isRunning, refusal, wasStopped, remove } = useRemove(account, onRemoved)
  if (isRunning) {
    return (
      <>
        <p>All records are being written anew under a new key. If the laptop goes off, nothing is lost.</p>
        <WorkProgress kind="rekey" />
      </>
    )
  }
  return (
    <>
      <WarningText heading={`Old backups still open with ${name}’s passphrase`}>
        <p>This changes the records on this computer. It cannot reach copies. Afterwards you are told which ones.</p>
      </WarningText>
      <Section heading="What happens">
        <ul className="accounts-list">
          <li>
            {name} cannot unlock the records any more, and a recovery sheet printed for them opens only older backups.
          </li>
          <li>Everything they recorded stays in the cases, under their name.</li>
          <li>
            The records get a new key. An old copy of the key file with {name}’s passphrase no longer opens them. Nobody
            else’s passphrase changes.
          </li>
          <li>All records are written anew, which can take some minutes. If the laptop goes off, nothing is lost.</li>
        </ul>
      </Section>
      {wasStopped && <Notice live>Stopped. Nothing was changed: {name} still has access.</Notice>}
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow>
        <Button kind="stop" icon="delete" onClick={() => setAsking(true)}>
          Remove {name}…
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={isAsking}
        title={`Remove ${name}?`}
        confirmLabel="Remove and make a new key"
        cancelLabel="Keep their access"
        danger
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        <p>To give them access again later, you add them as a new person, who types a new passphrase.</p>
      </ConfirmDialog>
    </>
  )
}

function useRemove({ id }: Account, onRemoved: BeforeRemovingProps['onRemoved']) {
  const [isAsking, setAsking] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [wasStopped, setStopped] = useState(false)
  const remove = async () => {
    setAsking(false)
    setRefusal(null)
    setStopped(false)
    setRunning(true)
    const result = await invoke('accounts.remove', { accountId: id })
    setRunning(false)
    if (!result.ok) return result.code === 'cancelled' ? setStopped(true) : setRefusal(result.message)
    queryClient.setQueryData(routeKey('accounts.list', {}), { accounts: result.data.accounts })
    onRemoved(result.data.stillOpens)
  }
  return { isAsking, setAsking, isRunning, refusal, wasStopped, remove }
}
