import { useState } from 'react'
import { useLocation } from 'wouter'
import { BAR_REASONS, type ImageBar } from '#shared/domain/consents.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { type ChildWithAnswers, WithChild } from './with-child.tsx'

export function BarScreen() {
  return (
    <WithChild permission="bar-images" heading="Must this child’s picture not be used?" backToChild>
      {(found) => <BarForm {...found} />}
    </WithChild>
  )
}

function BarForm({ child, of }: ChildWithAnswers) {
  const [, navigate] = useLocation()
  const [why, setWhy] = useState<ImageBar['why'] | null>(null)
  const [note, setNote] = useState('')
  const { call, problems, setProblems, refusal, isBusy } = useChange('consents.bar')
  const set = of.bars.findLast(({ what }) => what === 'set')
  const save = async () => {
    const reason = of.isBarred ? (set?.why ?? 'other') : why
    if (reason === null) return setProblems([{ field: 'why', message: 'Choose why' }])
    if (of.isBarred && note.trim() === '') return setProblems([{ field: 'note', message: 'Say why it ends' }])
    const what = of.isBarred ? 'lifted' : 'set'
    if (await call({ childId: child.id, what, why: reason, note })) navigate(`/consents/${child.id}`)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      {of.isBarred ? (
        <p>
          It was marked because: {set ? labelOf(BAR_REASONS, set.why).toLowerCase() : 'not known'}. When the mark is
          taken away, what the parents answered counts again.
        </p>
      ) : (
        <>
          <p>
            Then no picture, no name and no work of this child is shown, whatever parents answer. Staff see only “No”.
          </p>
          <RadioGroup id="why" label="Why?" value={why} onChange={setWhy} options={BAR_REASONS} />
        </>
      )}
      <TextArea
        id="note"
        label={of.isBarred ? 'Why does it end, and who said so?' : 'Note'}
        hint="Only the safeguarding team and the head teacher see this"
        optional={!of.isBarred}
        rows={3}
        value={note}
        onChange={setNote}
      />
      <ButtonRow sticky>
        <Button kind={of.isBarred ? 'stop' : 'primary'} type="submit" busy={isBusy}>
          {of.isBarred ? 'Pictures may be used again' : 'Pictures must not be used'}
        </Button>
      </ButtonRow>
    </Form>
  )
}
