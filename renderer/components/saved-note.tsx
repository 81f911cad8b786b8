import './messages.css'
import { formatInstant } from '#shared/lib/dates.ts'
import { Icon } from './icons.tsx'

type SavedNoteProps = {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly savedAtMs: number | null
  /** What to do when saving failed. */
  readonly message?: string | undefined
  /** What has happened to it: a draft is only kept. */
  readonly done?: string
}

/** Says that what was typed is on the disk. */
export function SavedNote({ state, savedAtMs, message, done = 'Saved' }: SavedNoteProps) {
  const isFailed = state === 'failed'
  return (
    <output className={isFailed ? 'bf-saved-note bf-saved-note-failed' : 'bf-saved-note'}>
      {isFailed && <Icon name="warning" />}
      {state === 'saved' && <Icon name="check" />}
      {words(state, savedAtMs, message, done)}
    </output>
  )
}

function words(state: SavedNoteProps['state'], savedAtMs: number | null, message: string | undefined, done: string) {
  if (state === 'failed') return message ?? 'Not saved yet. Keep this window open and try again'
  if (state === 'saving') return 'Saving…'
  return savedAtMs === null ? '' : `${done} ${formatInstant(savedAtMs).slice(-5)}`
}
