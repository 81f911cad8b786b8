import type { Progress } from '../work.ts'

/** Counts the bytes of several files that are read one after the other. */
export type Counted = {
  readonly signal: AbortSignal
  /** Throws Cancelled once cancelling was asked for. */
  add(bytes: number): void
}

export function countBytes(progress: Progress, totalBytes: number): Counted {
  let done = 0
  progress.report(done, totalBytes)
  return {
    signal: progress.signal,
    add: (bytes) => {
      // A file may have grown since it was named.
      done = Math.min(done + bytes, totalBytes)
      progress.report(done, totalBytes)
    },
  }
}
