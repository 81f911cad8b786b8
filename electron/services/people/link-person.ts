import type { Checked } from '#shared/domain/answers.ts'
import { type Incident, peopleIn } from '#shared/domain/incidents.ts'
import { type NewPersonLink, linkedIn } from '#shared/domain/person-links.ts'
import type { RouteInput } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'
import { readPerson } from '#db/queries/people.ts'
import type { Tx } from '#db/open.ts'
import { addRecord } from '../cases/add-record.ts'
import type { Session } from '../session.ts'
import { linkDetail } from './case-links.ts'

/** Confirms who somebody of an incident is, also of a closed one; null takes that back. */
export function linkPerson(session: Session, input: RouteInput<'incidents.linkPerson'>): Result<Incident> {
  const { incidentId, incidentPersonId, personId } = input
  const check = (incident: Incident, tx: Tx) => checkLink(incident, tx, { incidentPersonId, personId })
  return addRecord(session, incidentId, check, 'always', (file, recorded, link) => {
    const before = linkedIn(file.incident().links).get(incidentPersonId) ?? null
    if (before === personId) return undefined
    file.add(recorded, { kind: 'link', link })
    file.audit('people.linked', { recordId: recorded.id }, linkDetail(link))
    return undefined
  })
}

function checkLink(incident: Incident, tx: Tx, link: NewPersonLink): Checked<NewPersonLink> {
  const { incidentPersonId, personId } = link
  if (!peopleIn(incident).some(({ id }) => id === incidentPersonId)) {
    return refused('incidentPersonId', 'This person is no longer part of the incident. Open it again')
  }
  if (personId !== null && !readPerson(tx, personId)) {
    return refused('personId', 'This person is not among the people of the school. Pick them again')
  }
  return { ok: true, value: link }
}

function refused(field: string, message: string): Checked<never> {
  return { ok: false, problems: [{ field, message }] }
}
