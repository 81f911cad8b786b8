// Writes what the preview showed: everything in one transaction, or nothing.
import type { PlannedLink } from '#shared/domain/import-guardians.ts'
import type { PlannedPerson } from '#shared/domain/import-who.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { endGuardianshipTx, insertGuardianshipTx } from '#db/queries/guardianships.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { addPersonTx, changePersonTx } from '../people/write-person.ts'
import type { Session } from '../session.ts'
import { dropFile } from './held-file.ts'
import { makePlan } from './plan.ts'

type Imported = RouteOutput<'people.import'>

export function importPeople(session: Session, input: RouteInput<'people.import'>): Result<Imported> {
  const imported = change(session, (tx): Result<Imported> => {
    // Made again here, where nobody else can write.
    const made = makePlan(session, tx, input.ticket, input.settings)
    if (!made.ok) return made
    const { plan, hash, file } = made.data
    if (hash !== input.plan) return fail('conflict', 'Somebody changed the people meanwhile. Look at the preview again')
    if (plan.bad.length > 0)
      return fail('invalid', 'Some rows cannot be read, so nobody was imported. Look at the preview again')
    const counts = { added: 0, changed: 0, same: 0 }
    for (const person of plan.people) {
      counts[person.what] += 1
      writePersonTx(tx, session, person)
    }
    if (counts.added + counts.changed === 0)
      return fail('conflict', 'There is nothing to change: everybody in the file is here already')
    const { kind } = input.settings
    auditIncidentTx(tx, session, 'people.imported', null, {
      kind,
      format: file.table.format,
      sha256: file.sha256,
      ...counts,
    })
    return ok(counts)
  })
  if (imported.ok) dropFile(session, input.ticket)
  return imported
}

function writePersonTx(tx: Tx, session: Session, { what, before, details, links }: PlannedPerson): void {
  if (what === 'same') return
  if (before) changePersonTx(tx, session, before, details, 'imported')
  const adultId = before?.id ?? addPersonTx(tx, session, details, { kind: 'imported' })
  for (const link of links) writeLinkTx(tx, session, adultId, link)
}

function writeLinkTx(
  tx: Tx,
  session: Session,
  adultId: string,
  { childId, relation, responsibility, instead }: PlannedLink,
): void {
  for (const { id } of instead) endGuardianshipTx(tx, id, session.clock.nowMs(), session.actor.id)
  insertGuardianshipTx(tx, recordedNow(session), { childId, adultId, relation, responsibility })
}
