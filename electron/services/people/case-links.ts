// Which of the school's people somebody in an incident is, as the form says it: whoever was picked from the list is confirmed.
import type { PersonAnswer } from '#shared/domain/incident-answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type NewPersonLink, linkedIn } from '#shared/domain/person-links.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'
import { readPerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import type { Session } from '../session.ts'

type Picked = Pick<PersonAnswer, 'id' | 'linkedTo'>

/** Those who were picked for a new incident. */
export function linksPicked(people: readonly Picked[]): NewPersonLink[] {
  return people.flatMap(({ id, linkedTo }) => (linkedTo ? [{ incidentPersonId: id, personId: linkedTo }] : []))
}

/** What an amendment changes: a link that it does not speak of stays, and whoever is no longer part of the incident loses theirs. */
export function linksChanged(incident: Incident, people: readonly Picked[]): NewPersonLink[] {
  const before = linkedIn(incident.links)
  const said = people.flatMap(({ id, linkedTo }) =>
    linkedTo === undefined || linkedTo === (before.get(id) ?? null)
      ? []
      : [{ incidentPersonId: id, personId: linkedTo }],
  )
  const removed = [...before.keys()].filter((id) => !people.some((person) => person.id === id))
  return [...said, ...removed.map((incidentPersonId) => ({ incidentPersonId, personId: null }))]
}

/** The first who was picked and is not in the records. */
export function refuseGone(db: Db, people: readonly Picked[]): Failure | undefined {
  const at = people.findIndex(({ linkedTo }) => linkedTo && !readPerson(db, linkedTo))
  if (at === -1) return undefined
  const message = 'This person is not among the people of the school. Pick them again, or type the name'
  return fail('invalid', 'Some answers are missing or need a change', [{ field: `people.${at}.name`, message }])
}

export function addLinksTx(session: Session, file: CaseFile, links: readonly NewPersonLink[]): void {
  for (const link of links) {
    const recorded = recordedNow(session)
    file.add(recorded, { kind: 'link', link })
    file.audit('people.linked', { recordId: recorded.id }, linkDetail(link))
  }
}

export function linkDetail({ incidentPersonId, personId }: NewPersonLink) {
  return { incidentPersonId, ...(personId === null ? { takenBack: true } : { personId }) }
}
