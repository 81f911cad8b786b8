import '../school.css'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { CHOICE_TOPICS, type SchoolChoice } from '#shared/domain/school-choices.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { useCall } from '../../../ipc/use-call.ts'
import { OptionSources, documentsOf } from './option-sources.tsx'

type Topic = (typeof CHOICE_TOPICS)[number]
const BACK = { to: '/settings/choices', label: 'Where the documents disagree' }

export function ChoiceScreen() {
  const { topic: id = '' } = useParams()
  const topic = CHOICE_TOPICS.find((one) => one.id === id)
  return (
    <OnlyFor permission="manage-settings">
      {topic ? (
        <WithChoices topic={topic} />
      ) : (
        <Page heading="Choose" back={BACK}>
          <Notice>There is no such question.</Notice>
        </Page>
      )}
    </OnlyFor>
  )
}

function WithChoices({ topic }: { readonly topic: Topic }) {
  const list = useRoute('guidance.choices', {})
  const made = list.data?.choices.findLast((choice) => choice.topic === topic.id)
  return (
    <Page heading={topic.label} back={BACK}>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="what the school chose" />}
      {list.data && <ChoiceForm topic={topic} made={made} />}
    </Page>
  )
}

type ChoiceFormProps = { readonly topic: Topic; readonly made: SchoolChoice | undefined }

function ChoiceForm({ topic, made }: ChoiceFormProps) {
  const [, navigate] = useLocation()
  const [value, setValue] = useState<string | null>(made?.value ?? null)
  const [reasons, setReasons] = useState(made?.reasons ?? '')
  const { call, problems, setProblems, refusal, isBusy } = useCall('guidance.choose', 'guidance.choices')
  const save = async () => {
    if (value === null) return setProblems([{ field: 'value', message: 'Choose one of the answers' }])
    if (await call({ choice: { topic: topic.id, value, reasons } })) navigate('/settings/choices')
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <RadioGroup
        id="value"
        label={topic.label}
        labelSize="hidden"
        value={value}
        onChange={setValue}
        options={topic.options.map((option) => ({
          value: option.value,
          label: option.label,
          hint: documentsOf(option.sources),
          detail: <OptionSources sources={option.sources} />,
        }))}
      />
      <TextArea id="reasons" label="Reasons" optional rows={3} value={reasons} onChange={setReasons} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save this choice
        </Button>
      </ButtonRow>
    </Form>
  )
}
