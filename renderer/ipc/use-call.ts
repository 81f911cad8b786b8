import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import { invoke } from './client.ts'
import { queryClient, routeKey } from './queries.ts'

type ListRoute = 'keyContacts.list' | 'guidance.conditions' | 'guidance.choices' | 'sites.list'

/** Calls a route that answers with a list as it is now, and puts that in the place of the one that was read before. */
export function useCall<Name extends RouteName>(route: Name, list: ListRoute) {
  const { call, ...shown } = useCalling(route, (answer) => {
    queryClient.setQueryData(routeKey(list, {}), answer)
  })
  /** Whether it was done; otherwise the problems or the refusal say why. */
  return { ...shown, call: async (input: RouteInput<Name>): Promise<boolean> => (await call(input)) !== undefined }
}

type ChangeRoute = Extract<
  RouteName,
  `${'people' | 'agreements' | 'kiosk' | 'consents' | 'schoolDevices'}.${string}` | 'incidents.linkPerson'
>

/** Calls a route that changes something of the school's people; whatever shows it is read again. */
export function useChange<Name extends ChangeRoute>(route: Name) {
  return useCalling(route, () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && areasOf(route).some((area) => name.startsWith(area)),
    }),
  )
}

// What is known of a person shows in all of these areas, and in the incidents that name them.
const AREAS_OF_PEOPLE = ['people.', 'agreements.', 'consents.', 'schoolDevices.', 'incidents.read']

function areasOf(route: ChangeRoute): readonly string[] {
  const area = route.slice(0, route.indexOf('.') + 1)
  if (area === 'people.' || area === 'incidents.') return AREAS_OF_PEOPLE
  return area === 'kiosk.' ? ['agreements.'] : [area]
}

// Where a route takes one thing with many fields, the screen names the fields alone.
const INSIDE = /^(?:details|device)\./

function useCalling<Name extends RouteName>(
  route: Name,
  whenDone: (answer: RouteOutput<Name>) => Promise<void> | void,
) {
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
    if (result.ok) {
      await whenDone(result.data)
      return result.data
    }
    const found = (result.problems ?? []).map((one) => ({ ...one, field: one.field.replace(INSIDE, '') }))
    if (found.length > 0) setProblems(found)
    else setRefusal(result.message)
    return undefined
  }
  return { call, problems, setProblems, refusal, isBusy }
}
