// Where a concern that is being typed lies: plain while it is an ordinary one, sealed once it is about an adult in school, and moved
// when that answer changes. Nothing but the opening questions is kept before it is answered.
import {
  EMPTY_INCIDENT_ANSWERS,
  type IncidentAnswers,
  incidentAnswersSchema,
  isAboutSettled,
} from '#shared/domain/incident-answers.ts'
import { imageAnswerFor, isImageLocked } from '#shared/domain/image-answer.ts'
import type { KeyHolder } from '#db/queries/accounts.ts'
import { deleteCompartmentTx, listLetIn } from '#db/queries/compartments.ts'
import { deleteDraftTx, insertDraftTx, readDraftRow, updateDraftTx } from '#db/queries/drafts.ts'
import { type SealedDraft, deleteSealedDraftTx, putSealedDraftTx, readSealedDraft } from '#db/queries/sealed-drafts.ts'
import type { Db, Tx } from '#db/open.ts'
import { type OpenCompartment, makeCompartmentTx, openCompartment } from './compartments.ts'
import type { Session } from '../session.ts'

/** A draft that whoever is unlocked may see. */
export type KeptDraft = {
  readonly id: string
  readonly answers: IncidentAnswers
  readonly startedAtMs: number
  readonly savedAtMs: number
  /** Null while it is plain. */
  readonly compartmentId: string | null
}

const at = (draftId: string) => ({ form: 'concern', aboutId: draftId }) as const
const place = (draftId: string) => ['draft', 'concern', draftId] as const

/** Undefined for a draft that is not there and, alike, for one that is sealed to others. */
export function findDraft(db: Db, session: Session, id: string): KeptDraft | undefined {
  const plain = readDraftRow(db, id)
  if (plain) return { ...plain, compartmentId: null }
  const sealed = readSealedDraft(db, at(id))
  return sealed && openDraft(db, session, sealed)
}

export function openDraft(db: Db, session: Session, draft: SealedDraft): KeptDraft | undefined {
  const { aboutId: id, compartmentId, startedAtMs, savedAtMs } = draft
  return openCompartment(db, session, compartmentId, (compartment) => {
    const answers = incidentAnswersSchema.parse(compartment.open(place(id), draft.sealed))
    return { id, answers, startedAtMs, savedAtMs, compartmentId }
  })
}

/** What can be kept of these answers: before it is settled whom it is about, only what names nobody. */
export function keepable(answers: IncidentAnswers): IncidentAnswers {
  if (isAboutSettled(answers)) return answers
  const { imageAnswer, dangerNow } = answers
  return { ...EMPTY_INCIDENT_ANSWERS, imageAnswer, dangerNow }
}

export type NextDraft = { readonly answers: IncidentAnswers; readonly savedAtMs: number; readonly savedBy: string }
type Before = Pick<KeptDraft, 'id' | 'startedAtMs' | 'compartmentId'>

/** Keeps a draft for these people, or plain for null, wherever it was before; tells whether others could read it until now. */
export function keepDraftTx(
  tx: Tx,
  session: Session,
  before: Before,
  people: readonly KeyHolder[] | null,
  next: NextDraft,
): { hasMoved: boolean } {
  if (people === null) {
    keepPlainTx(tx, before, next)
    return { hasMoved: false }
  }
  const { id, startedAtMs } = before
  const { answers, savedAtMs, savedBy } = next
  return inCompartmentTx(tx, session, before, people, (compartment) => {
    const sealed = compartment.seal(place(id), answers)
    putSealedDraftTx(tx, { ...at(id), compartmentId: compartment.id, sealed, startedAtMs, savedAtMs, savedBy })
  })
}

function keepPlainTx(tx: Tx, before: Before, { answers, savedAtMs, savedBy }: NextDraft): void {
  const change = { answers, imageLocked: isDraftLocked(answers), savedAtMs }
  if (before.compartmentId === null && updateDraftTx(tx, before.id, change)) return
  removeDraftTx(tx, before)
  const { id, startedAtMs } = before
  insertDraftTx(tx, { id, startedAtMs, startedBy: savedBy, ...change })
}

/**
 * Takes the draft away and does `work` in a new compartment that is open to these people. No signature says whose the draft's own was:
 * somebody who exchanged it would read what is written in it from now on.
 */
export function inCompartmentTx(
  tx: Tx,
  session: Session,
  draft: Before,
  people: readonly KeyHolder[],
  work: (compartment: OpenCompartment) => void,
): { hasMoved: boolean } {
  const hasMoved = draft.compartmentId === null || !isFor(tx, draft.compartmentId, people)
  removeDraftTx(tx, draft)
  makeCompartmentTx(tx, session, people, work)
  return { hasMoved }
}

/** Throws a draft away, with its compartment. */
export function removeDraftTx(tx: Tx, { id, compartmentId }: Pick<KeptDraft, 'id' | 'compartmentId'>): void {
  deleteDraftTx(tx, id)
  deleteSealedDraftTx(tx, at(id))
  if (compartmentId !== null) deleteCompartmentTx(tx, compartmentId)
}

/** Whether a compartment is open to exactly these people. */
function isFor(db: Db, compartmentId: string, people: readonly KeyHolder[]): boolean {
  const letIn = listLetIn(db, compartmentId)
  return letIn.length === people.length && people.every(({ id }) => letIn.some((person) => person.id === id))
}

// Before the first question is answered there is nothing to lock yet.
export function isDraftLocked({ imageAnswer, types }: IncidentAnswers): boolean {
  return isImageLocked(imageAnswerFor(imageAnswer ?? 'none', types))
}
