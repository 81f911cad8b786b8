// What only restricted cases have: an ordinary case becomes one, and somebody is let in later.
import { type RestrictedAbout, aboutProblem, canBeLetIn } from '#shared/domain/compartments.ts'
import type { Actor } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { KeyHolder } from '#db/queries/accounts.ts'
import { encipherEvidenceKeyTx, listEvidenceFiles } from '#db/queries/evidence.ts'
import { listFormDrafts } from '#db/queries/form-drafts.ts'
import { moveToCompartmentTx } from '#db/queries/restricted.ts'
import { removeFromSearchTx } from '#db/queries/search.ts'
import type { Tx } from '#db/open.ts'
import { peopleFor } from './cases/audience.ts'
import { auditIncidentTx } from './audit.ts'
import { type CaseFile, withCase, withOwnCase } from './cases/case-file.ts'
import { recordsOf } from './cases/case-records.ts'
import { change } from './change.ts'
import { afterSealing } from './cases/clear-plain.ts'
import { type OpenCompartment, makeCompartmentTx, openCompartment } from './cases/compartments.ts'
import { provenPeople } from './people.ts'
import { recordedNow } from './cases/recorded.ts'
import { sealRecordTx, sealedPages } from './cases/sealed-pages.ts'
import { followRestrictionTx } from './response/first-response.ts'
import type { Session } from './session.ts'

type OnIncident = { readonly incidentId: string }
type Restricting = OnIncident & { readonly about: RestrictedAbout; readonly reason: string }

/** Seals everything about an ordinary case; null when whoever did so may not see it any more. There is no way back. */
export function restrictIncident(
  session: Session,
  { incidentId, about, reason }: Restricting,
): Result<{ incident: Incident | null }> {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', 'Check the reason', problems)
  const problem = aboutProblem(about.adult, about.leadIds, null)
  if (problem) return fail('invalid', problem.message, [problem])
  const restricted = change<{ incident: Incident | null }>(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      if (file.head.compartmentId !== null) return fail('conflict', 'This case is restricted already')
      const found = peopleFor(tx, about)
      if (!found.ok) return found
      const leadIds = about.adult === 'lead' ? about.leadIds : []
      const beginning = {
        kind: 'restricted',
        about: { ...about, leadIds },
        dangerNow: file.incident().dangerNow,
        reason,
      } as const
      const compartmentId = makeCompartmentTx(tx, session, found.people, (compartment) => {
        sealRecordTx(tx, compartment, recordedNow(session), beginning)
        sealCaseTx(tx, session, followRestrictionTx(tx, session, file.incident(), about), compartment)
        wrapKeysTx(tx, file, compartment)
        removeFromSearchTx(tx, incidentId)
        moveToCompartmentTx(tx, incidentId, compartment.id)
        return compartment.id
      })
      auditIncidentTx(tx, session, 'incident.restricted', incidentId, { restricted: true, compartmentId })
      return ok({ incident: readAgain(tx, session, incidentId) })
    }),
  )
  if (restricted.ok) afterSealing(session)
  return restricted
}

function sealCaseTx(tx: Tx, session: Session, incident: Incident, compartment: OpenCompartment): void {
  for (const { id, record, recordedAtMs, recordedBy } of recordsOf(incident, session.newId)) {
    sealRecordTx(tx, compartment, { id, recordedAtMs, recordedBy }, record)
  }
  // Only its forms are asked for here, and those need no more than the incident's id.
  const pages = sealedPages(tx, { id: incident.id, referenceYear: 0, referenceNumber: 0 }, compartment)
  for (const { form, aboutId, typed, savedAtMs, savedBy } of listFormDrafts(tx, incident.id)) {
    pages.keepForm({ form, aboutId }, { typed, savedAtMs, savedBy })
  }
}

// Before the case is handed over: from then on nobody else may unmask a key of its files.
function wrapKeysTx(tx: Tx, file: CaseFile, compartment: OpenCompartment): void {
  for (const { id } of listEvidenceFiles(tx, file.head.id)) {
    const key = file.openKey(id)
    if (!key) throw new Error('a file without its key')
    try {
      encipherEvidenceKeyTx(tx, id, compartment.sealKey(id, key))
    } finally {
      key.fill(0)
    }
  }
}

function readAgain(tx: Tx, session: Session, incidentId: string): Incident | null {
  const again = withCase(tx, session, incidentId, (file) => ok(file.incident()))
  return again.ok ? again.data : null
}

/** Those who are not let in yet and may be. */
export function listWhoElse(session: Session, { incidentId }: OnIncident): Result<{ people: Actor[] }> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const proven = provenPeople(tx)
      if (!proven.ok) return proven
      const people = whoElse(proven.people, file.incident()).map(({ id, name, role }) => ({ id, name, role }))
      return ok({ people })
    }),
  )
}

function whoElse(people: readonly KeyHolder[], { restricted }: Incident): readonly KeyHolder[] {
  if (!restricted) return []
  return people
    .filter((account) => canBeLetIn(restricted.about, account))
    .filter(({ id }) => !restricted.openTo.some((person) => person.id === id))
}

/** Lets somebody in from now on, to everything that is and will be written. */
export function openIncidentTo(
  session: Session,
  { incidentId, accountId, reason }: OnIncident & { readonly accountId: string; readonly reason: string },
): Result<Incident> {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', 'Check the reason', problems)
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const { compartmentId } = file.head
      if (compartmentId === null) return fail('conflict', 'This case is not restricted')
      const proven = provenPeople(tx)
      if (!proven.ok) return proven
      const person = whoElse(proven.people, file.incident()).find(({ id }) => id === accountId)
      if (!person) {
        return fail(
          'conflict',
          'This person cannot be let in. They have access already, or the case may not be shown to them',
        )
      }
      openCompartment(tx, session, compartmentId, (compartment) => {
        compartment.letInTx(tx, session, person)
        sealRecordTx(tx, compartment, recordedNow(session), { kind: 'opened-to', accountId, reason })
      })
      file.audit('incident.opened-to', { accountId })
      return ok(file.incident())
    }),
  )
}
