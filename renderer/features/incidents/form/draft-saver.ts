// Writes a draft as it is typed. One save at a time, always of the newest answers; a failed one stays due.
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import type { Result } from '#shared/ipc/result.ts'

export type SaveState =
  | { readonly state: 'idle' | 'saving' }
  | { readonly state: 'saved'; readonly savedAtMs: number }
  | { readonly state: 'failed'; readonly message: string }

export type DraftSaver = {
  /** Notes the newest answers and saves them after a pause in typing. */
  readonly change: (answers: IncidentAnswers) => void
  /** Saves now what is not on the disk yet; resolves when that has been tried. */
  readonly flush: () => Promise<void>
  /** Nothing is written after this: the draft has become a record. */
  readonly close: () => void
}

const PAUSE_MS = 300
// Whoever types without a pause loses no more than this.
const LONGEST_MS = 2_000

type Save = (answers: IncidentAnswers) => Promise<Result<{ readonly savedAtMs: number }>>

export function createDraftSaver(save: Save, onState: (state: SaveState) => void): DraftSaver {
  let due: IncidentAnswers | null = null
  let dueSinceMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isClosed = false

  const saveWhatIsDue = async () => {
    while (due) {
      const sent = due
      due = null
      onState({ state: 'saving' })
      const result = await save(sent)
      if (!result.ok) {
        if (!isClosed) due ??= sent
        onState({ state: 'failed', message: result.message })
        return
      }
      if (!due) onState({ state: 'saved', savedAtMs: result.data.savedAtMs })
    }
  }

  const flush = async () => {
    clearTimeout(timer)
    // A save under way carries older answers; what came since goes after it.
    if (running) await running
    if (!due) return
    running ??= saveWhatIsDue().finally(() => {
      running = null
    })
    await running
  }

  return {
    change(answers) {
      if (isClosed) return
      if (!due) dueSinceMs = Date.now()
      due = answers
      // "Saved" must not stand beside words that are not saved yet.
      onState({ state: 'saving' })
      clearTimeout(timer)
      const longestMs = Math.max(0, dueSinceMs + LONGEST_MS - Date.now())
      timer = setTimeout(() => void flush(), Math.min(PAUSE_MS, longestMs))
    },
    flush,
    close() {
      isClosed = true
      due = null
      clearTimeout(timer)
    },
  }
}
