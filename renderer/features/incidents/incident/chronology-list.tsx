import { useState } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { Wording } from './wording.tsx'
import { type Change, ENTRY_KINDS, type Entry } from './chronology-entry.ts'
import { chronologyOf } from './chronology.ts'

export function ChronologyList({ incident }: { readonly incident: Incident }) {
  const [kind, setKind] = useState<(typeof ENTRY_KINDS)[number]['value']>('all')
  const mayRecord = useMayRecord(incident)
  const entries = chronologyOf(incident, mayRecord).filter((entry) => kind === 'all' || entry.kind === kind)
  return (
    <>
      <SelectField id="entry-kind" label="Show" value={kind} options={ENTRY_KINDS} onChange={setKind} />
      {entries.length === 0 && <p>Nothing of this kind is recorded yet.</p>}
      <ol className="incident-chronology">
        {entries.map((entry) => (
          <ChronologyEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </>
  )
}

function ChronologyEntry({ entry }: { readonly entry: Entry }) {
  const { title, atMs, by, lines, changes, version, isStruck, strikeTo } = entry
  return (
    <li className="incident-entry">
      <p className="incident-soft">
        {formatInstant(atMs)} · {by.name}
      </p>
      <h3>{isStruck ? `${title} (struck out)` : title}</h3>
      {lines.map((line, index) => (
        <p key={index} className="incident-words">
          {isStruck ? <s>{line}</s> : line}
        </p>
      ))}
      {changes && <Changes changes={changes} />}
      {version && (
        <Details summary={`${changes ? 'Earlier' : 'First'} wording, ${formatInstant(version.recordedAtMs)}`}>
          <p className="incident-soft">By {version.recordedBy.name}</p>
          <Wording version={version} />
        </Details>
      )}
      {strikeTo !== undefined && (
        <p>
          <TextLink to={strikeTo}>Strike out this entry</TextLink>
        </p>
      )}
    </li>
  )
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p>The wording is the same as before.</p>
  return (
    <div>
      <p>What changed:</p>
      <ul className="incident-changes">
        {changes.map(({ label, before, after }) => (
          <li key={label}>
            <p>
              <strong>{label}</strong>
            </p>
            <p className="incident-words">{after}</p>
            <Details summary={`Earlier: ${label}`}>
              <p className="incident-words">{before}</p>
            </Details>
          </li>
        ))}
      </ul>
    </div>
  )
}
