// The answers to the few questions about a concern, which bring up its procedures. Seeds 000 app. 4, 002 §4.
import { isDeepStrictEqual } from 'node:util'
import { CONCERN_VALUES, type ResponseAnswers, checkResponse, withImages } from '#shared/domain/concerns.ts'
import { couldBeImages, isAboutChild } from '#shared/domain/facts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import { afterSealing } from '../cases/clear-plain.ts'
import { lockTx } from '../evidence/sealing.ts'
import type { Session } from '../session.ts'
import { currentEditionsTx } from './editions.ts'

/**
 * Where an image of a child could be involved, the procedure for it belongs to the incident whatever was chosen. Answers that say so lock
 * the incident first: its files are sealed and it takes no others. UKCIS 2024.
 */
export function answerQuestions(session: Session, { incidentId, answers }: Asked<ResponseAnswers>): Result<Incident> {
  // A locked case asks the questions about images whatever was chosen, so that their answers are not lost.
  const check = (incident: Incident) => {
    const given = incident.imageLocked ? withImages(answers) : answers
    return checkResponse(given, { hasChild: isAboutChild(incident, given.about) })
  }
  let sealedFiles = 0
  const answered = addRecord(session, incidentId, check, 'when-open', (file, recorded, value, tx) => {
    if (couldBeImages(value.about)) {
      const sealed = lockTx(tx, session, file, 'answers')
      if (!sealed.ok) return sealed
      sealedFiles = sealed.data
    }
    const { imageLocked } = file.incident()
    const about = CONCERN_VALUES.filter(
      (concern) => value.about.includes(concern) || (imageLocked && concern === 'nude-images'),
    )
    const before = file.incident().responses.at(-1)
    const isSame = before && isDeepStrictEqual([before.about, before.replies], [about, value.replies])
    // Saying the same again changes nothing, also not the words under which it was handled.
    const editions = isSame ? before.editions : [...currentEditionsTx(tx, session, about)]
    file.add(recorded, { kind: 'response', response: { ...value, about, editions } })
    file.dropForm({ form: 'response', aboutId: incidentId })
    file.audit('response.answered', { recordId: recorded.id })
    return undefined
  })
  if (answered.ok && sealedFiles > 0) afterSealing(session)
  return answered
}
