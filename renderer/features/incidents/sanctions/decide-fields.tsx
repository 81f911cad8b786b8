import type { LocalCondition } from '#shared/domain/local-conditions.ts'
import type { Proposal, SanctionAnswers } from '#shared/domain/sanctions.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { type SanctionGroup, categoryChoices, categoryLabel, decidedChanged, measuresFor } from './sanction-words.ts'

type ProposedProps = { readonly proposal: Proposal; readonly name: string | null }

/** What the rules point to. Nothing is chosen by it. */
export function ProposedCategory({ proposal, name }: ProposedProps) {
  return (
    <InsetText>
      <p>
        <strong>
          Proposed{name === null ? '' : ` for ${name}`}: {categoryLabel(proposal.category)}.
        </strong>{' '}
        {proposal.why}
      </p>
      <p>It is worked out from what is recorded and is no decision. The head teacher decides.</p>
    </InsetText>
  )
}

type DecideProps = {
  readonly group: SanctionGroup
  readonly conditions: readonly LocalCondition[]
  readonly answers: SanctionAnswers
  readonly change: (part: Partial<SanctionAnswers>) => void
}

const NONE = { value: 'none', label: 'No sanction', hint: 'The reasons are written down all the same' } as const

export function DecideFields({ group, conditions, answers, change }: DecideProps) {
  const { decided } = answers
  return (
    <>
      <RadioGroup<NonNullable<SanctionAnswers['decided']>>
        id="decided"
        label="What did the head teacher decide?"
        value={decided}
        options={[...categoryChoices(group, conditions), NONE]}
        onChange={(chosen) => change(decidedChanged(answers, chosen))}
      />
      {decided !== null && decided !== 'none' && <Measures answers={answers} change={change} />}
      <TextArea
        id="reasons"
        label="Reasons for this decision"
        hint="How context, intention and impact led to it. If it is not what was proposed, say why"
        rows={3}
        value={answers.reasons}
        onChange={(reasons) => change({ reasons })}
      />
      <TextField
        id="decidedBy"
        label="Name of the head teacher who decided"
        hint="The chair of governors where it is about the head teacher"
        width="medium"
        value={answers.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <DateField
        id="decidedOn"
        label="Date of the decision"
        notKnownLabel={null}
        value={answers.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
      />
    </>
  )
}

function Measures({ answers, change }: Pick<DecideProps, 'answers' | 'change'>) {
  return (
    <>
      <CheckboxGroup
        id="measures"
        label="What is done?"
        value={answers.measures}
        options={measuresFor(answers.decided).map((measure) => ({ value: measure, label: measure }))}
        onChange={(measures) => change({ measures })}
      />
      <TextField
        id="otherMeasure"
        label="Something else"
        optional
        value={answers.otherMeasure}
        onChange={(otherMeasure) => change({ otherMeasure })}
      />
    </>
  )
}
