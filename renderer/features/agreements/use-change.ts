import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import { invoke } from '../../ipc/client.ts'
import { queryClient } from '../../ipc/queries.ts'

/** Calls a route that changes how agreements stand; every reading of them is then taken anew. */
export function useChange<Name extends RouteName>(route: Name) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** What was answered, or undefined when the problems or the refusal say why not. */
  const call = async (input: RouteInput<Name>): Promise<RouteOutput<Name> | undefined> => {
    if (isBusy) return undefined
    setProblems([])
    setRefusal(null)
    setBusy(true)
    const result = await invoke(route, input)
    setBusy(false)
    if (result.ok) {
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOfAgreements(queryKey[0]) })
      return result.data
    }
    if (result.problems && result.problems.length > 0) setProblems(result.problems)
    else setRefusal(result.message)
    return undefined
  }
  return { call, problems, setProblems, refusal, isBusy }
}

function isOfAgreements(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('agreements.')
}
