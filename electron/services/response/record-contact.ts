// A contact that was made: who was told or asked, when, how, and what they advised. KCSIE 2026 part 2; seeds 001, 002 §4.
import { type ContactAnswers, checkContact } from '#shared/domain/contacts.ts'
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { boxesOfContact, factsInForce, tickBoxes } from './boxes.ts'

export function recordContact(session: Session, { incidentId, answers }: Asked<ContactAnswers>): Result<Incident> {
  const check = (incident: Incident) => checkContact(answers, childrenIn(incident), todayOf(session))
  return addRecord(session, incidentId, check, 'when-open', (file, recorded, contact) => {
    const actionIds = tickBoxes(session, file, boxesOfContact(contact, factsInForce(file.incident())))
    file.add(recorded, { kind: 'contact', contact: { ...contact, actionIds } })
    file.dropForm({ form: 'contact', aboutId: incidentId })
    file.audit('response.contact-recorded', { recordId: recorded.id }, { party: contact.party })
    return undefined
  })
}
