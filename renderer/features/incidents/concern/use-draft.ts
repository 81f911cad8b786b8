import { useCallback, useEffect, useRef, useState } from 'react'
import { type IncidentAnswers, hasOnlyOpening, isAboutSettled } from '#shared/domain/incident-answers.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { invoke } from '../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import type { SaveState } from '../../../forms/draft-saver.ts'
import { useDraftSaver } from '../../../forms/use-draft-saver.ts'

export type OpenDraft = {
  readonly draftId: string
  readonly answers: IncidentAnswers
  readonly change: (part: Partial<IncidentAnswers>) => void
  readonly flush: () => Promise<void>
  readonly close: () => void
  readonly save: SaveState
  readonly savedAtMs: number | null
}

type DraftLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly message: string; readonly retry: () => void }
  | ({ readonly state: 'open' } & OpenDraft)

/** The answers of one draft and the way they reach the disk; every screen of the concern shares them. */
export function useDraft(draftId: string): DraftLoad {
  const [answers, setAnswers] = useState<IncidentAnswers | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const latest = useRef<IncidentAnswers | null>(null)
  const saveAnswers = useCallback((newest: IncidentAnswers) => saveDraft(draftId, newest), [draftId])
  const { saver, save, savedAtMs } = useDraftSaver(saveAnswers, refreshDraftList)

  const accept = useCallback((result: Result<IncidentAnswers>) => {
    setRefusal(result.ok ? null : result.message)
    // What was typed since is newer than what the disk gave.
    if (!result.ok || latest.current) return
    latest.current = result.data
    setAnswers(result.data)
  }, [])
  const load = useCallback(() => void invoke('incidents.readDraft', { draftId }).then(accept), [draftId, accept])
  useEffect(load, [load])

  const change = useCallback(
    (part: Partial<IncidentAnswers>) => {
      if (!latest.current) return
      latest.current = { ...latest.current, ...part }
      setAnswers(latest.current)
      saver.change(latest.current)
    },
    [saver],
  )

  if (refusal !== null) return { state: 'refused', message: refusal, retry: load }
  if (!answers) return { state: 'loading' }
  return { state: 'open', draftId, answers, change, flush: saver.flush, close: saver.close, save, savedAtMs }
}

const NOT_SETTLED = 'Not saved until you say whom it is about. What you typed before is kept as it was.'

// The main process keeps no words before it is settled who may see them; an answer that is being changed is such a moment.
async function saveDraft(draftId: string, answers: IncidentAnswers): Promise<Result<{ readonly savedAtMs: number }>> {
  if (!isAboutSettled(answers) && !hasOnlyOpening(answers)) return fail('invalid', NOT_SETTLED)
  return invoke('incidents.saveDraft', { draftId, answers })
}

async function refreshDraftList(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: routeKey('incidents.listDrafts') })
}
