import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { focusField } from '../../../components/error-summary.tsx'
import { Button } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { kindName } from '../words.ts'
import { findByCode } from './find-forms.ts'
import { type PaperForm, keyOf } from './forms-on-list.ts'

type ByCodeProps = { readonly forms: readonly PaperForm[]; readonly onAdd: (form: PaperForm) => void }

/** A code reader types the code and presses Enter, then the next one: the box is empty and waiting again each time. */
export function ByCode({ forms, onAdd }: ByCodeProps) {
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    if (isBusy) return
    setSaid(null)
    if (code.trim() === '') return setProblems([{ field: 'code', message: 'Type or scan the code on the form' }])
    setProblems([])
    setBusy(true)
    const found = await findByCode(code.trim())
    setBusy(false)
    if ('why' in found) return setProblems([{ field: 'code', message: found.why }])
    const { form } = found
    const isKnown = forms.some((one) => keyOf(one) === keyOf(form))
    if (!isKnown) onAdd(form)
    setSaid(isKnown ? `${whose(form)} is on the list already.` : `${whose(form)} is on the list.`)
    setCode('')
    focusField('code')
  }
  return (
    <Form problems={problems} label="Find a form by its code" onSubmit={() => void add()}>
      <div className="agreements-code-row">
        <TextField
          id="code"
          label="Code on the form"
          hint="Type it, or scan it with a code reader. Press Enter after each"
          width="medium"
          value={code}
          onChange={setCode}
        />
        <Button type="submit" icon="add" busy={isBusy}>
          Add this form
        </Button>
      </div>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
    </Form>
  )
}

const whose = (form: PaperForm) => [form.name, form.class, kindName(form.kind)].filter((part) => part !== '').join(', ')
