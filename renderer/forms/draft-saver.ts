// Writes a draft as it is typed. One save at a time, always of the newest answers; a failed one stays due.
import type { Result } from '#shared/ipc/result.ts'

export type SaveState =
  | { readonly state: 'idle' | 'saving' }
  | { readonly state: 'saved'; readonly savedAtMs: number }
  | { readonly state: 'failed'; readonly message: string }

export type DraftSaver<Answers> = {
  /** Notes the newest answers and saves them after a pause in typing. */
  readonly change: (answers: Answers) => void
  /** Saves now what is not on the disk yet; resolves when that has been tried. */
  readonly flush: () => Promise<void>
  /** Lets go of what is not on the disk yet, and says so. */
  readonly drop: () => void
  /** Runs `work` when nothing is being written; what is typed meanwhile is saved after it. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** Nothing is written after this: the draft has become a record or is thrown away. */
  readonly close: () => void
}

const PAUSE_MS = 300
// Whoever types without a pause loses no more than this.
const LONGEST_MS = 2_000

export type SaveAnswers<Answers> = (answers: Answers) => Promise<Result<{ readonly savedAtMs: number }>>

export function createDraftSaver<Answers extends object>(
  save: SaveAnswers<Answers>,
  onState: (state: SaveState) => void,
): DraftSaver<Answers> {
  const inTurn = createTurns()
  let due: Answers | null = null
  let dueSinceMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
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
  const flush = () => {
    clearTimeout(timer)
    return inTurn(saveWhatIsDue)
  }
  const change = (answers: Answers) => {
    if (isClosed) return
    if (!due) dueSinceMs = Date.now()
    due = answers
    // "Saved" must not stand beside words that are not saved yet.
    onState({ state: 'saving' })
    clearTimeout(timer)
    const longestMs = Math.max(0, dueSinceMs + LONGEST_MS - Date.now())
    timer = setTimeout(() => void flush(), Math.min(PAUSE_MS, longestMs))
  }
  const drop = () => {
    due = null
    clearTimeout(timer)
    onState({ state: 'idle' })
  }
  const close = () => {
    isClosed = true
    drop()
  }
  return { change, flush, drop, alone: inTurn, close }
}

// Each begins when the one before it has ended: a save under way carries older answers, and what came since goes after it.
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
