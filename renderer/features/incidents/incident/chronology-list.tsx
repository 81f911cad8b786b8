import { type ReactNode, useState } from 'react'
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import { type Change, ENTRY_HEADINGS, ENTRY_KINDS, type Entry } from '#shared/domain/chronology/entry.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { useMayRecord } from '../records/may-record.ts'
import { useEditions } from '../response/use-editions.ts'
import { Wording } from './wording.tsx'

const HEADINGS = [{ value: 'all', label: 'Everything' }, ...ENTRY_HEADINGS] as const
const NOT_READ_YET: EditionsOf = () => []

export function ChronologyList({ incident }: { readonly incident: Incident }) {
  const [kind, setKind] = useState<(typeof ENTRY_KINDS)[number]['value']>('all')
  const [heading, setHeading] = useState<(typeof HEADINGS)[number]['value']>('all')
  const canStrike = useMayRecord(incident) && incident.status === 'open'
  const editionsOf = useEditions(incident) ?? NOT_READ_YET
  const entries = chronologyOf(incident, editionsOf).filter(
    (entry) => (kind === 'all' || entry.kind === kind) && (heading === 'all' || entry.heading === heading),
  )
  return (
    <>
      <SelectField id="entry-kind" label="Show" value={kind} options={ENTRY_KINDS} onChange={setKind} />
      <SelectField
        id="entry-heading"
        label="Part of the record"
        value={heading}
        options={HEADINGS}
        onChange={setHeading}
      />
      {entries.length === 0 && <p>Nothing of this kind is recorded yet.</p>}
      <ol className="incident-chronology">
        {entries.map((entry) => (
          <ChronologyEntry
            key={entry.id}
            entry={entry}
            strikeTo={canStrike ? strikeLink(incident, entry) : undefined}
          />
        ))}
      </ol>
    </>
  )
}

function strikeLink({ id }: Incident, { actionId }: Entry): string | undefined {
  return actionId === undefined ? undefined : `/incidents/${id}/actions/${actionId}/strike`
}

type EntryProps = {
  readonly entry: Entry
  readonly strikeTo?: string | undefined
  /** Which incident it belongs to, where several stand in one list. */
  readonly of?: ReactNode
}

export function ChronologyEntry({ entry, strikeTo, of }: EntryProps) {
  const { heading, title, atMs, by, lines, changes, version, isStruck } = entry
  return (
    <li className="incident-entry">
      <p className="incident-soft">
        {labelOf(ENTRY_HEADINGS, heading)} · {formatInstant(atMs)} · {by.name}
        {of !== undefined && <> · {of}</>}
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
