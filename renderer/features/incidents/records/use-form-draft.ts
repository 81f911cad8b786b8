import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswersOf, FormName, FormPlace, KeptForm, TypedForm } from '#shared/domain/form-drafts.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { invoke } from '../../../ipc/client.ts'
import type { SaveState } from '../../../forms/draft-saver.ts'
import { useDraftSaver } from '../../../forms/use-draft-saver.ts'

type Load =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly message: string; readonly retry: () => void }
  /** When the words found here were saved; null when the form was empty. */
  | { readonly state: 'open'; readonly restoredAtMs: number | null }

/** What surrounds the answers of a form: it knows nothing of what they are. */
export type FormKeeping = {
  readonly load: Load
  /** Whether there is anything that throwing away would lose. */
  readonly hasWords: boolean
  readonly save: SaveState
  readonly savedAtMs: number | null
  readonly flush: () => Promise<void>
  /** Sends the form when all of it is saved; the draft ends for good when it has become a record. */
  readonly record: <Data>(send: () => Promise<Result<Data>>) => Promise<Result<Data>>
  readonly startAfresh: () => Promise<Result<unknown>>
  /** Throws away what is kept, for whoever leaves the form. */
  readonly discard: () => Promise<Result<unknown>>
}

type FormDraft<Answers> = {
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
  readonly keeping: FormKeeping
}

/** A short form that is kept from the first letter: what was typed before, and the way to the disk. */
export function useFormDraft<Form extends FormName>(
  { form, incidentId, aboutId }: FormPlace & { readonly form: Form },
  start: () => AnswersOf<Form>,
): FormDraft<AnswersOf<Form>> {
  const [answers, setAnswers] = useState(start)
  const latest = useRef(answers)
  const show = useCallback((next: AnswersOf<Form>) => {
    latest.current = next
    setAnswers(() => next)
  }, [])
  const saveAnswers = useCallback(
    (newest: AnswersOf<Form>) =>
      invoke('formDrafts.save', { incidentId, aboutId, typed: { form, answers: newest } as TypedForm }),
    [form, incidentId, aboutId],
  )
  const { saver, save, savedAtMs } = useDraftSaver(saveAnswers)
  const restore = useCallback((typed: TypedForm) => show(typed.answers as AnswersOf<Form>), [show])
  const [load, setEmpty] = useKept({ form, incidentId, aboutId }, restore)

  const endBy = (end: () => void) =>
    saver.alone(async () => {
      const result = await invoke('formDrafts.discard', { form, incidentId, aboutId })
      if (result.ok) end()
      return result
    })
  const startAfresh = () =>
    endBy(() => {
      saver.drop()
      show(start())
      setEmpty()
    })
  const record: FormKeeping['record'] = async (send) => {
    await saver.flush()
    return saver.alone(async () => {
      const result = await send()
      if (result.ok) saver.close()
      return result
    })
  }
  const change = (part: Partial<AnswersOf<Form>>) => {
    show({ ...latest.current, ...part })
    saver.change(latest.current)
  }
  const hasWords = save.state !== 'idle' || (load.state === 'open' && load.restoredAtMs !== null)
  const discard = () => endBy(saver.close)
  return {
    answers,
    change,
    keeping: { load, hasWords, save, savedAtMs, flush: saver.flush, record, startAfresh, discard },
  }
}

/** Reads once what is kept of a form and hands it over; the second part is for when it has been thrown away. */
function useKept({ form, incidentId, aboutId }: FormPlace, restore: (typed: TypedForm) => void) {
  const [result, setResult] = useState<Result<{ readonly restoredAtMs: number | null }> | null>(null)
  const accept = useCallback(
    (read: Result<{ readonly kept: KeptForm | null }>) => {
      if (read.ok && read.data.kept) restore(read.data.kept.typed)
      setResult(read.ok ? ok({ restoredAtMs: read.data.kept?.savedAtMs ?? null }) : read)
    },
    [restore],
  )
  const read = useCallback(
    () => void invoke('formDrafts.read', { form, incidentId, aboutId }).then(accept),
    [form, incidentId, aboutId, accept],
  )
  useEffect(read, [read])
  const setEmpty = () => setResult(ok({ restoredAtMs: null }))
  return [loadOf(result, read), setEmpty] as const
}

function loadOf(result: Result<{ readonly restoredAtMs: number | null }> | null, retry: () => void): Load {
  if (result === null) return { state: 'loading' }
  return result.ok ? { state: 'open', ...result.data } : { state: 'refused', message: result.message, retry }
}
