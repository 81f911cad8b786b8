import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { RouteInput, RouteName } from '#shared/ipc/contract.ts'
import { invoke } from './client.ts'
import { queryClient, routeKey } from './queries.ts'

type ListRoute = 'keyContacts.list' | 'guidance.conditions' | 'guidance.choices' | 'sites.list'

/** Calls a route that answers with a list as it is now, and puts that in the place of the one that was read before. */
export function useCall<Name extends RouteName>(route: Name, list: ListRoute) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** Whether it was done; otherwise the problems or the refusal say why. */
  const call = async (input: RouteInput<Name>): Promise<boolean> => {
    if (isBusy) return false
    setProblems([])
    setRefusal(null)
    setBusy(true)
    const result = await invoke(route, input)
    setBusy(false)
    if (result.ok) {
      queryClient.setQueryData(routeKey(list, {}), result.data)
      return true
    }
    if (result.problems && result.problems.length > 0) setProblems(result.problems)
    else setRefusal(result.message)
    return false
  }
  return { call, problems, setProblems, refusal, isBusy }
}
