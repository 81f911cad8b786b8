// Nothing can be dragged or pasted into the window but words: part of the never-copy rule on the screen. The one exception is the
// box for evidence, which stands only on its page and after the declaration; the main process checks again.
import { useEffect, useState } from 'react'
import { FILES_TAKEN, takesFiles } from '../ipc/takes-files.ts'

const EXPLANATION = 'Files and pictures cannot be brought in here. Describe in words what happened.'
const BESIDE_THE_BOX = 'Only the box with the broken line takes files. Drop them there.'
const SHOWN_FOR_MS = 8_000

function holdsFiles(data: DataTransfer | null): boolean {
  return data !== null && (data.types.includes('Files') || data.files.length > 0)
}

function isOnlyFile(data: DataTransfer | null): boolean {
  return holdsFiles(data) && data?.getData('text/plain') === ''
}

const wordsNow = () => (document.querySelector(`[${FILES_TAKEN}]`) === null ? EXPLANATION : BESIDE_THE_BOX)

/** An object, so that a second refusal is shown for its full time. */
type Refusal = { readonly words: string }

export function FilesRefused() {
  const [refused, setRefused] = useState<Refusal | null>(null)

  useEffect(() => {
    const refuse = (words = EXPLANATION) => setRefused({ words })
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer) || takesFiles(event.target)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return
      // Also for the box: the window must never open a dropped file itself.
      event.preventDefault()
      if (!takesFiles(event.target)) refuse(wordsNow())
    }
    const onPaste = (event: ClipboardEvent) => {
      // A text box that refused it has said so already.
      if (event.defaultPrevented || !isOnlyFile(event.clipboardData)) return
      event.preventDefault()
      refuse()
    }
    const onDragEnter = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return
      if (takesFiles(event.target)) setRefused(null)
      else refuse(wordsNow())
    }
    window.addEventListener('dragenter', onDragEnter)
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('dragenter', onDragEnter)
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('paste', onPaste)
    }
  }, [])

  useEffect(() => {
    if (refused === null) return
    const timer = setTimeout(() => setRefused(null), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [refused])

  return <output className="bf-toast-place">{refused && <span className="bf-toast">{refused.words}</span>}</output>
}
