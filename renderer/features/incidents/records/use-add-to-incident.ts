import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { queryClient, routeKey } from '../../../ipc/queries.ts'
import type { FormKeeping } from './use-form-draft.ts'

export type AddToIncident = {
  readonly problems: readonly Problem[]
  readonly refusal: string | null
  readonly isBusy: boolean
  /** Goes back to the incident. */
  readonly leave: () => void
  /** Shows the problems found on the screen, or sends and goes to the incident when it is kept. A refusal leaves the form as it is. */
  readonly submit: (found: readonly Problem[], send: () => Promise<Result<Incident>>) => Promise<void>
  /** Shows the problems found on one page of a form of several, and tells whether there are none. */
  readonly isFree: (found: readonly Problem[]) => boolean
}

/** `nextOf` says where to go once it is kept; without it, back to the incident. */
export function useAddToIncident(
  incidentId: string,
  keeping: FormKeeping,
  nextOf?: (kept: Incident) => string,
): AddToIncident {
  const [, navigate] = useLocation()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const leave = () => navigate(`/incidents/${incidentId}`)

  const submit: AddToIncident['submit'] = async (found, send) => {
    if (isBusy) return
    setProblems(found)
    setRefusal(null)
    if (found.length > 0) return
    setBusy(true)
    const result = await keeping.record(send)
    setBusy(false)
    if (!result.ok) {
      setProblems(result.problems ?? [])
      setRefusal(result.problems ? null : result.message)
      return
    }
    queryClient.setQueryData(routeKey('incidents.read', { incidentId }), result.data)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.list') })
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.counts') })
    navigate(nextOf?.(result.data) ?? `/incidents/${incidentId}`)
  }

  const isFree: AddToIncident['isFree'] = (found) => {
    setProblems(found)
    setRefusal(null)
    return found.length === 0
  }

  return { problems, refusal, isBusy, leave, submit, isFree }
}
