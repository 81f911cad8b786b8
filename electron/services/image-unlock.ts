// Takes a mistaken image lock off: two people, each with their own signature in the audit chain, and a reason. Sealed files stay sealed.
import type { Actor } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { mayAgreeToUnlock, unlockProblem } from '#shared/domain/image-unlock.ts'
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { listLetIn } from '#db/queries/compartments.ts'
import { insertImageUnlockTx } from '#db/queries/image-unlock.ts'
import type { Tx } from '#db/open.ts'
import type { Vault } from '../vault/vault.ts'
import { appendAuditTx } from './audit.ts'
import { type CaseFile, withOwnCase } from './cases/case-file.ts'
import { recordedNow } from './cases/recorded.ts'
import { refuseClosed } from './cases/refusals.ts'
import { change } from './change.ts'
import { addedSinceBy, provenPeople } from './people.ts'
import type { Session, Signer } from './session.ts'

type OnIncident = { readonly incidentId: string }

/** Those who could be the second person; nobody when the case is not locked. */
export function listWhoCanAgree(session: Session, { incidentId }: OnIncident): Result<{ people: Actor[] }> {
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const found = whoCanAgree(tx, session, file)
      return found.ok ? ok({ people: found.data.map(({ id, name, role }) => ({ id, name, role })) }) : found
    }),
  )
}

function whoCanAgree(tx: Tx, { actor }: Session, file: CaseFile): Result<readonly Actor[]> {
  const proven = provenPeople(tx)
  if (!proven.ok) return proven
  const { compartmentId } = file.head
  const openTo = compartmentId === null ? null : listLetIn(tx, compartmentId)
  const addedBy = addedSinceBy(tx, file.head.id)
  return ok(proven.people.filter((person) => mayAgreeToUnlock(actor, person, openTo, addedBy.get(person.id) ?? null)))
}

type Unlocking = OnIncident & {
  readonly reason: string
  /** The second person, and the passphrase that they typed. */
  readonly accountId: string
  readonly passphrase: Uint8Array
}

/** By two people: whoever is unlocked asks, and the second one agrees with their passphrase, which is overwritten. */
export async function unlockImages(
  session: Session,
  vault: Pick<Vault, 'session' | 'proveSecond'>,
  { incidentId, reason, accountId, passphrase }: Unlocking,
): Promise<Result<Incident>> {
  // What is refused anyhow must not cost the second person a try.
  const refused = refusal(session, { incidentId, reason, accountId })
  if (refused) {
    passphrase.fill(0)
    return refused
  }
  return vault.proveSecond(accountId, passphrase, (second) =>
    vault.session() === session ? unlockWith(session, { incidentId, reason }, second) : changedMeanwhile(),
  )
}

function refusal(session: Session, { incidentId, reason, accountId }: Omit<Unlocking, 'passphrase'>) {
  const checked = change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => refusalTx(tx, session, file, { reason, accountId }) ?? ok(true)),
  )
  return checked.ok ? undefined : checked
}

type Asked = { readonly reason: string; readonly accountId: string }

function refusalTx(tx: Tx, session: Session, file: CaseFile, { reason, accountId }: Asked): Failure | undefined {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', 'Check the reason', problems)
  if (file.head.status === 'closed') return refuseClosed()
  const { concern } = currentVersion(file.incident())
  const problem = unlockProblem(file.head.imageAnswer !== 'none', concern.types)
  if (problem !== undefined) return fail('conflict', problem)
  const found = whoCanAgree(tx, session, file)
  if (!found.ok) return found
  if (found.data.some(({ id }) => id === accountId)) return undefined
  const message = 'Choose another safeguarding lead or the head teacher, to whom this case is open'
  return fail('invalid', message, [{ field: 'accountId', message }])
}

type Second = { readonly actor: Actor; readonly signer: Signer }

function unlockWith(
  session: Session,
  { incidentId, reason }: Pick<Unlocking, 'incidentId' | 'reason'>,
  second: Second,
): Result<Incident> {
  const agreedBy = second.actor.id
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const refused = refusalTx(tx, session, file, { reason, accountId: agreedBy })
      if (refused) return refused
      const { number, concern } = currentVersion(file.incident())
      const version = number + 1
      const { id: _id, ...byWhom } = recordedNow(session)
      insertImageUnlockTx(tx, { ...byWhom, incidentId, agreedBy })
      const next = { kind: 'version', number: version, concern: { ...concern, imageAnswer: 'none' }, reason } as const
      file.add(recordedNow(session), next)
      file.add(recordedNow(session), { kind: 'unlocked', version, agreedBy, reason })
      file.dropForm({ form: 'unlock', aboutId: incidentId })
      auditAgreedTx(tx, session, file, { version, second })
      file.audit('incident.unlocked', { version, agreedBy })
      return ok(file.incident())
    }),
  )
}

// Signed by the second person's own key, so that nobody can say in their name that they agreed.
function auditAgreedTx(
  tx: Tx,
  { actor, clock }: Session,
  { head }: CaseFile,
  { version, second }: { readonly version: number; readonly second: Second },
): void {
  const mark = head.compartmentId === null ? {} : { restricted: true }
  appendAuditTx(tx, second.signer, {
    atMs: clock.nowMs(),
    actorId: second.actor.id,
    kind: 'incident.lock-agreed',
    incidentId: head.id,
    detail: { version, askedBy: actor.id, ...mark },
  })
}

function changedMeanwhile(): Failure {
  return fail('locked', 'Blueform was locked in the meantime. Enter the passphrase again')
}
