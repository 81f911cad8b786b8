// The school's key contacts: who can be reached how, who is missing, and which card nobody has checked for a year.
import { may } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type NewKeyContact, isContactOld, keyContactProblem, missingContacts } from '#shared/domain/key-contacts.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import {
  deleteKeyContactTx,
  insertKeyContactTx,
  listKeyContacts,
  markContactCheckedTx,
  updateKeyContactTx,
} from '#db/queries/key-contacts.ts'
import { listTellingParties } from '#db/queries/open-steps.ts'
import { hasRestricted } from '#db/queries/restricted.ts'
import type { Party } from '#shared/guidance/step.ts'
import { auditIncidentTx } from './audit.ts'
import { ownRestrictedTx } from './cases/own-restricted.ts'
import { todayOf } from './cases/recorded.ts'
import { change } from './change.ts'
import { editionsOf } from './response/editions.ts'
import { openStepsOf } from './response/open-steps.ts'
import type { Session } from './session.ts'

type Contacts = RouteOutput<'keyContacts.list'>

const GONE = 'This contact is no longer in the list. Look at the list again'

export function listContacts(session: Session): Result<Contacts> {
  const contacts = listKeyContacts(session.db)
  const today = todayOf(session)
  // Whom an incident has to tell would say something of it to those who may not read it.
  const ordinary = may(session.actor.role, 'read-cases') ? listTellingParties(session.db) : []
  const restricted = restrictedParties(session)
  if (!restricted.ok) return restricted
  const toTell = [...ordinary, ...restricted.data]
  return ok({
    contacts,
    missing: [...missingContacts(contacts, toTell)],
    old: contacts.filter((card) => isContactOld(card, today)).map(({ id }) => id),
  })
}

// Of restricted cases nothing lies open, so those that this person may see are opened and worked out here.
function restrictedParties(session: Session): Result<readonly Party[]> {
  if (!hasRestricted(session.db, session.actor.id)) return ok([])
  return change(session, (tx) => {
    const editions = editionsOf(tx)
    const parties = ownRestrictedTx(tx, session).flatMap(({ incident }) =>
      openStepsOf(incident, editions).flatMap(({ tells }) => tells ?? []),
    )
    return ok(parties)
  })
}

type Saved = { readonly id: string | null; readonly contact: NewKeyContact }

export function saveContact(session: Session, { id, contact }: Saved): Result<Contacts> {
  const problem = keyContactProblem(contact)
  const problems = [...(problem ? [problem] : []), ...embeddedDataProblems(contact)]
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    const nowMs = session.clock.nowMs()
    const changed = { checkedOn: todayOf(session), changedAtMs: nowMs, changedBy: session.actor.id }
    const contactId = id ?? session.newId()
    if (id === null) insertKeyContactTx(tx, contactId, contact, changed)
    else if (!updateKeyContactTx(tx, id, contact, changed)) return fail('not-found', GONE)
    const detail = { contactId, party: contact.party, isNew: id === null }
    auditIncidentTx(tx, session, 'contacts.changed', null, detail)
    return listContacts({ ...session, db: tx })
  })
}

export function removeContact(session: Session, { id }: { readonly id: string }): Result<Contacts> {
  return change(session, (tx) => {
    if (!deleteKeyContactTx(tx, id)) return fail('not-found', GONE)
    auditIncidentTx(tx, session, 'contacts.removed', null, { contactId: id })
    return listContacts({ ...session, db: tx })
  })
}

/** Somebody made sure that these cards are right: each is checked today, and none is when one of them is gone. */
export function checkContacts(session: Session, { ids }: { readonly ids: readonly string[] }): Result<Contacts> {
  return change(session, (tx) => {
    const today = todayOf(session)
    for (const id of ids) {
      if (!markContactCheckedTx(tx, id, today)) return fail('not-found', GONE)
      auditIncidentTx(tx, session, 'contacts.checked', null, { contactId: id })
    }
    return listContacts({ ...session, db: tx })
  })
}
