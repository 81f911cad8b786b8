import { useEffect, useMemo, useState } from 'react'
import { registerPendingSave } from '../ipc/pending-saves.ts'
import { type DraftSaver, type SaveAnswers, type SaveState, createDraftSaver } from './draft-saver.ts'

type Saving<Answers> = {
  readonly saver: DraftSaver<Answers>
  readonly save: SaveState
  readonly savedAtMs: number | null
}

/** A saver for as long as the screen is open; leaving it and locking save first. Both functions must stay the same between renders. */
export function useDraftSaver<Answers extends object>(
  saveAnswers: SaveAnswers<Answers>,
  onLeft?: () => Promise<void>,
): Saving<Answers> {
  const [save, setSave] = useState<SaveState>({ state: 'idle' })
  const [savedAtMs, setSavedAtMs] = useState<number | null>(null)
  const saver = useMemo(
    () =>
      createDraftSaver<Answers>(saveAnswers, (state) => {
        setSave(state)
        if (state.state === 'saved') setSavedAtMs(state.savedAtMs)
        if (state.state === 'idle') setSavedAtMs(null)
      }),
    [saveAnswers],
  )

  useEffect(() => {
    const unregister = registerPendingSave(saver.flush)
    return () => {
      unregister()
      void saver.flush().then(onLeft)
    }
  }, [saver, onLeft])

  return { saver, save, savedAtMs }
}
