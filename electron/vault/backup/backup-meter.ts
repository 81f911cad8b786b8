import type { Progress } from '../../services/work.ts'

/** Counts bytes of long work; both throw Cancelled once it was stopped. */
export type Meter = { readonly expect: (bytes: number) => void; readonly add: (bytes: number) => void }

export function createMeter(progress: Progress, firstBytes: number): Meter {
  let total = firstBytes
  let done = 0
  progress.report(done, total)
  return {
    expect: (bytes) => {
      total += bytes
    },
    add: (bytes) => {
      done += bytes
      progress.report(Math.min(done, total), total)
    },
  }
}
