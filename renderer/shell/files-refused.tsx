// Nothing can be dragged or pasted into the window but words: part of the never-copy rule on the screen.
import { useEffect, useState } from 'react'

const EXPLANATION = 'Files and pictures cannot be brought in here. Describe in words what happened.'
const SHOWN_FOR_MS = 8_000

function holdsFiles(data: DataTransfer | null): boolean {
  return data !== null && (data.types.includes('Files') || data.files.length > 0)
}

function isOnlyFile(data: DataTransfer | null): boolean {
  return holdsFiles(data) && data?.getData('text/plain') === ''
}

export function FilesRefused() {
  const [refusedAtMs, setRefusedAtMs] = useState(0)

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      setRefusedAtMs(Date.now())
    }
    const onPaste = (event: ClipboardEvent) => {
      // A text box that refused it has said so already.
      if (event.defaultPrevented || !isOnlyFile(event.clipboardData)) return
      event.preventDefault()
      setRefusedAtMs(Date.now())
    }
    const onDragEnter = (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer)) setRefusedAtMs(Date.now())
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
    if (refusedAtMs === 0) return
    const timer = setTimeout(() => setRefusedAtMs(0), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [refusedAtMs])

  return (
    <output className="bf-toast-place">{refusedAtMs > 0 && <span className="bf-toast">{EXPLANATION}</span>}</output>
  )
}
