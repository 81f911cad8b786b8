import type { PersonEvent } from '#shared/domain/people.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/page.tsx'
import type { PersonFile } from '../with-person.tsx'
import { eventWords, fieldWords, valueWords } from './person-words.ts'

// The newest few say what changed lately; the rest is there on demand.
const SHOWN = 3

export function HistorySection({ history }: Pick<PersonFile, 'history'>) {
  const newest = history.toSorted((a, b) => b.recordedAtMs - a.recordedAtMs)
  const earlier = newest.slice(SHOWN)
  return (
    <Section heading="History">
      <Events events={newest.slice(0, SHOWN)} />
      {earlier.length > 0 && (
        <Details summary={`Earlier (${earlier.length})`}>
          <Events events={earlier} />
        </Details>
      )}
    </Section>
  )
}

function Events({ events }: { readonly events: readonly PersonEvent[] }) {
  return (
    <ol className="people-list">
      {events.map((event) => (
        <li key={event.id}>
          <strong>{eventWords(event.kind)}</strong>
          {changesShown(event).length > 0 && (
            <ul className="people-changes">
              {changesShown(event).map(({ field, before, after }) => (
                <li key={field}>
                  {`${fieldWords(field)}: from ${valueWords(field, before)} to ${valueWords(field, after)}`}
                </li>
              ))}
            </ul>
          )}
          <span className="people-soft">{`${formatInstant(event.recordedAtMs)}, ${event.recordedBy.name}`}</span>
        </li>
      ))}
    </ol>
  )
}

// A new entry differs from nothing in everything, and where an entry points is said by the event itself.
function changesShown({ kind, changes }: PersonEvent): PersonEvent['changes'] {
  return kind === 'added' || kind === 'imported' ? [] : changes.filter(({ field }) => field !== 'mergedInto')
}
