import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import { invoke } from '../../ipc/client.ts'
import { queryClient } from '../../ipc/queries.ts'

type PeopleRoute = Extract<RouteName, `people.${string}` | 'incidents.linkPerson'>

// What is known of a person shows in all of these areas, and in the incidents that name them.
const AREAS = ['people.', 'agreements.', 'consents.', 'schoolDevices.', 'incidents.read']

function peopleChanged(): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => typeof name === 'string' && AREAS.some((area) => name.startsWith(area)),
  })
}

/** Calls a route that changes something about people; what was read of them before is read again. */
export function usePeopleCall<Name extends PeopleRoute>(route: Name) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** The answer, or null when it was not done; then the problems or the refusal say why. */
  const call = async (input: RouteInput<Name>): Promise<RouteOutput<Name> | null> => {
    if (isBusy) return null
    setProblems([])
    setRefusal(null)
    setBusy(true)
    const result = await invoke(route, input)
    setBusy(false)
    if (!result.ok) {
      const found = (result.problems ?? []).map((one) => ({ ...one, field: one.field.replace(/^details\./, '') }))
      if (found.length > 0) setProblems(found)
      else setRefusal(result.message)
      return null
    }
    await peopleChanged()
    return result.data
  }
  return { call, problems, setProblems, refusal, isBusy }
}
