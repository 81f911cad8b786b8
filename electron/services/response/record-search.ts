// The record of a search and of what was confiscated. DfE, "Searching, screening and confiscation"; seeds 001, 002 §3.6.7.
import { type Incident, peopleIn } from '#shared/domain/incidents.ts'
import { type NewSearch, type SearchAnswers, checkSearch } from '#shared/domain/searches.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { Checked } from '#shared/domain/answers.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { alsoProblem } from './also-problem.ts'

/** On a locked incident no device is looked through. */
export function recordSearch(session: Session, { incidentId, answers }: Asked<SearchAnswers>): Result<Incident> {
  const check = (incident: Incident): Checked<NewSearch> => {
    const { personId } = answers
    const isKnown = personId === null || peopleIn(incident).some(({ id }) => id === personId)
    const checked = checkSearch(answers, incident.imageLocked, todayOf(session))
    return isKnown ? checked : alsoProblem(checked, { field: 'personId', message: 'Choose who was searched' })
  }
  return addRecord(session, incidentId, check, 'when-open', (file, recorded, search) => {
    file.add(recorded, { kind: 'search', search })
    file.dropForm({ form: 'search', aboutId: incidentId })
    file.audit('response.search-recorded', { recordId: recorded.id })
    return undefined
  })
}
