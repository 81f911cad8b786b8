import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import { invoke } from './client.ts'
import { queryClient } from './queries.ts'

type Area = 'consents' | 'schoolDevices'
type RouteOf = Extract<RouteName, `${Area}.${string}`>

/** Calls a route that changes something of its area; everything that was read of the area is then read again. */
export function useAreaCall<Name extends RouteOf>(route: Name) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** The answer, or undefined when it was not done; then the problems or the refusal say why. */
  const call = async (input: RouteInput<Name>): Promise<RouteOutput<Name> | undefined> => {
    if (isBusy) return undefined
    setProblems([])
    setRefusal(null)
    setBusy(true)
    const result = await invoke(route, input)
    setBusy(false)
    if (!result.ok) {
      if (result.problems && result.problems.length > 0) setProblems(result.problems)
      else setRefusal(result.message)
      return undefined
    }
    const area = route.slice(0, route.indexOf('.') + 1)
    await queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.startsWith(area),
    })
    return result.data
  }
  return { call, problems, setProblems, refusal, isBusy }
}
