import { useEffect, useState } from 'react'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/ipc/result.ts'
import { useRoute } from '../../ipc/queries.ts'

const LOOK_EVERY_MS = 60_000

type Due = {
  /** Undefined until it is known. */
  readonly due: RouteOutput<'home.due'> | undefined
  readonly failure: Failure | undefined
  readonly retry: () => void
  readonly nowMs: number
}

/** What is due, looked at anew while the page stays open. */
export function useDue(enabled: boolean): Due {
  const { data, error, refetch, dataUpdatedAt } = useRoute('home.due', {}, { enabled })
  const [openedAtMs] = useState(() => Date.now())
  useEffect(() => {
    if (!enabled) return
    const timer = setInterval(() => void refetch(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [enabled, refetch])
  return { due: data, failure: error?.failure, retry: () => void refetch(), nowMs: Math.max(openedAtMs, dataUpdatedAt) }
}
