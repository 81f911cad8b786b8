import './backups.css'
import type { BackupStatus } from '#shared/ipc/backups.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Notice, Refused } from '../../components/warning-text.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useRoute } from '../../ipc/queries.ts'
import { BackupStanding } from './backup-standing.tsx'
import { KeptBackups } from './kept-backups.tsx'
import { type BackupWork, useBackupWork } from './use-backup-work.ts'
import { WhatIsInABackup } from './what-is-in-a-backup.tsx'

export function BackupsScreen() {
  return (
    <OnlyFor permission="back-up">
      <Backups />
    </OnlyFor>
  )
}

function Backups() {
  const status = useRoute('backups.status', {})
  const work = useBackupWork()
  return (
    <Page heading="Backups">
      {status.error && <Refused message={status.error.failure.message} onRetry={() => void status.refetch()} />}
      {status.isPending && <Loading what="the backups" />}
      {status.data && (
        <>
          <BackupStanding status={status.data} />
          <NowPart status={status.data} work={work} />
          <KeptBackups generations={status.data.generations} isBusy={work.running !== null} onCheck={work.check} />
          <WhatIsInABackup />
        </>
      )}
    </Page>
  )
}

/** What can be done now, what is being done, or how it went: always in the same place. */
function NowPart({ status, work }: { readonly status: BackupStatus; readonly work: BackupWork }) {
  const { running, said, refusal } = work
  const hasFolder = status.folderName !== null
  if (running !== null) return <WorkProgress kind={running} canBeLeft />
  return (
    <>
      {said !== null && (
        <Notice tone={said.isGood ? 'good' : 'info'} live>
          {said.words}
        </Notice>
      )}
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow>
        {hasFolder && (
          <Button kind="primary" icon="save" onClick={work.make}>
            Make a backup now
          </Button>
        )}
        <Button kind={hasFolder ? 'secondary' : 'primary'} icon="folder" onClick={work.chooseFolder}>
          {hasFolder ? 'Choose another folder' : 'Choose a folder'}
        </Button>
      </ButtonRow>
    </>
  )
}
