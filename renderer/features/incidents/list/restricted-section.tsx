import type { IncidentRow } from '#shared/ipc/incidents.ts'
import { Section } from '../../../components/page.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { IncidentTable } from './incident-table.tsx'
import type { ListView } from './list-view.ts'

type RestrictedList = {
  readonly rows: readonly IncidentRow[]
  readonly refusal: string | undefined
  readonly isPending: boolean
}

/** The restricted cases that were opened to whoever looks; of any other there is no sign. */
export function useRestricted({ words, status }: Pick<ListView, 'words' | 'status'>, isAsked: boolean): RestrictedList {
  const { data, error, isPending } = useRoute(
    'incidents.listRestricted',
    { words, status },
    { enabled: isAsked, keepsPrevious: true },
  )
  return { rows: data?.rows ?? [], refusal: error?.failure.message, isPending: isAsked && isPending }
}

type RestrictedSectionProps = {
  readonly list: RestrictedList
  readonly sort: ListView['sort']
  readonly onSort: (sort: ListView['sort']) => void
}

export function RestrictedSection({ list, sort, onSort }: RestrictedSectionProps) {
  const { rows, refusal } = list
  if (refusal !== undefined) return <Refused message={refusal} />
  if (rows.length === 0) return null
  const sign = sort === 'newest' ? -1 : 1
  return (
    <Section heading="Restricted cases">
      <p className="bf-hint">
        These were opened to you. Open a case to see who else may see it, and speak of it to nobody else.
      </p>
      <IncidentTable
        caption="Restricted cases"
        rows={rows.toSorted((a, b) => sign * (a.recordedAtMs - b.recordedAtMs))}
        sort={sort}
        onSort={onSort}
        empty=""
      />
    </Section>
  )
}
