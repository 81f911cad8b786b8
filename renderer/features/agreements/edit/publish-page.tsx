import { useState } from 'react'
import type { AgreementKind, AgreementText, AgreementVersion } from '#shared/domain/agreements.ts'
import { type Problem, dateAnswerOf } from '#shared/domain/answers.ts'
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
import { type PublishAnswers, checkPublishAnswers, isBackdated } from './publish-answers.ts'

type PublishPageProps = {
  readonly kind: AgreementKind
  readonly text: AgreementText
  readonly latest: AgreementVersion | undefined
  readonly changes: readonly string[]
  /** With what is to be put right in the text. */
  readonly onBack: (problems: readonly Problem[]) => void
  readonly onPublished: () => void
}

const DAYS_TO_SIGN = 30

export function PublishPage(props: PublishPageProps) {
  const { kind, text, latest, changes, onBack, onPublished } = props
  const today = useToday()
  const [answers, setAnswers] = useState<PublishAnswers>(() => ({
    appliesFrom: dateAnswerOf(today),
    dueOn: dateAnswerOf(addDays(today, DAYS_TO_SIGN)),
    reason: '',
  }))
  const { call, problems, setProblems, refusal, isBusy } = useChange('agreements.publish')
  const publish = async () => {
    const checked = checkPublishAnswers(answers, today, latest === undefined)
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
  readonly answers: PublishAnswers
  readonly isFirst: boolean
  readonly onChange: (answers: PublishAnswers) => void
}

const USED_BEFORE =
  'If these same words were signed on paper before, choose the day from which those forms were used. Agreements that were signed on paper before Blueform can then be ticked off'

function PublishFields({ answers, isFirst, onChange }: PublishFieldsProps) {
  const today = useToday()
  const isBefore = isFirst && isBackdated(answers, today)
  return (
    <>
      <DateField
        id="appliesFrom"
        label="From when does it apply?"
        {...(isFirst ? { hint: USED_BEFORE } : {})}
        isAhead={!isFirst}
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
        label={reasonLabel(isFirst, isBefore)}
        hint="In plain words; it is shown beside the version"
        optional={isFirst && !isBefore}
        rows={2}
        value={answers.reason}
        onChange={(reason) => onChange({ ...answers, reason })}
      />
    </>
  )
}

function reasonLabel(isFirst: boolean, isBefore: boolean): string {
  if (isBefore) return 'Why does it apply from a day that has been?'
  return isFirst ? 'What should those who sign know about it?' : 'What has changed, and why?'
}
