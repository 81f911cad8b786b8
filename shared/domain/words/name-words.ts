import type { Incident } from '../incidents.ts'

/** Whoever is meant by the id of a person of this incident, also one whom an amendment took out. */
export function nameIn(incident: Pick<Incident, 'versions'>, personId: string): string {
  const people = incident.versions.flatMap(({ concern }) => concern.people)
  return people.findLast(({ id }) => id === personId)?.name ?? 'somebody whose name is not known'
}
