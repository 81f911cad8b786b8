// A letter that was drafted from facts and kept. Blueform sends nothing. Seeds 000 app. 4, 002 §4.5.3.
import type { Incident } from '#shared/domain/incidents.ts'
import { checkLetter } from '#shared/domain/letter-facts.ts'
import type { LetterAnswers } from '#shared/domain/letters.ts'
import type { Result } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import { readSchool } from '../school.ts'
import type { Session } from '../session.ts'

export function keepLetter(session: Session, { incidentId, answers }: Asked<LetterAnswers>): Result<Incident> {
  const school = readSchool(session)
  if (!school.ok) return school
  const check = (incident: Incident) => checkLetter(answers, incident, school.data)
  return addRecord(session, incidentId, check, 'when-open', (file, recorded, letter) => {
    file.add(recorded, { kind: 'letter', letter })
    file.dropForm({ form: 'letter', aboutId: incidentId })
    file.audit('response.letter-kept', { recordId: recorded.id }, { to: letter.to })
    return undefined
  })
}
