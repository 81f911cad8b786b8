import './home.css'
import type { Actor } from '#shared/domain/accounts.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page, Section } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { useActor, useMay, useMayCall } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { useStartConcern } from '../../ipc/start-concern.ts'
import { DraftList } from './draft-list.tsx'
import { DueSteps, WaitingForOthers } from './due-steps.tsx'
import { PeopleReminders } from './people-reminders.tsx'
import { Reminders } from './reminders.tsx'
import { SchoolReminders, ToSign } from './school-reminders.tsx'
import { useDue } from './use-due.ts'
import { InboxNote, Waiting, useIsWaiting } from './waiting.tsx'

/** What is waiting for whoever is unlocked, then the one thing that they can always do. */
export function HomeScreen() {
  const actor = useActor()
  return (
    <Page heading="Home">
      {actor === undefined ? <Loading what="what is waiting" /> : <HomeOf key={actor.id} actor={actor} />}
    </Page>
  )
}

function HomeOf({ actor }: { readonly actor: Actor }) {
  const may = useMay()
  const mayCall = useMayCall()
  const isWaiting = useIsWaiting(may('open-drop-box'))
  const { due, failure, retry, nowMs } = useDue(mayCall('home.due'))
  return (
    <>
      {may('open-drop-box') && <InboxNote />}
      {may('sign-conditions') && <ToSign />}
      {failure && <Refused message={failure.message} onRetry={retry} />}
      <Waiting role={actor.role} isWaiting={isWaiting} due={due} />
      {may('record-cases') && <RecordButton isNext={!isWaiting} />}
      {due && <DueSteps due={due} role={actor.role} nowMs={nowMs} />}
      {due && <WaitingForOthers due={due} role={actor.role} />}
      {mayCall('incidents.listDrafts') && <Drafts />}
      <PeopleReminders />
      <SchoolReminders />
      <Reminders />
    </>
  )
}

/** Not the next thing to do while somebody waits for an answer in the inbox. */
function RecordButton({ isNext }: { readonly isNext: boolean }) {
  const concern = useStartConcern()
  return (
    <>
      {concern.problem && <Refused message={concern.problem} />}
      <ButtonRow>
        <Button
          kind={isNext ? 'primary' : 'secondary'}
          icon="add"
          busy={concern.isBusy}
          onClick={() => void concern.start()}
        >
          Record a new concern
        </Button>
      </ButtonRow>
    </>
  )
}

function Drafts() {
  const { data, error, refetch } = useRoute('incidents.listDrafts', {})
  if (error !== null) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (data === undefined || data.length === 0) return null
  return (
    <Section heading="Not finished yet">
      <DraftList drafts={data} />
    </Section>
  )
}
