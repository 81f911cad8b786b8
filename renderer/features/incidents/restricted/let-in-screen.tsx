import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { ROLE_LABELS } from '#shared/domain/accounts.ts'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { InsetText, Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../../ipc/queries.ts'
import { type Holder, holderWords } from '../form/who-sees.ts'
import { WithIncident } from '../records/with-incident.tsx'

export function LetInScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <LetInPage incident={incident} />}</WithIncident>
}

function LetInPage({ incident }: { readonly incident: Incident }) {
  const { data, error, refetch } = useRoute('incidents.whoElse', { incidentId: incident.id })
  return (
    <Page
      heading="Let someone else in"
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
      aside={<RestrictedTag />}
    >
      {error !== null && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="who could be let in" />}
      {data !== undefined && data.people.length === 0 && <NobodyElse incidentId={incident.id} />}
      {data !== undefined && data.people.length > 0 && <LetInForm incidentId={incident.id} people={data.people} />}
    </Page>
  )
}

function NobodyElse({ incidentId }: { readonly incidentId: string }) {
  return (
    <>
      <p>Everybody who may ever see this case can see it already.</p>
      <InsetText>
        The person it is about and the data protection officer can never be let in. Someone without access to Blueform
        can be shown a printed copy.
      </InsetText>
      <ButtonRow>
        <LinkButton to={`/incidents/${incidentId}`}>Back to the case</LinkButton>
      </ButtonRow>
    </>
  )
}

function checkLetIn(accountId: string | null, reason: string) {
  const list = problemList()
  if (accountId === null) list.add('accountId', 'Choose whom to let in')
  list.need('reason', reason, 'Give a reason')
  list.addAll(embeddedDataProblems({ reason }))
  return list.result(() => true)
}

type LetInFormProps = { readonly incidentId: string; readonly people: readonly Holder[] }

function LetInForm({ incidentId, people }: LetInFormProps) {
  const [accountId, setAccountId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isAsked, setAsked] = useState(false)
  const { isBusy, refusal, letIn } = useLetIn(incidentId, () => setAsked(false))
  const person = people.find(({ id }) => id === accountId)

  const ask = () => {
    const checked = checkLetIn(accountId, reason)
    setProblems(checked.ok ? [] : checked.problems)
    setAsked(checked.ok)
  }
  return (
    <Form problems={problems} onSubmit={ask}>
      <NotTakenBack />
      <RadioGroup
        id="accountId"
        label="Who needs to know?"
        value={accountId}
        options={people.map(({ id, name, role }) => ({ value: id, label: name, hint: ROLE_LABELS[role] }))}
        onChange={setAccountId}
      />
      <TextArea
        id="reason"
        label="Why do they need to know?"
        hint="It is kept in the log."
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
      {isAsked && person !== undefined && (
        <LetInDialog
          person={person}
          reason={reason.trim()}
          isBusy={isBusy}
          onConfirm={() => void letIn(person.id, reason.trim())}
          onCancel={() => setAsked(false)}
        />
      )}
    </Form>
  )
}

function NotTakenBack() {
  return (
    <WarningText heading="This cannot be taken back">
      <p>They will see everything in this case: what was written before and what is added later.</p>
    </WarningText>
  )
}

type LetInDialogProps = {
  readonly person: Holder
  readonly reason: string
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

function LetInDialog({ person, reason, isBusy, onConfirm, onCancel }: LetInDialogProps) {
  return (
    <ConfirmDialog
      open
      title="Let this person in?"
      confirmLabel="Let them in"
      cancelLabel="Do not let them in"
      danger
      busy={isBusy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>
        <strong>{holderWords(person)}</strong>
      </p>
      <p>They will see everything in this case, from now on. You cannot take it back.</p>
      <p className="incident-words">Reason: {reason}</p>
    </ConfirmDialog>
  )
}

function useLetIn(incidentId: string, onEnd: () => void) {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const letIn = async (accountId: string, reason: string) => {
    setBusy(true)
    const result = await invoke('incidents.openTo', { incidentId, accountId, reason })
    setBusy(false)
    onEnd()
    setRefusal(result.ok ? null : result.message)
    if (!result.ok) return
    queryClient.setQueryData(routeKey('incidents.read', { incidentId }), result.data)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.whoElse') })
    navigate(`/incidents/${incidentId}`)
  }
  return { isBusy, refusal, letIn }
}
