import { useState } from 'react'
import { hasOnlyOpening, isAboutSettled } from '#shared/domain/incident-answers.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useActor } from '../../../ipc/actor.ts'
import { AboutChoice, PeopleWords } from './about-choice.tsx'
import type { IncidentFieldsProps } from './fields-props.ts'
import { useHolders } from './use-holders.ts'
import { type About, type Holder, newlyLetIn } from './who-sees.ts'

/** Asked before any name. Once something is written, an answer that lets in more people is asked again. */
export function AdultFields(props: IncidentFieldsProps) {
  const { holders, refusal, retry } = useHolders()
  if (refusal !== undefined) return <Refused message={refusal} onRetry={retry} />
  if (holders === undefined) return <Loading what="who has access" />
  return <OpenAdultFields {...props} holders={holders} />
}

type OpenAdultFieldsProps = IncidentFieldsProps & { readonly holders: readonly Holder[] }
type Asked = { readonly next: About; readonly letIn: readonly Holder[] }

function OpenAdultFields({ answers, change, holders }: OpenAdultFieldsProps) {
  const actor = useActor()
  const [asked, setAsked] = useState<Asked | null>(null)
  // What the draft on the disk was last kept by.
  const [kept, setKept] = useState<About | null>(isAboutSettled(answers) ? answers : null)
  const [wasOrdinary] = useState(answers.adult === 'no' && !hasOnlyOpening(answers))
  const about = { adult: answers.adult, leadIds: answers.leadIds }

  const accept = (next: About) => {
    change(next)
    if (isAboutSettled(next)) setKept(next)
    setAsked(null)
  }
  const choose = (next: About) => {
    const isBefore = kept === null || !isAboutSettled(next) || hasOnlyOpening(answers)
    const letIn = isBefore ? [] : newlyLetIn(kept, next, holders)
    const isUnsealed = !isBefore && kept.adult !== 'no' && next.adult === 'no'
    if (letIn.length > 0 || isUnsealed) setAsked({ next, letIn })
    else accept(next)
  }

  return (
    <>
      <AboutChoice about={about} onChange={choose} holders={holders} writerId={actor?.id} isHeading />
      {wasOrdinary && isAboutSettled(about) && about.adult !== 'no' && (
        <Notice live>What you had typed before is sealed too. Nobody else can find or open it any more.</Notice>
      )}
      {asked !== null && (
        <ConfirmDialog
          open
          title={asked.next.adult === 'no' ? 'Make this an ordinary concern?' : 'Let more people see this concern?'}
          confirmLabel="Change the answer"
          cancelLabel="Keep the answer"
          danger
          onConfirm={() => accept(asked.next)}
          onCancel={() => setAsked(null)}
        >
          {asked.next.adult === 'no' && (
            <p>
              It becomes an ordinary concern. What you typed so far is not sealed any longer, and is kept, listed and
              found like every other.
            </p>
          )}
          {asked.letIn.length > 0 && <p>These people could not see it until now, and will:</p>}
          <PeopleWords people={asked.letIn} />
        </ConfirmDialog>
      )}
    </>
  )
}
