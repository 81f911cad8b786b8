import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { type RestrictedAbout, aboutProblem, restrictedAbout } from '#shared/domain/compartments.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { InsetText, Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useActor } from '../../../ipc/actor.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { AboutChoice, PeopleWords } from '../form/about-choice.tsx'
import { useHolders } from '../form/use-holders.ts'
import { type About, type Holder, whoSees } from '../form/who-sees.ts'
import { WithIncident } from '../records/with-incident.tsx'

export function RestrictScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <RestrictPage incident={incident} />}</WithIncident>
}

function RestrictPage({ incident }: { readonly incident: Incident }) {
  const { holders, refusal, retry } = useHolders()
  return (
    <Page
      heading="Restrict this case"
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      {incident.restricted !== null && <InsetText>This case is restricted already.</InsetText>}
      {refusal !== undefined && <Refused message={refusal} onRetry={retry} />}
      {holders === undefined && refusal === undefined && <Loading what="who has access" />}
      {incident.restricted === null && holders && <RestrictForm incidentId={incident.id} holders={holders} />}
    </Page>
  )
}

function WhatItDoes() {
  return (
    <WarningText heading="There is no way back">
      <ul>
        <li>Its words are sealed. Only the people you see below can open it.</li>
        <li>For everybody else it leaves the list, the search and the counts.</li>
        <li>Backups and prints made before now still hold it as it was.</li>
      </ul>
    </WarningText>
  )
}

type RestrictFormProps = { readonly incidentId: string; readonly holders: readonly Holder[] }

function RestrictForm({ incidentId, holders }: RestrictFormProps) {
  const actor = useActor()
  const [about, setAbout] = useState<About>({ adult: null, leadIds: [] })
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [asked, setAsked] = useState<RestrictedAbout | null>(null)
  const { isBusy, refusal, restrict } = useRestrict(incidentId, () => setAsked(null))
  const people = whoSees(about, holders)

  const ask = () => {
    const list = problemList()
    const wrong = aboutProblem(about.adult, about.leadIds, null)
    if (wrong) list.add(wrong.field, wrong.message)
    list.need('reason', reason, 'Give a reason')
    list.addAll(embeddedDataProblems({ reason }))
    const checked = list.result(() => restrictedAbout(about.adult, about.leadIds))
    setProblems(checked.ok ? [] : checked.problems)
    setAsked(checked.ok ? checked.value : null)
  }
  return (
    <Form problems={problems} onSubmit={ask}>
      <WhatItDoes />
      <AboutChoice about={about} onChange={setAbout} holders={holders} isAdult />
      <TextArea
        id="reason"
        label="Why is it restricted?"
        hint="It is kept in the case."
        rows={2}
        value={reason}
        onChange={setReason}
      />
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow sticky>
        <Button kind="primary" type="submit">
          Continue
        </Button>
      </ButtonRow>
      {asked !== null && (
        <RestrictDialog
          people={people}
          losesIt={!people.some(({ id }) => id === actor?.id)}
          isBusy={isBusy}
          onConfirm={() => void restrict(asked, reason.trim())}
          onCancel={() => setAsked(null)}
        />
      )}
    </Form>
  )
}

type RestrictDialogProps = {
  readonly people: readonly Holder[]
  readonly losesIt: boolean
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

function RestrictDialog({ people, losesIt, isBusy, onConfirm, onCancel }: RestrictDialogProps) {
  return (
    <ConfirmDialog
      open
      title="Restrict this case for good?"
      confirmLabel="Restrict this case"
      cancelLabel="Leave it as it is"
      danger
      busy={isBusy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {losesIt && <WarningText>You will not be able to open this case any more, from this moment on.</WarningText>}
      <p>From now on only these people can open it. It can never be made an ordinary case again.</p>
      <PeopleWords people={people} />
    </ConfirmDialog>
  )
}

const LISTS = ['incidents.list', 'incidents.listRestricted', 'incidents.counts', 'incidents.read'] as const

function useRestrict(incidentId: string, onEnd: () => void) {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const restrict = async (about: RestrictedAbout, reason: string) => {
    setBusy(true)
    const result = await invoke('incidents.restrict', { incidentId, about, reason })
    setBusy(false)
    onEnd()
    setRefusal(result.ok ? null : result.message)
    if (!result.ok) return
    // First away from the case, so that nothing of it is asked for again by someone who has just lost it.
    navigate(result.data.incident === null ? '/' : `/incidents/${incidentId}`)
    queryClient.removeQueries({ queryKey: routeKey('incidents.read', { incidentId }) })
    for (const name of LISTS) await queryClient.invalidateQueries({ queryKey: routeKey(name) })
  }
  return { isBusy, refusal, restrict }
}
