// A new case out of the answers of a draft: rows of its own, or a compartment.
import { randomInt } from 'node:crypto'
import type { RestrictedAbout } from '#shared/domain/compartments.ts'
import type { NewResponse } from '#shared/domain/concerns.ts'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import type { NewIncident } from '#shared/domain/incident-check.ts'
import { FIRST_RESTRICTED_NUMBER, RESTRICTED_NUMBERS, formatReference } from '#shared/domain/incidents.ts'
import { londonDate } from '#shared/lib/dates.ts'
import type { KeyHolder } from '#db/queries/accounts.ts'
import { type Recorded, insertIncidentTx, takeReferenceNumberTx } from '#db/queries/incidents.ts'
import { freeNumberTx } from '#db/queries/restricted.ts'
import type { NewPersonLink } from '#shared/domain/person-links.ts'
import type { Tx } from '#db/open.ts'
import type { CasePages } from './case-pages.ts'
import { type KeptDraft, inCompartmentTx, removeDraftTx } from './draft-keeping.ts'
import { plainPages } from './plain-pages.ts'
import { editionsOf } from '../response/editions.ts'
import { firstResponseTx } from '../response/first-response.ts'
import { refreshOpenStepsTx } from '../response/open-steps.ts'
import { recordedNow } from './recorded.ts'
import { sealRecordTx, sealedPages } from './sealed-pages.ts'
import type { Session } from '../session.ts'

type Made = {
  readonly incidentId: string
  readonly reference: string
  /** Null for an ordinary case. */
  readonly compartmentId: string | null
  /** Whether others could read the draft's words until now. */
  readonly hasMoved: boolean
}

/** What a form says, and which of the school's people were picked for it. */
type Input = NewIncident & { readonly links: readonly NewPersonLink[] }

export function makeOrdinaryTx(tx: Tx, session: Session, draft: KeptDraft, input: Input): Made {
  removeDraftTx(tx, draft)
  const recorded = recordedNow(session)
  const referenceYear = yearOf(recorded)
  const referenceNumber = takeReferenceNumberTx(tx, referenceYear)
  const { dangerNow, concern } = input
  const { imageAnswer } = concern
  insertIncidentTx(tx, { ...recorded, referenceYear, referenceNumber, imageAnswer, dangerNow, compartmentId: null })
  const pages = plainPages(tx, session, recorded)
  write(session, pages, recorded, input, firstResponseTx(tx, session, statedBy(input, null)))
  refreshOpenStepsTx(tx, pages.incident(), editionsOf(tx))
  return {
    incidentId: recorded.id,
    reference: formatReference(referenceYear, referenceNumber),
    compartmentId: null,
    hasMoved: false,
  }
}

type Restriction = { readonly about: RestrictedAbout; readonly people: readonly KeyHolder[] }

/** Its number is drawn, so that no gap in the count tells of it, and what its row must hold says as little as it can. */
export function makeRestrictedTx(
  tx: Tx,
  session: Session,
  draft: KeptDraft,
  input: Input,
  { about, people }: Restriction,
): Made {
  const recorded = recordedNow(session)
  const { dangerNow, concern } = input
  const referenceYear = yearOf(recorded)
  const referenceNumber = freeNumberTx(tx, referenceYear, drawNumber)
  const head = { ...recorded, referenceYear, referenceNumber }
  const { imageAnswer } = concern
  let compartmentId: string | null = null
  const { hasMoved } = inCompartmentTx(tx, session, draft, people, (compartment) => {
    compartmentId = compartment.id
    insertIncidentTx(tx, { ...head, imageAnswer, dangerNow: 'not-known', compartmentId: compartment.id })
    const beginning = { kind: 'restricted', about, dangerNow, reason: null } as const
    sealRecordTx(tx, compartment, { ...recorded, id: session.newId() }, beginning)
    const response = firstResponseTx(tx, session, statedBy(input, about))
    write(session, sealedPages(tx, head, compartment), recorded, input, response)
  })
  return {
    incidentId: recorded.id,
    reference: formatReference(referenceYear, referenceNumber),
    compartmentId,
    hasMoved,
  }
}

function statedBy({ dangerNow, concern }: NewIncident, about: RestrictedAbout | null) {
  const restricted = about === null ? null : { about, openTo: [] }
  return { dangerNow, concern, restricted, imageLocked: isImageLocked(concern.imageAnswer) }
}

function write(
  session: Session,
  pages: CasePages,
  { id: _id, ...byWhom }: Recorded,
  input: Input,
  response: NewResponse,
): void {
  const next = (): Recorded => ({ id: session.newId(), ...byWhom })
  pages.add(next(), { kind: 'version', number: 1, concern: input.concern, reason: null })
  for (const action of input.actions) pages.add(next(), { kind: 'action', action })
  if (input.outcome !== '') pages.add(next(), { kind: 'outcome', text: input.outcome })
  pages.add(next(), { kind: 'response', response })
  for (const link of input.links) pages.add(next(), { kind: 'link', link })
}

function yearOf({ recordedAtMs }: Recorded): number {
  return Number(londonDate(recordedAtMs).slice(0, 4))
}

function drawNumber(): number {
  return FIRST_RESTRICTED_NUMBER + randomInt(RESTRICTED_NUMBERS)
}
