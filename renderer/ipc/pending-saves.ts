// What is still to be written before the vault locks. Screens with a draft register here; locking calls them all once.

type PendingSave = () => Promise<void>

const pending = new Set<PendingSave>()

// A save that hangs must not keep the vault open.
const FLUSH_LIMIT_MS = 2_000

/** The returned function takes it off the list. */
export function registerPendingSave(save: PendingSave): () => void {
  pending.add(save)
  return () => {
    pending.delete(save)
  }
}

/** Resolves when everything is on the disk, has failed, or the time is up. */
export async function flushPendingSaves(): Promise<void> {
  const saves = Promise.allSettled([...pending].map((save) => save()))
  const limit = new Promise<void>((resolve) => {
    setTimeout(resolve, FLUSH_LIMIT_MS)
  })
  await Promise.race([saves, limit])
}
