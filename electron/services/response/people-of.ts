import { type Incident, type Person, currentVersion } from '#shared/domain/incidents.ts'

/** Everyone who is part of an incident as it is stated now. */
export function peopleOf(incident: Incident): readonly Person[] {
  return currentVersion(incident).concern.people
}

export function childrenOf(incident: Incident): readonly Person[] {
  return peopleOf(incident).filter(({ kind }) => kind === 'child')
}
