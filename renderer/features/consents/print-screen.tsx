import { useState } from 'react'
import type { RouteInput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { PdfButtons } from '../../components/pdf-buttons.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { useRoute } from '../../ipc/queries.ts'
import { readChildrenOf } from './class-children.ts'
import { ClassField } from '../../components/class-field.tsx'
import { withPupils } from './words.ts'

export function PrintScreen() {
  return (
    <OnlyFor permission="see-people">
      <Print />
    </OnlyFor>
  )
}

type Choice = RouteInput<'consents.print'>['choice']
type PaperKind = Choice['document']

const PAPERS = [
  {
    value: 'image-list',
    label: 'The list for staff',
    hint: 'Yes or no for each child, and never why. Take the old one down',
  },
  { value: 'image-forms', label: 'A letter with reply slip for each child of a class', hint: 'Print on both sides' },
  { value: 'blank-image-form', label: 'One empty letter with reply slip' },
] as const satisfies readonly { readonly value: PaperKind; readonly label: string; readonly hint?: string }[]

function Print() {
  const [paper, setPaper] = useState<PaperKind>('image-list')
  const [className, setClassName] = useState<string | null>(null)
  const list = useRoute('consents.list', { class: null, page: 1 })
  const send = async (to: RouteInput<'consents.print'>['to']) => {
    const choice = await choiceOf(paper, className)
    return choice.ok ? invoke('consents.print', { choice: choice.data, to }) : choice
  }
  return (
    <Page
      heading="Print lists and forms"
      caption="May we use this child’s picture?"
      back={{ to: '/consents', label: 'May we use this child’s picture?' }}
    >
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the classes" />}
      {list.data && (
        <>
          <RadioGroup
            id="document"
            label="What do you want to print?"
            value={paper}
            onChange={setPaper}
            options={PAPERS}
          />
          {paper !== 'blank-image-form' && (
            <ClassField classes={list.data.classes.map(withPupils)} value={className} onChange={setClassName} />
          )}
          <PdfButtons send={send} />
        </>
      )}
    </Page>
  )
}

/** As many forms as one print has. */
const MOST_FORMS = 400

async function choiceOf(document: PaperKind, className: string | null): Promise<Result<Choice>> {
  if (document === 'image-list') return ok({ document, class: className })
  if (document === 'blank-image-form') return ok({ document })
  const children = await readChildrenOf(
    className,
    MOST_FORMS,
    (total) => `Choose a class: this would be ${total} forms.`,
  )
  if (!children.ok) return children
  const childIds = children.data.map(({ id }) => id)
  return childIds.length === 0 ? fail('invalid', 'There are no pupils to print forms for.') : ok({ document, childIds })
}
