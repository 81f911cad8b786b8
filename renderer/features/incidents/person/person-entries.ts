// One person across incidents: which of the same name were ticked, and the time line that they make together.
import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { chronologyOf } from '#shared/domain/chronology/chronology.ts'
import type { Entry } from '#shared/domain/chronology/entry.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import type { Namesake } from '#shared/ipc/response.ts'
import { formatInstant } from '#shared/lib/dates.ts'

type Choice = { readonly value: string; readonly label: string; readonly hint: string }

type Part = Pick<Namesake, 'incidentId' | 'personId'>

// One person of one incident: an incident can name two people alike.
const keyOf = ({ incidentId, personId }: Part) => `${incidentId} ${personId}`

/** What a ticked choice stands for. */
export function partOf(key: string): Part {
  const [incidentId = '', personId = ''] = key.split(' ')
  return { incidentId, personId }
}

export function namesakeChoices(namesakes: readonly Namesake[]): readonly Choice[] {
  return namesakes.map((one) => ({
    value: keyOf(one),
    label: `${one.reference}${one.isRestricted ? ' (restricted)' : ''}: ${one.name}`,
    hint: [labelOf(PERSON_PARTS, one.part), one.classOrPost, `recorded ${formatInstant(one.recordedAtMs)}`]
      .filter((words) => words !== '')
      .join(', '),
  }))
}

export type EntryOfIncident = Entry & { readonly incident: Pick<Incident, 'id' | 'reference'> }

/** Everything recorded about these incidents in one time line, oldest first. */
export function combined(incidents: readonly Incident[], editionsOf: EditionsOf): readonly EntryOfIncident[] {
  return incidents
    .flatMap((incident) => chronologyOf(incident, editionsOf).map((entry) => ({ ...entry, incident })))
    .toSorted((a, b) => a.atMs - b.atMs)
}
