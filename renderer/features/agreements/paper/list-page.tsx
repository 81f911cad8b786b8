import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { ByCode } from './by-code.tsx'
import { ByClass } from './by-class.tsx'
import { FormItem } from './form-item.tsx'
import { type PaperForm, type Signed, keyOf, readForms } from './forms-on-list.ts'

type ListPageProps = {
  readonly forms: readonly PaperForm[]
  readonly whyNot: string | null
  readonly onChange: (change: (forms: readonly PaperForm[]) => readonly PaperForm[]) => void
  readonly onContinue: (signed: readonly Signed[]) => void
}

/** As many signatures as are recorded in one go. */
const MOST = 400

export function ListPage({ forms, whyNot, onChange, onContinue }: ListPageProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const goOn = () => {
    const read = readForms(forms)
    if (!read.ok) return setProblems(read.problems)
    if (read.value.length > MOST) {
      return setProblems([{ field: 'forms', message: `Record ${MOST} signatures or fewer at a time` }])
    }
    setProblems([])
    onContinue(read.value)
  }
  const add = (found: readonly PaperForm[]) =>
    onChange((before) => {
      const known = new Set(before.map(keyOf))
      return [...before, ...found.filter((form) => !known.has(keyOf(form)))]
    })
  return (
    <Page heading="Record signatures on paper" back={{ to: '/agreements', label: 'Agreements' }}>
      {whyNot !== null && <Notice tone="warn">{whyNot}</Notice>}
      <ByCode forms={forms} onAdd={(form) => add([form])} />
      <Details summary="Or tick off a class list">
        <ByClass forms={forms} onAdd={add} />
      </Details>
      {forms.length > 0 && (
        <Section heading={`Signed forms (${forms.length})`}>
          <Form problems={problems} label="Signed forms" onSubmit={goOn}>
            <ol id="forms" className="agreements-forms">
              {forms.map((form, index) => (
                <FormItem
                  key={keyOf(form)}
                  form={form}
                  index={index}
                  onChange={(next) => onChange((before) => before.map((one) => (one === form ? next : one)))}
                  onRemove={() => onChange((before) => before.filter((one) => one !== form))}
                />
              ))}
            </ol>
            <ButtonRow sticky>
              <Button kind="primary" type="submit">
                Continue
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </Page>
  )
}
