import { useQuery } from '@tanstack/react-query'
import type { Work } from '#shared/ipc/work.ts'
import { invoke } from './client.ts'
import { routeKey } from './queries.ts'

const POLL_MS = 300

/** The long work that is under way, asked for again and again while `isRunning` or while there is some. */
export function useWork(isRunning: boolean): Work | null {
  const { data } = useQuery({
    queryKey: routeKey('work.state', {}),
    queryFn: async () => {
      const result = await invoke('work.state', {})
      return result.ok ? result.data.work : null
    },
    refetchInterval: ({ state }) => (isRunning || state.data ? POLL_MS : false),
    refetchIntervalInBackground: true,
  })
  return data ?? null
}
