// The one piece of long work that is under way: how far it is, and whether it was asked to stop. Only whoever runs it changes it.
import { type Failure, type Result, fail } from '#shared/ipc/result.ts'
import type { Work } from '#shared/ipc/work.ts'
import type { Clock } from '../platform/clock.ts'

export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

export type Progress = {
  /** Aborted when a person cancels; long steps end soon after it. */
  readonly signal: AbortSignal
  /** `total` may grow. Throws Cancelled once cancelling was asked for. */
  report(done: number, total: number): void
  /** From here on the work can no longer be cancelled. */
  commit(): void
}

export type WorkDesk = {
  state(): Work | null
  cancel(): void
  /** Runs one piece of work; a second is refused while the first runs. Cancelling becomes a failure with code 'cancelled'. */
  run<Data>(kind: Work['kind'], work: (progress: Progress) => Promise<Result<Data>>): Promise<Result<Data>>
}

const BUSY = fail(
  'conflict',
  'Blueform is busy with something that takes a while. Wait until it is finished, then try again',
)
const STOPPED: Failure = fail('cancelled', 'Stopped. Nothing was changed')

export function createWorkDesk(clock: Clock): WorkDesk {
  let running: { work: Work; readonly abort: AbortController } | undefined
  return {
    state: () => running?.work ?? null,
    cancel: () => {
      if (running?.work.canCancel) running.abort.abort()
    },
    run: async (kind, work) => {
      if (running) return BUSY
      const abort = new AbortController()
      const mine = { work: { kind, done: 0, total: 0, startedAtMs: clock.nowMs(), canCancel: true }, abort }
      running = mine
      const stopIfAsked = () => {
        if (abort.signal.aborted && mine.work.canCancel) throw new Cancelled()
      }
      try {
        return await work({
          signal: abort.signal,
          report: (done, total) => {
            stopIfAsked()
            mine.work = { ...mine.work, done, total }
          },
          commit: () => {
            stopIfAsked()
            mine.work = { ...mine.work, canCancel: false }
          },
        })
      } catch (error) {
        if (error instanceof Cancelled) return STOPPED
        throw error
      } finally {
        running = undefined
      }
    },
  }
}
