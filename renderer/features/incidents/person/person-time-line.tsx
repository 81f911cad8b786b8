import { useState } from 'react'
import { ENTRY_KINDS } from '#shared/domain/chronology/entry.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { TextLink } from '../../../components/button.tsx'
import { Section } from '../../../components/page.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRouteForEach } from '../../../ipc/queries.ts'
import { ChronologyEntry } from '../incident/chronology-list.tsx'
import { useEditions } from '../response/use-editions.ts'
import { combined } from './person-entries.ts'

const NOT_READ_YET: EditionsOf = () => []

/** The incidents that were ticked, as one time line, oldest first. */
export function PersonTimeLine({ incidentIds }: { readonly incidentIds: readonly string[] }) {
  const readings = useRouteForEach(
    'incidents.read',
    incidentIds.map((incidentId) => ({ incidentId })),
  )
  const refused = readings.find(({ error }) => error !== null)
  const incidents = readings.flatMap(({ data }) => data ?? [])
  return (
    <Section heading="Time line">
      {refused?.error && <Refused message={refused.error.failure.message} onRetry={() => void refused.refetch()} />}
      {incidents.length + (refused ? 1 : 0) < incidentIds.length && <Loading what="the incidents" />}
      {incidents.length > 0 && <Entries incidents={incidents} />}
    </Section>
  )
}

function Entries({ incidents }: { readonly incidents: readonly Incident[] }) {
  const [kind, setKind] = useState<(typeof ENTRY_KINDS)[number]['value']>('all')
  const editionsOf = useEditions({ responses: incidents.flatMap(({ responses }) => responses) }) ?? NOT_READ_YET
  const entries = combined(incidents, editionsOf).filter((entry) => kind === 'all' || entry.kind === kind)
  return (
    <>
      <SelectField id="entry-kind" label="Show" value={kind} options={ENTRY_KINDS} onChange={setKind} />
      {entries.length === 0 && <p>Nothing of this kind is recorded yet.</p>}
      <ol className="incident-chronology">
        {entries.map((entry) => (
          <ChronologyEntry
            key={`${entry.incident.id} ${entry.id}`}
            entry={entry}
            of={<TextLink to={`/incidents/${entry.incident.id}`}>{entry.incident.reference}</TextLink>}
          />
        ))}
      </ol>
    </>
  )
}
