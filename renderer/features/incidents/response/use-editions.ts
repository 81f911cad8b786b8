import { useMemo } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { useRoute } from '../../../ipc/queries.ts'

type Editions = {
  /** Undefined until they are read. */
  readonly editionsOf: EditionsOf | undefined
  /** Whether another program changed or took away one of them. */
  readonly isDamaged: boolean
  readonly refusal: string | undefined
  readonly retry: () => void
}

type KeptEditions = RouteOutput<'guidance.editions'>['editions']

function finderIn(editions: KeptEditions | undefined): EditionsOf | undefined {
  if (!editions) return undefined
  const found = new Map(editions.map(({ hash, procedure }) => [hash, procedure]))
  return (asked) => asked.flatMap((hash) => found.get(hash) ?? [])
}

/** The procedures that an incident was and is handled under, as they were then, and what to say when they cannot be read. */
export function useReadEditions({ responses }: Pick<Incident, 'responses'>): Editions {
  const hashes = useMemo(() => [...new Set(responses.flatMap(({ editions }) => editions))].toSorted(), [responses])
  const { data, error, refetch } = useRoute('guidance.editions', { hashes }, { enabled: hashes.length > 0 })
  const editionsOf = useMemo(() => (hashes.length === 0 ? () => [] : finderIn(data?.editions)), [hashes, data])
  return {
    editionsOf,
    isDamaged: data?.isDamaged === true,
    refusal: error?.failure.message,
    retry: () => void refetch(),
  }
}

/** The same for a part of a page that waits in silence. */
export function useEditions(incident: Pick<Incident, 'responses'>): EditionsOf | undefined {
  return useReadEditions(incident).editionsOf
}
