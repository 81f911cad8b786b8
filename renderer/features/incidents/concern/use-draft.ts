import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { Result } from '#shared/ipc/result.ts'
import { invoke } from '../../../ipc/client.ts'
import { registerPendingSave } from '../../../ipc/pending-saves.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import { type DraftSaver, type SaveState, createDraftSaver } from './draft-saver.ts'

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
  const { saver, save, savedAtMs } = useSaver(draftId)

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

function useSaver(draftId: string) {
  const [save, setSave] = useState<SaveState>({ state: 'idle' })
  const [savedAtMs, setSavedAtMs] = useState<number | null>(null)
  const saver = useMemo(
    () =>
      createDraftSaver(
        (newest) => invoke('incidents.saveDraft', { draftId, answers: newest }),
        (state) => {
          setSave(state)
          if (state.state === 'saved') setSavedAtMs(state.savedAtMs)
        },
      ),
    [draftId],
  )

  useEffect(() => {
    const unregister = registerPendingSave(saver.flush)
    return () => {
      unregister()
      void leave(saver)
    }
  }, [saver])

  return { saver, save, savedAtMs }
}

async function leave(saver: DraftSaver): Promise<void> {
  await saver.flush()
  await queryClient.invalidateQueries({ queryKey: routeKey('incidents.listDrafts') })
}
