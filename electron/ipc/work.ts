import { ok } from '#shared/ipc/result.ts'
import type { WorkDesk } from '../services/work.ts'
import type { HandlersOf } from './handler.ts'

export function workHandlers(work: WorkDesk): HandlersOf<'work'> {
  return {
    'work.state': () => ok({ work: work.state() }),
    'work.cancel': () => {
      work.cancel()
      return ok({})
    },
  }
}
