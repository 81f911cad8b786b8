import { useState } from 'react'
import { useLocation } from 'wouter'
import { invoke } from './client.ts'
import { queryClient, routeKey } from './queries.ts'

type StartConcern = { readonly start: () => Promise<void>; readonly isBusy: boolean; readonly problem: string | null }

/** Starts a draft and opens its first question. */
export function useStartConcern(): StartConcern {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const start = async () => {
    if (isBusy) return
    setBusy(true)
    const result = await invoke('incidents.startDraft', {})
    setBusy(false)
    setProblem(result.ok ? null : result.message)
    if (!result.ok) return
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.listDrafts') })
    navigate(`/concern/${result.data.draftId}`)
  }

  return { start, isBusy, problem }
}
