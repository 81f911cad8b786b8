import { useState } from 'react'
import { ROLE_LABELS } from '#shared/domain/accounts.ts'
import type { BackupStatus } from '#shared/ipc/backups.ts'
import { formatDate, formatInstant, londonDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../components/button.tsx'
import { Notice } from '../../components/warning-text.tsx'
import { useActor, useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'

/** What keeps the records safe and is due: said until it is done, and never in the way. */
export function Reminders() {
  const may = useMay()
  return (
    <>
      {may('own-account') && <PassphraseReminder />}
      {may('back-up') && <BackupReminder />}
      {may('see-accounts') && <Newcomers />}
    </>
  )
}

function PassphraseReminder() {
  const { data } = useRoute('accounts.reminder', {})
  if (!data?.isPassphraseOld) return null
  return (
    <Notice tone="warn">
      <p>
        Your passphrase is from {formatDate(londonDate(data.passphraseSetAtMs))}.{' '}
        <TextLink to="/accounts/passphrase">Choose a new passphrase</TextLink>
      </p>
    </Notice>
  )
}

const NEW_FOR_MS = 14 * 24 * 60 * 60 * 1000

/** Whoever adds a person can do so alone, so everybody else is told. */
function Newcomers() {
  const actor = useActor()
  const [nowMs] = useState(() => Date.now())
  const { data } = useRoute('accounts.list', {})
  const newcomers = (data?.accounts ?? []).filter(
    ({ id, addedAtMs, removedAtMs }) => id !== actor?.id && removedAtMs === null && nowMs - addedAtMs < NEW_FOR_MS,
  )
  if (newcomers.length === 0) return null
  const names = newcomers.map(({ name, role }) => `${name} (${ROLE_LABELS[role].toLowerCase()})`)
  return (
    <Notice>
      <p>
        New among the people with access: {names.join(', ')}. <TextLink to="/accounts">See who has access</TextLink>
      </p>
    </Notice>
  )
}

function BackupReminder() {
  const { data } = useRoute('backups.status', {})
  const words = data && backupWords(data)
  const warning = data?.vaultWarning ?? null
  return (
    <>
      {words !== undefined && (
        <Notice tone="warn">
          <p>
            {words} <TextLink to="/backups">Go to the backups</TextLink>
          </p>
        </Notice>
      )}
      {warning !== null && (
        <Notice tone="warn">
          <p>{warning}</p>
        </Notice>
      )}
    </>
  )
}

function backupWords({ folderName, isReachable, lastFailure, lastMadeAtMs, isDue }: BackupStatus): string | undefined {
  if (folderName === null)
    return 'No folder for backups is chosen yet. If this laptop is lost, every record is lost with it.'
  if (lastFailure !== null) return `The last backup did not work. ${lastFailure}`
  if (!isDue) return undefined
  const last =
    lastMadeAtMs === null ? 'No backup has been made yet.' : `The last backup is from ${formatInstant(lastMadeAtMs)}.`
  return isReachable
    ? `${last} A new one is due.`
    : `${last} A new one is due: plug in the stick or drive “${folderName}”.`
}
