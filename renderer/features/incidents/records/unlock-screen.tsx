// Taking off an image lock that was a mistake: one asks with a reason, a second person agrees with their own passphrase.
import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import { ROLE_LABELS } from '#shared/domain/accounts.ts'
import { type Problem, problemList } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import { unlockProblem } from '#shared/domain/image-unlock.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { SecretField } from '../../../components/secret-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { InsetText, Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { invoke } from '../../../ipc/client.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { secretBytes } from '../../../ipc/secret.ts'
import { type Holder, holderWords } from '../form/who-sees.ts'
import { RecordForm } from './record-form.tsx'
import { useAddToIncident } from './use-add-to-incident.ts'
import { useFormDraft } from './use-form-draft.ts'
import { WithIncident } from './with-incident.tsx'

const HEADING = 'Take off a mistaken image lock'

export function UnlockScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <UnlockPage incident={incident} />}</WithIncident>
}

type IncidentProps = { readonly incident: Incident }

function UnlockPage({ incident }: IncidentProps) {
  const may = useMay()
  const problem = unlockProblem(incident.imageLocked, currentVersion(incident).concern.types)
  if (problem !== undefined) return <CannotUnlock incident={incident} problem={problem} />
  if (!may('unlock-case')) {
    return (
      <Words incident={incident}>
        <p>Only a safeguarding lead can ask for this. Tell one of them why you think the lock is a mistake.</p>
      </Words>
    )
  }
  if (incident.status === 'closed') {
    return (
      <Words incident={incident}>
        <p>This incident is closed. Reopen it first.</p>
      </Words>
    )
  }
  return <WithSecond incident={incident} />
}

function Words({ incident, children }: IncidentProps & { readonly children: ReactNode }) {
  return (
    <Page
      heading={HEADING}
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      {children}
    </Page>
  )
}

function CannotUnlock({ incident, problem }: IncidentProps & { readonly problem: string }) {
  return (
    <Words incident={incident}>
      <p>{problem}.</p>
      {incident.imageLocked && (
        <ButtonRow>
          <LinkButton kind="primary" to={`/incidents/${incident.id}/amend`}>
            Amend the incident
          </LinkButton>
        </ButtonRow>
      )}
    </Words>
  )
}

function WithSecond({ incident }: IncidentProps) {
  const { data, error, refetch } = useRoute('incidents.whoCanAgree', { incidentId: incident.id })
  if (data === undefined || data.people.length === 0) {
    return (
      <Words incident={incident}>
        {error !== null && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading what="who could agree" />}
        {data !== undefined && <NobodyElse isRestricted={incident.restricted !== null} />}
      </Words>
    )
  }
  return <UnlockForm incident={incident} people={data.people} />
}

function NobodyElse({ isRestricted }: { readonly isRestricted: boolean }) {
  return (
    <>
      <p>
        Nobody else can agree to this. It takes a second person: another safeguarding lead or the head teacher
        {isRestricted ? ', who may see this case' : ', who has access to Blueform'}. It cannot be somebody whom you
        added after this incident was recorded.
      </p>
      <p>The incident stays locked. Nothing is lost: everything can be recorded in words.</p>
    </>
  )
}

function checkUnlock(reason: string, accountId: string | null, passphrase: string): readonly Problem[] {
  const list = problemList()
  list.need('reason', reason, 'Say why the lock is a mistake')
  if (accountId === null) list.add('accountId', 'Choose the second person')
  // The box for it is there once a person is chosen.
  else if (passphrase === '') list.add('passphrase', 'The second person enters their own passphrase')
  list.addAll(embeddedDataProblems({ reason }))
  const checked = list.result(() => true)
  return checked.ok ? [] : checked.problems
}

type UnlockFormProps = IncidentProps & { readonly people: readonly Holder[] }

function UnlockForm({ incident, people }: UnlockFormProps) {
  const place = { form: 'unlock', incidentId: incident.id, aboutId: incident.id } as const
  const { answers, change, keeping } = useFormDraft(place, () => ({ words: '' }))
  const adding = useAddToIncident(incident.id, keeping)
  const { accountId, choose, passphrase, setPassphrase, submit } = useUnlocking(incident.id, answers.words, adding)
  const person = people.find(({ id }) => id === accountId)
  return (
    <RecordForm
      incident={incident}
      heading={HEADING}
      save="Take the lock off"
      keeping={keeping}
      adding={adding}
      onSubmit={submit}
      before={<WhatStays sealed={incident.evidence.filter(isSealed).length} />}
    >
      <TextArea
        id="reason"
        label="Why is the lock a mistake?"
        hint="How you know that no image of anyone under 18 is involved, without anybody looking"
        rows={3}
        value={answers.words}
        onChange={(words) => change({ words })}
      />
      <RadioGroup
        id="accountId"
        label="Who agrees with you?"
        hint="They read this page with you and sit at this computer now"
        value={accountId}
        options={people.map(({ id, name, role }) => ({ value: id, label: name, hint: ROLE_LABELS[role] }))}
        onChange={choose}
      />
      {person !== undefined && (
        <SecretField
          id="passphrase"
          label={`Passphrase of ${person.name}`}
          hint={`Only ${holderWords(person)}, types this. It stands for “I have read the reason and I agree”`}
          value={passphrase}
          onChange={setPassphrase}
        />
      )}
    </RecordForm>
  )
}

/** The second person and their passphrase, which is in no draft and leaves this page only for the main process. */
function useUnlocking(incidentId: string, reason: string, adding: ReturnType<typeof useAddToIncident>) {
  const [accountId, setAccountId] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const choose = (chosen: string) => {
    setAccountId(chosen)
    setPassphrase('')
  }
  const submit = () =>
    void adding.submit(checkUnlock(reason, accountId, passphrase), async () => {
      const secret = secretBytes(passphrase)
      setPassphrase('')
      // The call takes its own copy at once, so ours can be overwritten while it is under way.
      const answer = invoke('incidents.unlockImages', {
        incidentId,
        reason: reason.trim(),
        accountId: accountId ?? '',
        passphrase: secret,
      })
      secret.fill(0)
      return await answer
    })
  return { accountId, choose, passphrase, setPassphrase, submit }
}

function WhatStays({ sealed }: { readonly sealed: number }) {
  return (
    <>
      <WarningText tone="stop" heading="Only if you are both sure that no image of anyone under 18 is involved">
        <p>Nobody looks at anything to become sure. If there is any doubt, leave the lock on.</p>
      </WarningText>
      <InsetText>
        {sealed > 0 && (
          <p>
            <strong>
              {sealed === 1
                ? 'The file that was sealed stays sealed.'
                : `The ${sealed} files that were sealed stay sealed.`}
            </strong>{' '}
            Nobody in school can open {sealed === 1 ? 'it' : 'them'} again.
          </p>
        )}
        <p>Files can be added again from then on. Both names and the reason stay in the record.</p>
      </InsetText>
    </>
  )
}
