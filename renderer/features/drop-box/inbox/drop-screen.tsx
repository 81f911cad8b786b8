import './inbox.css'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type Account, ROLE_LABELS, isLead } from '#shared/domain/accounts.ts'
import { ADULT_KINDS, mayRecordIn, openedTo, restrictedAbout } from '#shared/domain/compartments.ts'
import type { Drop } from '#shared/domain/drop-box.ts'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { ADULT_MUST_NOT } from '#shared/guidance/adult-concern-steps.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { InsetText, Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { StopList } from '../../../forms/stop-list.tsx'
import { useActor, useMayCall } from '../../../ipc/actor.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../../ipc/queries.ts'
import { DropMarks } from './drop-marks.tsx'

const BACK = { to: '/inbox', label: 'Inbox' }

export function DropScreen() {
  const { dropId = '' } = useParams()
  const drop = useRoute('dropBox.read', { dropId })
  if (drop.data) return <DropPage key={dropId} drop={drop.data} />
  if (drop.isPending) return <Loading what="the concern" />
  return (
    <Page heading="Concern left by staff" back={BACK}>
      <Refused message={drop.error.failure.message} onRetry={() => void drop.refetch()} />
    </Page>
  )
}

/** What must not be done, then the words as they were written, then the one thing to do with them. */
function DropPage({ drop }: { readonly drop: Drop }) {
  return (
    <Page
      heading="Concern left by staff"
      caption={`Left ${formatInstant(drop.leftAtMs)}`}
      back={BACK}
      aside={<DropMarks drop={drop} />}
    >
      {isImageLocked(drop.imageAnswer) && (
        <StopList lead="The writer says that an image of someone under 18 could be involved." />
      )}
      {drop.adult !== 'no' && <AboutAnAdult />}
      <Words drop={drop} />
      <Take drop={drop} />
    </Page>
  )
}

function AboutAnAdult() {
  return (
    <WarningText tone="stop" heading="It may be about an adult who works here">
      <ul>
        {ADULT_MUST_NOT.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </WarningText>
  )
}

const IMAGE_WORDS = { none: 'No', suspected: 'Not sure', confirmed: 'Yes' } as const

function Words({ drop }: { readonly drop: Drop }) {
  const { data } = useRoute('accounts.list', {})
  const leads = drop.leadIds.map((id) => data?.accounts.find((account) => account.id === id)?.name ?? 'not known')
  const adult = labelOf(ADULT_KINDS, drop.adult)
  const rows = [
    ['Written by', `${drop.writerName}, ${drop.writerRole}`],
    ['What happened', drop.words],
    ['Who it is about', drop.people || 'Not said'],
    ['When and where', drop.when || 'Not said'],
    ['An image of someone under 18?', IMAGE_WORDS[drop.imageAnswer]],
    ['An adult who works here?', leads.length > 0 ? `${adult}: ${leads.join(', ')}` : adult],
  ] as const
  return (
    <SummaryList
      label="As it was written"
      rows={rows.map(([label, text]) => ({ label, value: <span className="inbox-words">{text}</span> }))}
    />
  )
}

function Take({ drop }: { readonly drop: Drop }) {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const taking = useTaking(drop)
  const takers = useTakers(drop)

  const take = async () => {
    if (isBusy) return
    setBusy(true)
    const result = await invoke('dropBox.take', { dropId: drop.id })
    setBusy(false)
    setRefusal(result.ok ? null : result.message)
    if (!result.ok) return
    navigate(`/concern/${result.data.draftId}`)
    await queryClient.invalidateQueries({ queryKey: routeKey('dropBox.inbox') })
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.listDrafts') })
  }

  if (taking === undefined) return null
  if (taking === 'for-a-lead') return <InsetText>{forALead(takers)}</InsetText>
  if (taking !== 'mine') return <InsetText>{FOR_NOBODY}</InsetText>
  return (
    <>
      <InsetText>
        It leaves the inbox and becomes a concern that you can go on with. The words stay as they were written, with the
        name of whoever wrote them.
      </InsetText>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow sticky>
        <Button kind="primary" icon="next" busy={isBusy} onClick={() => void take()}>
          Make it a concern
        </Button>
      </ButtonRow>
    </>
  )
}

/** By name where it is about an adult: “ask a lead” could be read as asking the one whom it is about. */
function forALead(takers: readonly Account[]): string {
  if (takers.length === 0) return 'A safeguarding lead makes it a concern. Ask them whether they have seen it.'
  const names = takers.map(({ name, role }) => `${name}, ${ROLE_LABELS[role].toLowerCase()}`)
  return `Who makes it a concern: ${names.join('; ')}. Ask in person whether they have seen it, and ask nobody else.`
}

const FOR_NOBODY =
  'No safeguarding lead may see it. Act on it yourself today, and tell the LADO (the local authority’s officer for allegations). To have it recorded, give somebody independent access as a deputy safeguarding lead; open this page again, and it is in their inbox too.'

/** Undefined until it is known. Recording is for the safeguarding team, or for whoever is left when none of them may see it. */
function useTaking({ adult, leadIds }: Drop): 'mine' | 'for-a-lead' | 'for-nobody' | undefined {
  const actor = useActor()
  const mayCall = useMayCall()
  const { data } = useRoute('accounts.list', {})
  if (actor === undefined || data === undefined) return undefined
  const people = readersOf({ adult, leadIds }, data.accounts)
  if (mayCall('dropBox.take') && mayRecordIn(actor, people)) return 'mine'
  return people === null || people.some(isLead) ? 'for-a-lead' : 'for-nobody'
}

/** The leads who may see a concern about an adult; none when it is about no adult. */
function useTakers(drop: Drop): readonly Account[] {
  const { data } = useRoute('accounts.list', {})
  return (data && readersOf(drop, data.accounts)?.filter(isLead)) ?? []
}

/** Null when it is about no adult in school. */
function readersOf({ adult, leadIds }: Pick<Drop, 'adult' | 'leadIds'>, accounts: readonly Account[]) {
  const about = restrictedAbout(adult, leadIds)
  return (
    about &&
    openedTo(
      about,
      accounts.filter(({ removedAtMs }) => removedAtMs === null),
    )
  )
}
