import { useState } from 'react'
import type { AgreementKind, AgreementText, AgreementVersion } from '#shared/domain/agreements.ts'
import {
  type Checked,
  type DateAnswer,
  type Problem,
  dateAnswerOf,
  problemList,
  readKnownLaterDate,
} from '#shared/domain/answers.ts'
import { addDays } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { useToday } from '../../../components/today.ts'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { ReadingText } from '../text/reading-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { kindName } from '../words.ts'
import { ChangeList } from './edit-page.tsx'

type PublishPageProps = {
  readonly kind: AgreementKind
  readonly text: AgreementText
  readonly latest: AgreementVersion | undefined
  readonly changes: readonly string[]
  /** With what is to be put right in the text. */
  readonly onBack: (problems: readonly Problem[]) => void
  readonly onPublished: () => void
}

type Answers = { readonly appliesFrom: DateAnswer; readonly dueOn: DateAnswer; readonly reason: string }

const DAYS_TO_SIGN = 30

export function PublishPage(props: PublishPageProps) {
  const { kind, text, latest, changes, onBack, onPublished } = props
  const today = useToday()
  const [answers, setAnswers] = useState<Answers>(() => ({
    appliesFrom: dateAnswerOf(today),
    dueOn: dateAnswerOf(addDays(today, DAYS_TO_SIGN)),
    reason: '',
  }))
  const { call, problems, setProblems, refusal, isBusy } = useChange('agreements.publish')
  const publish = async () => {
    const checked = checkAnswers(answers, today, latest !== undefined)
    if (!checked.ok) return setProblems(checked.problems)
    if (await call({ kind, text, ...checked.value })) onPublished()
  }
  const ofText = problems.filter(({ field }) => field.startsWith('text.'))
  return (
    <Page
      heading="Check before you publish"
      caption={kindName(kind)}
      back={{ onClick: () => onBack([]), label: 'Back to the text' }}
    >
      <Form
        problems={problems}
        onSubmit={() => void publish()}
        {...(ofText.length > 0 ? { onGo: () => onBack(ofText.map(withoutPrefix)) } : {})}
      >
        {refusal !== null && <Refused message={refusal} />}
        <WhoSigns kind={kind} isFirst={latest === undefined} />
        {latest !== undefined && <WhatChanges changes={changes} />}
        <Details summary="Read the whole text">
          <ReadingText text={text} />
        </Details>
        <PublishFields answers={answers} isFirst={latest === undefined} onChange={setAnswers} />
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            Publish version {(latest?.number ?? 0) + 1}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

const withoutPrefix = ({ field, message }: Problem) => ({ field: field.slice('text.'.length), message })

type PublishAnswers = { readonly appliesFrom: string; readonly dueOn: string; readonly reason: string }

function checkAnswers(answers: Answers, today: string, needsReason: boolean): Checked<PublishAnswers> {
  const list = problemList()
  const appliesFrom =
    list.take('appliesFrom', readKnownLaterDate(answers.appliesFrom, today, 'from when it applies')) ?? ''
  const dueOn = list.take('dueOn', readKnownLaterDate(answers.dueOn, today, 'by when it is to be signed')) ?? ''
  if (appliesFrom !== '' && dueOn !== '' && dueOn < appliesFrom) {
    list.add('dueOn', 'Enter a day for signing that is not before the text applies')
  }
  const reason = needsReason ? list.need('reason', answers.reason, 'Say what has changed') : answers.reason.trim()
  return list.result(() => ({ appliesFrom, dueOn, reason }))
}

function WhoSigns({ kind, isFirst }: { readonly kind: AgreementKind; readonly isFirst: boolean }) {
  const overview = useRoute('agreements.overview', {})
  const required = overview.data?.kinds.find((row) => row.kind === kind)?.counts.required ?? 0
  const howMany = required > 0 ? `: ${peopleWords(required)}` : ''
  return (
    <InsetText>
      <p>
        {isFirst
          ? `Everybody who has to sign this agreement is asked to sign it${howMany}.`
          : `Everybody who has to sign this agreement signs again${howMany}.`}{' '}
        What is published can never be changed; a later text takes its place.
      </p>
    </InsetText>
  )
}

function WhatChanges({ changes }: { readonly changes: readonly string[] }) {
  return (
    <Details summary={`What differs from the published text (${changes.length})`} open={changes.length <= 3}>
      <ChangeList changes={changes} />
    </Details>
  )
}

type PublishFieldsProps = {
  readonly answers: Answers
  readonly isFirst: boolean
  readonly onChange: (answers: Answers) => void
}

function PublishFields({ answers, isFirst, onChange }: PublishFieldsProps) {
  return (
    <>
      <DateField
        id="appliesFrom"
        label="From when does it apply?"
        isAhead
        notKnownLabel={null}
        value={answers.appliesFrom}
        onChange={(appliesFrom) => onChange({ ...answers, appliesFrom })}
      />
      <DateField
        id="dueOn"
        label="By when is it to be signed?"
        isAhead
        notKnownLabel={null}
        value={answers.dueOn}
        onChange={(dueOn) => onChange({ ...answers, dueOn })}
      />
      <TextArea
        id="reason"
        label={isFirst ? 'What should those who sign know about it?' : 'What has changed, and why?'}
        hint="In plain words; it is shown beside the version"
        optional={isFirst}
        rows={2}
        value={answers.reason}
        onChange={(reason) => onChange({ ...answers, reason })}
      />
    </>
  )
}
