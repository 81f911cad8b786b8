// Seals the files of a case that becomes locked: each key goes to the release key, whose secret half is on paper only, and is gone from
// the vault. It must come before the lock in the same transaction, and reads no byte of any file. Seeds 000 app. 4, 002 §4.6; UKCIS 2024.
import { currentVersion, type Incident } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { listEvidenceFiles } from '#db/queries/evidence.ts'
import { sealFileTx } from '#db/queries/sealed-files.ts'
import { isReleaseConfirmed } from '#db/queries/settings.ts'
import type { Db, Tx } from '#db/open.ts'
import { sealTo } from '../../vault/keys/sodium.ts'
import { type CaseFile, withCase } from '../cases/case-file.ts'
import { afterSealing } from '../cases/clear-plain.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { provenReleaseKey } from '../people.ts'
import { followConcernTx } from '../response/first-response.ts'
import type { Session } from '../session.ts'

/** Seals every file of the case and gives how many there were. A failure when they cannot be; then the case must not be locked yet. */
export function sealFilesTx(tx: Tx, session: Session, file: CaseFile): Result<number> {
  const files = listEvidenceFiles(tx, file.head.id)
  if (files.length === 0) return ok(0)
  const releaseKey = provenReleaseKey(tx)
  if (releaseKey === undefined) return noReleaseKey(tx)
  for (const { id } of files) {
    const key = file.openKey(id)
    if (!key) return fail('failed', KEY_GONE)
    try {
      const recorded = recordedNow(session)
      const sealedKey = sealTo(Buffer.from(releaseKey, 'hex'), key)
      sealFileTx(tx, { id, sealedKey, releaseKey, sealedAtMs: recorded.recordedAtMs, sealedBy: recorded.recordedBy })
      file.add(recorded, { kind: 'evidence-event', evidenceId: id, event: { what: 'sealed' } })
    } finally {
      key.fill(0)
    }
    file.audit('evidence.sealed', { evidenceId: id })
  }
  return ok(files.length)
}

const KEY_GONE =
  'The files of this incident were changed by another program, so they cannot be sealed. Do not open them. Put back the last backup, then try again'

// Sealing to a key that nobody vouches for would give the files to whoever put it there, or to nobody at all.
function noReleaseKey(db: Db): Failure {
  return isReleaseConfirmed(db)
    ? fail(
        'failed',
        'The release key of these records was changed by another program, so the files of this incident cannot be sealed. Do not open them. Check the log of who did what, and put back the last backup',
      )
    : fail(
        'conflict',
        'The files of this incident cannot be sealed yet, because the release sheet is not confirmed. Do not open them. The designated safeguarding lead has to unlock Blueform and confirm the sheet first',
      )
}

const WHY = {
  answers:
    'The answers say that an image of anyone under 18 could be involved. The incident is treated as one that could involve an image of a child.',
  'not-sure':
    'Somebody who was about to add a file was not sure what it shows. The incident is treated as one that could involve an image of a child.',
  viewer:
    'Somebody who looked at a file said that it may show a child. The incident is treated as one that could involve an image of a child.',
} as const

type Why = keyof typeof WHY
type Locking = { readonly incidentId: string; readonly why: Exclude<Why, 'answers'> }

/** Locks a case and gives how many files were sealed. A case that is locked already stays as it is. */
export function lockTx(tx: Tx, session: Session, file: CaseFile, why: Why): Result<number> {
  const { number, concern } = currentVersion(file.incident())
  if (concern.imageAnswer !== 'none') return ok(0)
  const sealed = sealFilesTx(tx, session, file)
  if (!sealed.ok) return sealed
  const next = { number: number + 1, concern: { ...concern, imageAnswer: 'suspected' as const }, reason: WHY[why] }
  file.add(recordedNow(session), { kind: 'version', ...next })
  file.audit('incident.amended', { version: next.number }, { parts: 'imageAnswer', why })
  return sealed
}

/** Locks a case at once, closed or not, by whoever may read it. A case that is locked already stays as it is. */
export function lockIncident(session: Session, { incidentId, why }: Locking): Result<Incident> {
  const locked = change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const { concern } = currentVersion(file.incident())
      const sealed = lockTx(tx, session, file, why)
      if (!sealed.ok) return sealed
      followConcernTx(tx, session, file, concern)
      return ok({ incident: file.incident(), sealed: sealed.data })
    }),
  )
  if (!locked.ok) return locked
  if (locked.data.sealed > 0) afterSealing(session)
  return ok(locked.data.incident)
}
