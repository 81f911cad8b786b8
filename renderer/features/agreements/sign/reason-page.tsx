import { useState } from 'react'
import { dateAnswerOf, problemList, readKnownDate } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { useToday } from '../../../components/today.ts'
import { Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { kindName } from '../words.ts'
import { type About, lastOf, signingOf } from './about.ts'

type ReasonPageProps = About & {
  readonly what: 'refused' | 'withdrawn'
  readonly onBack: () => void
  readonly onDone: () => void
}

const WORDS = {
  refused: {
    heading: 'They would not sign',
    day: 'When did they say so?',
    hint: 'In their own words if you can. It is not shown on letters or lists',
    button: 'Record that they would not sign',
  },
  withdrawn: {
    heading: 'They take their signature back',
    day: 'From when?',
    hint: 'In their own words if you can. The signed copy stays in the records',
    button: 'Record that the signature is taken back',
  },
} as const

export function ReasonPage({ what, onBack, onDone, ...about }: ReasonPageProps) {
  const { name, need, signer } = about
  const today = useToday()
  const [day, setDay] = useState(() => dateAnswerOf(today))
  const [reason, setReason] = useState('')
  const { call, problems, setProblems, refusal, isBusy } = useChange(
    what === 'refused' ? 'agreements.refuse' : 'agreements.withdraw',
  )
  const words = WORDS[what]
  const save = async () => {
    const list = problemList()
    const on = list.take('on', readKnownDate(day, today, 'the day')) ?? ''
    const why = list.need('reason', reason, 'Say why, or that no reason was given')
    const checked = list.result(() => ({ on, reason: why }))
    if (!checked.ok) return setProblems(checked.problems)
    const versionId = (what === 'withdrawn' && lastOf(about)?.versionId) || need.round.versionId
    if (await call({ ...signingOf(about), versionId, ...checked.value })) onDone()
  }
  return (
    <Page
      heading={words.heading}
      caption={`${name}, ${kindName(need.round.kind)}`}
      back={{ onClick: onBack, label: 'Back' }}
    >
      <Form problems={problems} onSubmit={() => void save()}>
        {refusal !== null && <Refused message={refusal} />}
        <p>This is about the signature of {signer.signerName}.</p>
        <DateField id="on" label={words.day} notKnownLabel={null} value={day} onChange={setDay} />
        <TextArea id="reason" label="Why?" hint={words.hint} rows={2} value={reason} onChange={setReason} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={isBusy}>
            {words.button}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
