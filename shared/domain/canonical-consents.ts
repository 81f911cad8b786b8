// The exact text that the hash of a row about pictures is made of: every column in fixed order, but for the number of arrival. A change of
// this text would make every old row look altered.
import type { Consent, ImageBar, ImageDeletion } from './consents.ts'

type Written<Row> = Omit<Row, 'recordedBy'> & { readonly recordedBy: string }

export type ConsentRow = Written<Consent>
/** Why a picture must not be used is not in the log, which others read: a hash of one of four reasons would tell it. */
export type BarRow = Written<Omit<ImageBar, 'why' | 'note'>>
export type DeletionRow = Written<ImageDeletion>

export function canonicalConsent(row: ConsentRow): string {
  return JSON.stringify([
    'blueform consent',
    row.id,
    row.childId,
    row.signerRole,
    row.signerId,
    row.signerName,
    row.relation,
    row.topic,
    row.answer,
    row.how,
    row.answeredOn,
    row.note,
    row.recordedAtMs,
    row.recordedBy,
  ])
}

export function canonicalBar(row: BarRow): string {
  return JSON.stringify(['blueform image bar', row.id, row.childId, row.what, row.recordedAtMs, row.recordedBy])
}

export function canonicalDeletion(row: DeletionRow): string {
  return JSON.stringify([
    'blueform image deletion',
    row.id,
    row.childId,
    row.places,
    row.doneBy,
    row.doneOn,
    row.recordedAtMs,
    row.recordedBy,
  ])
}
