import './home.css'
import { Button, ButtonRow, TextLink } from '../../components/button.tsx'
import { Page, Section } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'
import { useStartConcern } from '../../ipc/start-concern.ts'
import { DraftList } from './draft-list.tsx'

/** What is waiting, then the one thing that can always be done. */
export function HomeScreen() {
  const drafts = useRoute('incidents.listDrafts', {})
  const counts = useRoute('incidents.counts', {})
  const concern = useStartConcern()
  const failed = drafts.error ?? counts.error ?? null

  return (
    <Page heading="Home">
      {failed && (
        <Refused
          message={failed.failure.message}
          onRetry={() => void Promise.all([drafts.refetch(), counts.refetch()])}
        />
      )}
      {concern.problem && <Refused message={concern.problem} />}
      {drafts.data && counts.data ? (
        <Waiting drafts={drafts.data.length} open={counts.data.open} closed={counts.data.closed} />
      ) : (
        failed === null && <Loading what="what is waiting" />
      )}
      <ButtonRow>
        <Button kind="primary" icon="add" busy={concern.isBusy} onClick={() => void concern.start()}>
          Record a new concern
        </Button>
      </ButtonRow>
      {drafts.data && drafts.data.length > 0 && (
        <Section heading="Not finished yet">
          <DraftList drafts={drafts.data} />
        </Section>
      )}
    </Page>
  )
}

type WaitingProps = { readonly drafts: number; readonly open: number; readonly closed: number }

function Waiting({ drafts, open, closed }: WaitingProps) {
  if (open === 0) {
    return (
      <p className="home-calm">
        {closed === 0
          ? 'Nothing has been recorded yet. When something worries you, record it here and Blueform shows what to do next.'
          : 'No incident is open.'}
        {drafts > 0 && ' There is something below that you had begun.'}
      </p>
    )
  }
  return (
    <p className="home-calm">
      <TextLink to="/incidents">
        {open.toLocaleString('en-GB')} {open === 1 ? 'incident is' : 'incidents are'} open
      </TextLink>
      {closed > 0 && ` and ${closed.toLocaleString('en-GB')} ${closed === 1 ? 'is' : 'are'} closed`}.
    </p>
  )
}
