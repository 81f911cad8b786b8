import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { InsetText, Loading, Refused } from '../../components/warning-text.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { EvidenceCheckSaid, useEvidenceCheck } from '../../forms/evidence-check.tsx'
import { fileCount, sizeWords } from '../../forms/size-words.ts'
import { useRoute } from '../../ipc/queries.ts'

export function OverviewScreen() {
  return (
    <OnlyFor permission="see-evidence">
      <Overview />
    </OnlyFor>
  )
}

function Overview() {
  const overview = useRoute('evidence.overview', {})
  return (
    <Page heading="Evidence">
      <p>All files of the incidents that you may open. To add, look at or hand over files, open their incident.</p>
      {overview.error && <Refused message={overview.error.failure.message} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <Loading what="the evidence" />}
      {overview.data && (
        <>
          <SummaryList label="Files kept as evidence" rows={rowsOf(overview.data)} />
          <CheckPart hasFiles={overview.data.files > 0} />
        </>
      )}
      <InsetText>
        Sealed files are those of incidents that became image-locked. They are never read again, so they are not
        checked. Files of a restricted case are checked by the people it is open to.
      </InsetText>
    </Page>
  )
}

function rowsOf({ files, sizeBytes, sealedFiles, lastCheck }: RouteOutput<'evidence.overview'>) {
  return [
    { label: 'Files kept', value: files === 0 ? 'None' : `${fileCount(files)}, ${sizeWords(sizeBytes)}` },
    { label: 'Sealed', value: sealedFiles === 0 ? 'None' : fileCount(sealedFiles) },
    { label: 'Last check of every file', value: lastCheck === null ? 'Never' : checkWords(lastCheck) },
  ]
}

function checkWords({ atMs, checked, damaged }: NonNullable<RouteOutput<'evidence.overview'>['lastCheck']>): string {
  const found = damaged === 0 ? 'all as they were added' : `${damaged.toLocaleString('en-GB')} damaged`
  return `${formatInstant(atMs)}: ${fileCount(checked)}, ${found}`
}

function CheckPart({ hasFiles }: { readonly hasFiles: boolean }) {
  const { isRunning, said, check } = useEvidenceCheck(null)
  if (isRunning) return <WorkProgress kind="evidence-check" canBeLeft />
  return (
    <>
      <EvidenceCheckSaid said={said} />
      {hasFiles && (
        <>
          <p>A check reads every byte of every file that you may open again. Once a term is a good rhythm.</p>
          <ButtonRow>
            <Button kind="primary" icon="check" onClick={check}>
              Check every file
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  )
}
