// Free text takes words, never files: the screen's own layer of the never-copy rule. Shared rules decide what a file looks like.
import { type ClipboardEvent, useState } from 'react'
import { hasEmbeddedData } from '#shared/domain/embedded-data.ts'

const REFUSED = 'Describe it in words. Pictures, files and code cannot be kept here, so nothing was pasted'

type WordsOnly = {
  /** What was refused and what to do instead; null after the next accepted change. */
  readonly refusal: string | null
  readonly accept: (next: string) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** Keeps what was typed so far when a paste, drop or program would bring in a file or picture. */
export function useWordsOnly(value: string, onChange: (next: string) => void): WordsOnly {
  const [refusal, setRefusal] = useState<string | null>(null)

  const accept = (next: string) => {
    // A single typed letter is never thrown away: the check on saving says what is wrong with it.
    const isBulk = Math.abs(next.length - value.length) > 1
    if (isBulk && hasEmbeddedData(next) && !hasEmbeddedData(value)) {
      setRefusal(REFUSED)
      return
    }
    setRefusal(null)
    onChange(next)
  }

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    // Word puts a picture of the text beside the text; the box takes only the text.
    const isOnlyFile = text === '' && event.clipboardData.types.length > 0
    if (!isOnlyFile && !hasEmbeddedData(text)) return
    event.preventDefault()
    setRefusal(REFUSED)
  }

  return { refusal, accept, onPaste }
}
