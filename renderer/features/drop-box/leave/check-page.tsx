import { useState } from 'react'
import { ADULT_KINDS } from '#shared/domain/compartments.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { Failure } from '#shared/ipc/result.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { InsetText, Refused } from '../../../components/warning-text.tsx'
import { IMAGE_OPTIONS, IMAGE_QUESTION } from '#shared/domain/image-answer.ts'
import { invoke } from '../../../ipc/client.ts'
import { type LeavePage, pageOf, toSend } from './leave-answers.ts'
import type { LeavePageProps } from './leave-page.ts'
import { CAPTION } from './question-page.tsx'
import { ADULT_QUESTION } from './questions.tsx'
import { accountWords, personToTell, readerWords } from './readers.ts'

type CheckPageProps = LeavePageProps & {
  readonly onChange: (page: LeavePage) => void
  readonly onSent: (leftAtMs: number) => void
}

/** The last look, and what happens when it is sent. A refusal keeps everything that was typed. */
export function CheckPage(props: CheckPageProps) {
  const { answers, onBack, onSent, onLeave } = props
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const send = async () => {
    const drop = toSend(answers)
    if (isBusy || drop === undefined) return
    setBusy(true)
    setFailure(null)
    const result = await invoke('dropBox.leave', drop)
    setBusy(false)
    if (result.ok) onSent(result.data.leftAtMs)
    else setFailure(result)
  }

  return (
    <Page heading="Check before you send it" caption={CAPTION} back={{ onClick: onBack }}>
      {failure && <NotSent failure={failure} {...props} />}
      <Answers {...props} />
      <WhatHappens {...props} />
      <ButtonRow sticky>
        <Button kind="primary" icon="lock" busy={isBusy} onClick={() => void send()}>
          {isBusy ? 'Locking it away…' : 'Send and lock it away'}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave without sending
        </Button>
      </ButtonRow>
    </Page>
  )
}

function NotSent({ failure, answers, onChange }: CheckPageProps & { readonly failure: Failure }) {
  const { problems = [] } = failure
  return (
    <>
      {problems.length > 0 && <ErrorSummary problems={problems} onGo={(field) => onChange(pageOf(field))} />}
      <Refused message={failure.message} />
      <InsetText>
        <p>
          <strong>It was not sent.</strong> What you wrote is still here. Do not wait for Blueform: tell{' '}
          {personToTell(answers.adult)} in person now.
        </p>
      </InsetText>
    </>
  )
}

function Answers({ answers, accounts, onChange }: CheckPageProps) {
  const to = (page: LeavePage) => ({ onClick: () => onChange(page) })
  const leads = accounts.filter(({ accountId }) => answers.leadIds.includes(accountId)).map(accountWords)
  const adult = [labelOf(ADULT_KINDS, answers.adult ?? ''), ...(answers.adult === 'lead' ? leads : [])].join(': ')
  return (
    <SummaryList
      label="Your answers"
      rows={[
        {
          label: IMAGE_QUESTION,
          value: labelOf(IMAGE_OPTIONS, answers.imageAnswer ?? ''),
          change: to('imageAnswer'),
        },
        { label: ADULT_QUESTION, value: adult, change: to('adult') },
        { label: 'Your name and role', value: `${answers.writerName}, ${answers.writerRole}`, change: to('writer') },
        { label: 'Who it is about', value: <Words text={answers.people} />, change: to('happened') },
        { label: 'When and where', value: <Words text={answers.when} />, change: to('happened') },
        { label: 'What you saw or heard', value: <Words text={answers.words} />, change: to('happened') },
      ]}
    />
  )
}

function Words({ text }: { readonly text: string }) {
  return <span className="leave-words">{text.trim() || 'Not given'}</span>
}

function WhatHappens({ answers, accounts }: CheckPageProps) {
  const readers = readerWords(answers.adult, answers.leadIds, accounts)
  return (
    <InsetText>
      <p>When you send it, it is locked away at once and this screen forgets it. You cannot read or change it again.</p>
      <p>Only these people can read it, when they next unlock Blueform: {readers.join(', ')}.</p>
    </InsetText>
  )
}
