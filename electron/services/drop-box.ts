// The inbox of concerns that were left at the lock screen. Whoever is unlocked sees those that were meant for them; taking one makes
// it a draft. Its arrival is written into the audit chain the first time that anybody opens the vault afterwards.
import type { Drop, DropRow } from '#shared/domain/drop-box.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { insertDropTakenTx, isDropReceived, readTakenDraft } from '#db/queries/drop-box.ts'
import type { Db, Tx } from '#db/open.ts'
import { log } from '../platform/log.ts'
import { usingDropBox } from '../vault/keys/drop-box-key.ts'
import { listDrops, readDropFile, removeDrop, writeDrop } from '../vault/drop-files.ts'
import type { BoxKeys } from '../vault/keys/sodium.ts'
import { appendAuditTx, auditIncidentTx } from './audit.ts'
import { audienceOf } from './cases/audience.ts'
import { change } from './change.ts'
import { findDraft, keepDraftTx } from './cases/draft-keeping.ts'
import { answersOfDrop } from './drops/drop-answers.ts'
import { recipientsOf } from './drops/drop-recipients.ts'
import { provenPeople } from './people.ts'
import { type Outside, type Recipient, openInside, openOutside, sharedWith } from './drops/sealed-drop.ts'
import type { Session } from './session.ts'

type OnDrop = { readonly dropId: string }

export function readInbox(session: Session, folder: string): Result<{ rows: DropRow[]; damaged: number }> {
  const looked = receiveDrops(session, folder)
  if (!looked.ok) return looked
  const rows = looked.data.drops.map(({ id, leftAtMs, imageAnswer, adult, writerRole }) => {
    return { id, leftAtMs, imageAnswer, adult, writerRole }
  })
  return ok({ rows: rows.toSorted((a, b) => a.leftAtMs - b.leftAtMs), damaged: looked.data.damaged })
}

/** Notes new arrivals, lets people who came later read what they would have been sent, and clears away what was taken. */
export function receiveDrops(session: Session, folder: string): Result<{ drops: Drop[]; damaged: number }> {
  return usingDropBox(session, (dropBox) => receiveWith(session, folder, dropBox))
}

function receiveWith(session: Session, folder: string, dropBox: BoxKeys): Result<{ drops: Drop[]; damaged: number }> {
  const waiting = listDrops(folder).filter((id) => !isLeftover(session.db, folder, id))
  const found = waiting.map((id) => ({ id, ...openFile(session, folder, dropBox, id) }))
  const noted = change(session, (tx) => {
    for (const { outside } of found) if (outside) noteTx(tx, session, outside)
    return ok({})
  })
  if (!noted.ok) return noted
  for (const { outside, drop } of found) {
    if (outside && isReadable(drop)) shareWithNewcomers(session, folder, dropBox, outside, drop)
  }
  const drops = found.map(({ drop }) => drop).filter(isReadable)
  const damaged = found.filter(({ outside, drop }) => outside === undefined || drop === 'damaged').length
  return ok({ drops, damaged })
}

export function readDrop(session: Session, folder: string, { dropId }: OnDrop): Result<Drop> {
  return change(session, (tx) => {
    const drop = ownDrop(tx, session, folder, dropId)
    if (!drop) return dropNotFound()
    auditIncidentTx(tx, session, 'drop.read', null, { dropId, ...markOf(drop) })
    return ok(drop)
  })
}

