// The answers that the form itself gives, so that there is something to do before anybody has answered a question, and that follow it when
// an amendment tells of something else.
import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import type { NewResponse } from '#shared/domain/concerns.ts'
import { CONCERN_VALUES } from '#shared/domain/concerns.ts'
import { proposedResponse } from '#shared/domain/facts.ts'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { type Concern, type Incident, currentVersion } from '#shared/domain/incidents.ts'
import type { Tx } from '#db/open.ts'
import type { CasePages } from '../cases/case-pages.ts'
import { recordedNow } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { currentEditionsTx } from './editions.ts'

type Stated = Parameters<typeof proposedResponse>[0]

export function firstResponseTx(tx: Tx, session: Session, stated: Stated): NewResponse {
  const proposed = proposedResponse(stated)
  return { ...proposed, editions: [...currentEditionsTx(tx, session, proposed.about)] }
}

/**
 * After a concern was stated anew: what it asks for now and did not before is added to the answers in force, each procedure that was
 * there staying in its edition. An incident without answers, from before there were any, keeps none.
 */
export function followConcernTx(tx: Tx, session: Session, file: CasePages, before: Concern): void {
  const incident = file.incident()
  const earlier = proposedFor(incident, before)
  const response = followedTx(tx, session, incident, earlier)
  if (response) file.add(recordedNow(session), { kind: 'response', response })
}

/** The same for an ordinary case that becomes a restricted one: the incident with the answers that it has from then on. */
export function followRestrictionTx(tx: Tx, session: Session, incident: Incident, about: RestrictedAbout): Incident {
  const { concern } = currentVersion(incident)
  const restricted = { ...incident, restricted: { about, openTo: [] } }
  const response = followedTx(tx, session, restricted, proposedFor(incident, concern))
  if (!response) return incident
  const { id, recordedAtMs } = recordedNow(session)
  const { actor } = session
  const recordedBy = { id: actor.id, name: actor.name, role: actor.role }
  return { ...incident, responses: [...incident.responses, { id, recordedAtMs, recordedBy, ...response }] }
}

type Proposed = ReturnType<typeof proposedResponse>

function followedTx(tx: Tx, session: Session, incident: Incident, earlier: Proposed): NewResponse | undefined {
  const inForce = incident.responses.at(-1)
  if (!inForce) return undefined
  const now = proposedFor(incident, currentVersion(incident).concern)
  const added = now.about.filter((value) => ![...earlier.about, ...inForce.about].includes(value))
  const isNewlyIllegal =
    now.replies.illegal === 'yes' && earlier.replies.illegal !== 'yes' && inForce.replies.illegal !== 'yes'
  if (added.length === 0 && !isNewlyIllegal) return undefined
  // The first is what belongs to every concern, which is there already.
  const ofAdded = currentEditionsTx(tx, session, added).slice(1)
  return {
    about: CONCERN_VALUES.filter((value) => inForce.about.includes(value) || added.includes(value)),
    replies: isNewlyIllegal ? { ...inForce.replies, illegal: 'yes' } : inForce.replies,
    isConfirmed: false,
    editions: [...inForce.editions, ...ofAdded],
  }
}

function proposedFor({ dangerNow, restricted }: Incident, concern: Concern) {
  return proposedResponse({ dangerNow, restricted, concern, imageLocked: isImageLocked(concern.imageAnswer) })
}
