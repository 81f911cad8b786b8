import { useState } from 'react'
import { schoolYearName } from '#shared/domain/school-years.ts'
import { rollOverYearOf } from '#shared/domain/people-roll-over.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate, londonDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { counted } from '../../../components/counted.ts'
import { Page, Section } from '../../../components/page.tsx'
import { useToday } from '../../../components/today.ts'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { BACK_TO_PEOPLE } from '../with-person.tsx'

type TakenBack = RouteOutput<'people.takeBackRollOver'>

type AlreadyMovedProps = {
  readonly doneAtMs: number
  readonly takeBack: TakenBack
  readonly onBegin: () => void
}

/** What is there once the classes moved up: the day it was done, and the way back. */
export function AlreadyMoved({ doneAtMs, takeBack, onBegin }: AlreadyMovedProps) {
  const { call, refusal, problems, isBusy } = useChange('people.takeBackRollOver')
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<TakenBack | null>(null)
  const year = schoolYearName(rollOverYearOf(useToday()))
  const send = async () => {
    onBegin()
    const answer = await call({})
    setAsking(false)
    if (answer) setDone(answer)
  }
  if (done) return <TakenBackPage done={done} />
  const refused = refusal ?? problems[0]?.message ?? null
  return (
    <Page heading="Move classes up" back={BACK_TO_PEOPLE}>
      {refused !== null && <Refused message={refused} />}
      <p>{`The classes were moved up for ${year} on ${formatDate(londonDate(doneAtMs))}. If one pupil is in the wrong class, change it on their own page.`}</p>
      {takeBack.back > 0 && (
        <Section heading="Was it too early, or a year too far?">
          <p>{`${goBackWords(takeBack.back)} to the class and year they had before. Those who left are here again. After that the classes can be moved up again.`}</p>
          <Kept taken={takeBack} />
          <ButtonRow>
            <Button icon="back" onClick={() => setAsking(true)}>
              Take the move back
            </Button>
          </ButtonRow>
        </Section>
      )}
      <ConfirmDialog
        open={isAsking}
        title="Take the move back?"
        confirmLabel="Take it back"
        cancelLabel="Leave the classes as they are"
        busy={isBusy}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{`${goBackWords(takeBack.back)} to where they were. The history of each one shows both.`}</p>
      </ConfirmDialog>
    </Page>
  )
}

function TakenBackPage({ done }: { readonly done: TakenBack }) {
  return (
    <Page heading="The move is taken back" back={BACK_TO_PEOPLE}>
      <Notice tone="good" live>
        {`${counted(done.back, 'pupil is', 'pupils are')} where they were before.`}
      </Notice>
      <Kept taken={done} isLinked />
      <ButtonRow>
        <LinkButton to="/people" kind="primary">
          Go to the people
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

type KeptProps = {
  readonly taken: TakenBack
  /** Once it is done: then each has to be looked at. */
  readonly isLinked?: boolean
}

function Kept({ taken: { kept, keptPeople }, isLinked = false }: KeptProps) {
  if (kept === 0) return null
  const more = kept - keptPeople.length
  return (
    <>
      <p>{`${counted(kept, 'pupil was', 'pupils were')} changed since and ${kept === 1 ? 'stays' : 'stay'} as now. Check them one by one:`}</p>
      <ul className="people-changes">
        {keptPeople.map(({ id, words }) => (
          <li key={id}>{isLinked ? <TextLink to={`/people/${id}`}>{words}</TextLink> : words}</li>
        ))}
        {more > 0 && <li>{`and ${more.toLocaleString('en-GB')} more`}</li>}
      </ul>
    </>
  )
}

const goBackWords = (count: number) => counted(count, 'pupil goes back', 'pupils go back')
