import type { BackupInterval } from '#shared/domain/backups.ts'
import type { BackupStatus } from '#shared/ipc/backups.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { StatusTag } from '../../components/status-tag.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'

const HOW_OFTEN: Record<BackupInterval, string> = {
  daily: 'Every day that Blueform is open and the folder is there',
  weekly: 'Every week that Blueform is open and the folder is there',
  never: 'Only when somebody asks for one',
}

type StandingProps = { readonly status: BackupStatus }

/** What is wrong first, then how things stand. */
export function BackupStanding({ status }: StandingProps) {
  const settings = useRoute('school.readSettings', {})
  const may = useMay()
  return (
    <>
      <Warnings status={status} />
      <SummaryList
        label="How the backups stand"
        rows={[
          { label: 'Last backup', value: <LastBackup status={status} /> },
          { label: 'Folder', value: <FolderWords status={status} /> },
          {
            label: 'How often',
            value: settings.data ? HOW_OFTEN[settings.data.backupInterval] : '',
            change: may('manage-settings') ? { to: '/settings/backups' } : undefined,
          },
        ]}
      />
    </>
  )
}

function Warnings({ status }: StandingProps) {
  const { folderName, folderWarning, vaultWarning, lastFailure, isReachable } = status
  return (
    <>
      {vaultWarning !== null && (
        <WarningText heading="Where the records themselves are kept">
          <p>{vaultWarning}</p>
        </WarningText>
      )}
      {lastFailure !== null && (
        <WarningText heading="The last backup did not work">
          <p>{lastFailure}</p>
        </WarningText>
      )}
      {folderName === null && (
        <WarningText heading="No folder for backups is chosen yet">
          <p>If this laptop is lost or breaks, every record is gone. Choose a stick or another drive of the school.</p>
        </WarningText>
      )}
      {folderName !== null && !isReachable && (
        <WarningText heading="The backup folder cannot be reached now">
          <p>Plug in the stick or connect the drive with “{folderName}”, or choose another folder.</p>
        </WarningText>
      )}
      {folderWarning !== null && (
        <WarningText heading="Where the backups are kept">
          <p>{folderWarning}</p>
        </WarningText>
      )}
    </>
  )
}

function LastBackup({ status: { lastMadeAtMs, isDue } }: StandingProps) {
  return (
    <>
      {lastMadeAtMs === null ? 'None yet ' : `${formatInstant(lastMadeAtMs)} `}
      {isDue && (
        <StatusTag tone="warn" icon="clock">
          Due now
        </StatusTag>
      )}
    </>
  )
}

function FolderWords({ status: { folderName, isReachable } }: StandingProps) {
  if (folderName === null) return 'Not chosen yet'
  return (
    <>
      {folderName}{' '}
      {isReachable ? (
        <StatusTag tone="good" icon="check">
          Can be reached
        </StatusTag>
      ) : (
        <StatusTag tone="warn" icon="warning">
          Cannot be reached
        </StatusTag>
      )}
    </>
  )
}
