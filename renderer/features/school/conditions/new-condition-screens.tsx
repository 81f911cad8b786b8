import { useState } from 'react'
import { useParams } from 'wouter'
import { policyLineFor } from '#shared/domain/local-conditions.ts'
import { SANCTION_CATEGORIES, type SanctionCategory } from '#shared/domain/sanctions.ts'
import { PROCEDURES, procedureOf } from '#shared/guidance/procedures/all.ts'
import { BY, type By, WHO, type Who } from '#shared/guidance/step.ts'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { AddCondition, NeverTouch } from './add-condition.tsx'
import { stepById } from './condition-words.ts'

export function NewConditionScreen() {
  const { kind } = useParams()
  if (kind === 'wording') return <NewWording />
  return kind === 'policy-line' ? <NewPolicyLine /> : <NewStep />
}

const ASK_PROCEDURE = 'Choose a procedure'
const PROCEDURE_OPTIONS = [
  { value: '', label: ASK_PROCEDURE },
  ...PROCEDURES.map(({ id, title }) => ({ value: id, label: title })),
]

function NewStep() {
  const [procedureId, setProcedureId] = useState('')
  const [text, setText] = useState('')
  const [who, setWho] = useState<Who | null>(null)
  const [by, setBy] = useState<By | null>(null)
  return (
    <AddCondition
      heading="Add a step"
      typed={{ kind: 'step', procedureId, text, who, by }}
      asks={{ procedureId: ASK_PROCEDURE, who: 'Choose who does it', by: 'Choose by when' }}
    >
      <NeverTouch />
      <SelectField
        id="procedureId"
        label="Which procedure does it belong to?"
        value={procedureId}
        onChange={setProcedureId}
        options={PROCEDURE_OPTIONS}
      />
      <TextArea
        id="text"
        label="What is to be done?"
        hint="One thing, in a few words"
        rows={2}
        value={text}
        onChange={setText}
      />
      <RadioGroup id="who" label="Who does it?" value={who} onChange={setWho} options={WHO} />
      <RadioGroup id="by" label="By when?" value={by} onChange={setBy} options={BY} />
    </AddCondition>
  )
}

function NewWording() {
  const [procedureId, setProcedureId] = useState('')
  const [stepId, setStepId] = useState<string | null>(null)
  const [text, setText] = useState('')
  const steps = procedureOf(procedureId)?.steps ?? []
  const usual = stepId === null ? undefined : stepById(stepId)
  return (
    <AddCondition
      heading="Word a step our way"
      typed={{ kind: 'wording', stepId, text }}
      asks={{ stepId: procedureId === '' ? `${ASK_PROCEDURE}, then a step` : 'Choose a step' }}
    >
      <NeverTouch />
      <SelectField
        id={steps.length > 0 ? 'procedureId' : 'stepId'}
        label="Which procedure is the step in?"
        hint="A step that several procedures share gets your wording in all of them"
        value={procedureId}
        onChange={(id) => {
          setProcedureId(id)
          setStepId(null)
        }}
        options={PROCEDURE_OPTIONS}
      />
      {steps.length > 0 && (
        <RadioGroup
          id="stepId"
          label="Which step?"
          value={stepId}
          onChange={setStepId}
          options={steps.map((step) => ({ value: step.id, label: step.text }))}
        />
      )}
      {usual && (
        <InsetText>
          <p>Blueform says: “{usual.text}”</p>
        </InsetText>
      )}
      <TextArea
        id="text"
        label="How does your school say it?"
        hint="It must ask for the same thing. Who does it and by when stay as they are"
        rows={2}
        value={text}
        onChange={setText}
      />
    </AddCondition>
  )
}

function NewPolicyLine() {
  const list = useRoute('guidance.conditions', {})
  const [category, setCategory] = useState<SanctionCategory | null>(null)
  const [text, setText] = useState('')
  const now = category === null ? '' : policyLineFor(category, list.data?.conditions ?? [])
  return (
    <AddCondition
      heading="Add a policy line"
      typed={{ kind: 'policy-line', category, text }}
      asks={{ category: 'Choose a category' }}
    >
      <p>It stands beside the category when a sanction is decided, in the words of your own policy.</p>
      <RadioGroup
        id="category"
        label="Which category is it for?"
        value={category}
        onChange={setCategory}
        options={SANCTION_CATEGORIES.map(({ value, label, means }) => ({ value, label, hint: means }))}
      />
      {now !== '' && (
        <InsetText>
          <p>Your policy line now, which this one replaces: “{now}”</p>
        </InsetText>
      )}
      <TextArea id="text" label="What does your policy say?" rows={4} value={text} onChange={setText} />
    </AddCondition>
  )
}
