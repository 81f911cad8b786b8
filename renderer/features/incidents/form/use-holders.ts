import { useRoute } from '../../../ipc/queries.ts'
import type { Holder } from './who-sees.ts'

type Holders = {
  /** Undefined until they are known. */
  readonly holders: readonly Holder[] | undefined
  readonly refusal: string | undefined
  readonly retry: () => void
}

/** Everybody who has access now. */
export function useHolders(): Holders {
  const { data, error, refetch } = useRoute('accounts.list', {})
  return {
    holders: data?.accounts.filter(({ removedAtMs }) => removedAtMs === null),
    refusal: error?.failure.message,
    retry: () => void refetch(),
  }
}
