// Every way in which somebody's details come to be what they are: the row as it is now, and an event that keeps what it was before.
import { changesBetween, detailsOf } from '#shared/domain/people-changes.ts'
import type { PersonDetails, PersonEvent, SchoolPerson } from '#shared/domain/people.ts'
import { insertPersonEventTx, insertPersonTx, updatePersonTx } from '#db/queries/people.ts'
import type { Tx } from '#db/open.ts'
import { recordedNow } from '../cases/recorded.ts'
import type { Session } from '../session.ts'

/** Gives the new id. The caller writes the row of the audit chain, one for all that it adds. */
export function addPersonTx(
  tx: Tx,
  session: Session,
  details: PersonDetails,
  { kind }: { readonly kind: 'added' | 'imported' },
): string {
  const recorded = recordedNow(session)
  insertPersonTx(tx, recorded, detailsOf(details))
  noteEventTx(tx, session, { personId: recorded.id, kind, changes: [], otherId: null })
  return recorded.id
}

/** Whether anything differed; nothing is written when nothing does. */
export function changePersonTx(
  tx: Tx,
  session: Session,
  before: SchoolPerson,
  details: PersonDetails,
  kind: PersonEvent['kind'],
): boolean {
  const changes = changesBetween(before, details)
  if (changes.length === 0) return false
  updatePersonTx(tx, before.id, detailsOf(details))
  noteEventTx(tx, session, { personId: before.id, kind, changes, otherId: null })
  return true
}

export function noteEventTx(
  tx: Tx,
  session: Session,
  event: Pick<PersonEvent, 'personId' | 'kind' | 'changes' | 'otherId'>,
): void {
  insertPersonEventTx(tx, recordedNow(session), event)
}
