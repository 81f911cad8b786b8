// What a yes would overturn of the same person is not overturned by chance: by a slip that turns up late, or dated wrongly.
import { lastOf, overturnedBy } from '#shared/domain/consent-signers.ts'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { Notice } from '../../components/warning-text.tsx'
import { type Answers, answeredOnOf, givenOf } from './answers.ts'
import { type Signer, countingOf } from './signers.ts'
import type { OfChild } from './with-child.tsx'
import { saidWords, topicWords } from './words.ts'

type ChangedMindProps = {
  readonly answers: Answers
  readonly signer: Signer | undefined
  readonly of: OfChild
  readonly today: string
  readonly onChange: (hasChangedMind: boolean) => void
}

export function ChangedMind({ answers, signer, of, today, onChange }: ChangedMindProps) {
  if (!signer) return null
  const before = countingOf(of)
  const answeredOn = answeredOnOf(answers, today)
  const given = givenOf(answers)
  const overturned = given
    .filter(({ answer }) => answer === 'yes')
    .flatMap(({ topic }) => overturnedBy({ ...signer, topic, answeredOn }, before) ?? [])
  if (overturned.length > 0) {
    const said = overturned.map((one) => `${topicWords(one.topic)}: ${saidWords(one)}`).join('. ')
    return (
      <SingleCheckbox
        id="hasChangedMind"
        label={`They changed their mind: ${PROOF[answers.how]}`}
        hint={`${signer.signerName} answered before. ${said}. Then the yes counts again.`}
        checked={answers.hasChangedMind}
        onChange={onChange}
      />
    )
  }
  const isLate = given.some(({ topic, answer }) => {
    const last = lastOf(before, signer, topic)
    return last && last.answer !== answer && answeredOn !== null && last.answeredOn > answeredOn
  })
  return isLate ? <Notice>They answered again after this day. What they said last counts.</Notice> : null
}

const PROOF: Record<Answers['how'], string> = {
  paper: 'I have the new form in my hand',
  'told-us': 'they told us so themselves',
  screen: 'they said so here themselves',
}