/** Makes a draft of it, once; a file that a crash left behind is cleared away by the next look at the inbox. */
export function takeDrop(session: Session, folder: string, { dropId }: OnDrop): Result<{ draftId: string }> {
  const taken = change(session, (tx) => {
    const earlier = readTakenDraft(tx, dropId)
    if (earlier !== undefined) return findDraft(tx, session, earlier) ? ok({ draftId: earlier }) : dropNotFound()
    const drop = ownDrop(tx, session, folder, dropId)
    if (!drop) return dropNotFound()
    const answers = answersOfDrop(drop)
    const audience = audienceOf(tx, session, answers)
    if (!audience.ok) return audience
    const draftId = session.newId()
    const atMs = session.clock.nowMs()
    const by = session.actor.id
    const start = { id: draftId, startedAtMs: atMs, compartmentId: null }
    keepDraftTx(tx, session, start, audience.people, { answers, savedAtMs: atMs, savedBy: by })
    insertDropTakenTx(tx, { dropId, draftId, takenAtMs: atMs, takenBy: by })
    auditIncidentTx(tx, session, 'drop.taken', null, { dropId, draftId, ...markOf(drop) })
    return ok({ draftId })
  })
  if (taken.ok) clearAway(folder, dropId)
  return taken
}

/** Whether a concern waits that nobody with access but this person could read. */
export function isOnlyReader(session: Session, folder: string, accountId: string): boolean {
  const others = listActiveAccounts(session.db).filter(({ id }) => id !== accountId)
  return usingDropBox(session, (dropBox) =>
    listDrops(folder).some((id) => {
      const { outside } = openFile(session, folder, dropBox, id)
      const isTheirs = outside !== undefined && Object.hasOwn(outside.keys, accountId)
      return (
        isTheirs && readTakenDraft(session.db, id) === undefined && !others.some((other) => other.id in outside.keys)
      )
    }),
  )
}

type Found = { readonly outside: Outside | undefined; readonly drop: Drop | 'damaged' | undefined }

function openFile({ actor, keyring }: Session, folder: string, dropBox: BoxKeys, id: string): Found {
  const bytes = readDropFile(folder, id)
  const outside = bytes && openOutside(bytes, id, dropBox)
  return { outside, drop: outside && openInside(outside, actor.id, keyring) }
}

function ownDrop(db: Db, session: Session, folder: string, dropId: string): Drop | undefined {
  if (readTakenDraft(db, dropId) !== undefined) return undefined
  const { drop } = usingDropBox(session, (dropBox) => openFile(session, folder, dropBox, dropId))
  return isReadable(drop) ? drop : undefined
}

function isReadable(drop: Found['drop']): drop is Drop {
  return drop !== undefined && drop !== 'damaged'
}

function noteTx(tx: Tx, { signer, clock }: Session, { id: dropId, leftAtMs }: Outside): void {
  if (isDropReceived(tx, dropId)) return
  const detail = { dropId, leftAtMs }
  appendAuditTx(tx, signer, { atMs: clock.nowMs(), actorId: null, kind: 'drop.received', incidentId: null, detail })
}

// People who were added after a concern was left have no key to it yet; whoever can read it gives them one.
function shareWithNewcomers(session: Session, folder: string, dropBox: BoxKeys, outside: Outside, drop: Drop): void {
  const proven = provenPeople(session.db)
  if (!proven.ok) return log('drop-box.not-shared')
  const people = proven.people.map(({ id, role, boxPublicKey }) => {
    return { accountId: id, role, boxPublicKey: Buffer.from(boxPublicKey, 'hex') }
  })
  const more: readonly Recipient[] = recipientsOf(drop, people).filter(({ accountId }) => !(accountId in outside.keys))
  if (more.length === 0) return
  try {
    const shared = sharedWith(outside, session.actor.id, session.keyring, more, dropBox.publicKey)
    if (shared) writeDrop(folder, drop.id, shared)
  } catch {
    // A full disk: the file is as it was, and the next look tries again.
    log('drop-box.not-shared')
  }
}

function isLeftover(db: Db, folder: string, dropId: string): boolean {
  if (readTakenDraft(db, dropId) === undefined) return false
  clearAway(folder, dropId)
  return true
}

function clearAway(folder: string, dropId: string): void {
  try {
    removeDrop(folder, dropId)
  } catch {
    log('drop-box.not-cleared')
  }
}

function markOf({ adult }: Drop): { restricted?: true } {
  return adult === 'no' ? {} : { restricted: true }
}

function dropNotFound(): Failure {
  return fail('not-found', 'This concern is not in the inbox any more. It may have become a draft')
}
