// Hide and lock: the window goes blank in the same frame; only then is what was typed saved and the vault locked.
import { invoke, on } from '../ipc/client.ts'
import { flushPendingSaves } from '../ipc/pending-saves.ts'

export function hideAndLock(): void {
  document.documentElement.classList.add('is-hidden')
  void saveAndLock()
}

async function saveAndLock(): Promise<void> {
  await flushPendingSaves()
  const result = await invoke('vault.lock', {})
  // The main process reloads the window; if it could not lock, a blank window would help nobody.
  if (!result.ok) window.location.reload()
}

/** Whether the key is pressed with Ctrl alone; with AltGr it types a letter. */
export function isCtrl(event: KeyboardEvent, key: string): boolean {
  return event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey && event.key.toLowerCase() === key
}

/** Ctrl+L, and locking that the main process starts: idle, suspend, screen lock. */
export function installHide(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isCtrl(event, 'l')) return
    event.preventDefault()
    event.stopPropagation()
    hideAndLock()
  }
  window.addEventListener('keydown', onKey, { capture: true })
  // Calling back tells the main process that all is saved, so that it need not wait any longer.
  const stopListening = on('vault.locking', hideAndLock)
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true })
    stopListening()
  }
}
