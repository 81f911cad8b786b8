import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { AgreementKind } from '#shared/domain/agreements.ts'
import { dateAnswerOf, readKnownDate } from '#shared/domain/answers.ts'
import type { Round } from '#shared/domain/signing.ts'
import { LATEST_DAY, formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { kindName, roundName } from '../words.ts'
import { WithTexts } from './with-texts.tsx'

export function DueScreen() {
  return (
    <OnlyFor permission="record-signatures">
      <WithTexts>{(kind, { rounds }) => <Due kind={kind} rounds={rounds} />}</WithTexts>
    </OnlyFor>
  )
}

function Due({ kind, rounds }: { readonly kind: AgreementKind; readonly rounds: readonly Round[] }) {
  const asked = new URLSearchParams(useSearch())
  const round = rounds.find(
    ({ versionId, schoolYear }) =>
      versionId === asked.get('version') && String(schoolYear ?? '') === (asked.get('year') ?? ''),
  )
  return (
    <Page
      heading="By when is it to be signed?"
      caption={kindName(kind)}
      back={{ to: `/agreements/${kind}`, label: kindName(kind) }}
    >
      {round ? <DueForm kind={kind} round={round} /> : <Notice>There is no such round.</Notice>}
    </Page>
  )
}

function DueForm({ kind, round }: { readonly kind: AgreementKind; readonly round: Round }) {
  const [, navigate] = useLocation()
  const [day, setDay] = useState(dateAnswerOf(round.dueOn))
  const { call, problems, setProblems, refusal, isBusy } = useChange('agreements.setDue')
  const save = async () => {
    const read = readKnownDate(day, LATEST_DAY, 'the day')
    if (!read.ok) return setProblems([{ field: 'dueOn', message: read.message }])
    const { versionId, schoolYear, startsOn } = round
    if (read.value < startsOn) {
      return setProblems([
        { field: 'dueOn', message: `Enter ${formatDate(startsOn)} or a later day: that is when the round begins` },
      ])
    }
    if (await call({ versionId, schoolYear, dueOn: read.value })) navigate(`/agreements/${kind}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <p>{roundName(round)}.</p>
      <DateField id="dueOn" label="To be signed by" isAhead notKnownLabel={null} value={day} onChange={setDay} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save the day
        </Button>
      </ButtonRow>
    </Form>
  )
}
