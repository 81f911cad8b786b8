import {
  type UseQueryResult,
  QueryClient,
  keepPreviousData,
  queryOptions,
  useQueries,
  useQuery,
} from '@tanstack/react-query'
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/ipc/result.ts'
import { invoke, on } from './client.ts'

/** A refused reading, so that a screen can say what to do. */
export class RouteError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

// There is no network: a reading never waits for one, and a refusal is not cured by asking again.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 0, gcTime: 60_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Nothing of a case stays in memory once the vault is locked. */
export function clearOnLock(): () => void {
  return on('vault.locked', () => queryClient.clear())
}

export function routeKey<Name extends RouteName>(name: Name, input?: RouteInput<Name>): readonly unknown[] {
  return input === undefined ? [name] : [name, input]
}

type RouteOptions = {
  readonly enabled?: boolean
  /** Shows the last answer until the next one is there: for lists that are searched and paged. */
  readonly keepsPrevious?: boolean
}

export function useRoute<Name extends RouteName>(
  name: Name,
  input: RouteInput<Name>,
  { keepsPrevious = false, ...options }: RouteOptions = {},
): UseQueryResult<RouteOutput<Name>, RouteError> {
  return useQuery<RouteOutput<Name>, RouteError>({
    ...reading(name, input),
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
    ...options,
  })
}

/** The same for several inputs at once, in their order. */
export function useRouteForEach<Name extends RouteName>(
  name: Name,
  inputs: readonly RouteInput<Name>[],
): readonly UseQueryResult<RouteOutput<Name>, RouteError>[] {
  return useQueries({ queries: inputs.map((input) => reading(name, input)) })
}

function reading<Name extends RouteName>(name: Name, input: RouteInput<Name>) {
  return queryOptions<RouteOutput<Name>, RouteError>({
    queryKey: routeKey(name, input),
    queryFn: async () => {
      const result = await invoke(name, input)
      if (!result.ok) throw new RouteError(result)
      return result.data
    },
  })
}
