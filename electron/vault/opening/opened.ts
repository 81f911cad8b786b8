// An open vault: the database, whose keys are in use, the key slots, the process lock and the sheets that are not confirmed yet. It
// owns what is written when slots change: the key file first, then the database, so that a crash leaves a newer file, never a lost one.
import type { Actor } from '#shared/domain/accounts.ts'
import type { AuditDetail, AuditKind } from '#shared/domain/audit.ts'
import { type Db, type Tx, inTransaction } from '#db/open.ts'
import { writeSlotsGenerationTx } from '#db/queries/settings.ts'
import { log } from '../../platform/log.ts'
import { appendAuditTx } from '../../services/audit.ts'
import type { Session, Signer } from '../../services/session.ts'
import type { FailedAttempt } from './attempts.ts'
import { vaultFiles } from '../folder.ts'
import type { LockReason, VaultOptions } from '../options.ts'
import { type OwnKeys, keyringOf, signerOf } from '../keys/own-keys.ts'
import type { ProcessLock } from './process-lock.ts'
import type { OpenSheet } from '../people/sheets.ts'
import { unwrapVaultKey } from '../keys/slot-keys.ts'
import { type Slot, type SlotsFile, type UnsealedSlots, slotFor, writeSlots } from '../keys/slots-file.ts'

export type Opened = {
  readonly folder: string
  readonly session: Session
  readonly own: OwnKeys
  readonly slots: SlotsFile
  readonly processLock: ProcessLock
  /** In the order in which they are asked for. */
  readonly sheets: readonly OpenSheet[]
  /** Writes why into the audit chain, closes the database, overwrites the keys and gives up the process lock. */
  close(reason: LockReason): void
}

type Parts = Omit<Opened, 'close'>

export function openedVault({ folder, session, own, slots, processLock, sheets }: Parts): Opened {
  const parts = { folder, session, own, slots, processLock, sheets }
  return { ...parts, close: (reason) => close(parts, reason) }
}

function close({ session, own, processLock }: Parts, reason: LockReason): void {
  const { db, signer, actor, clock } = session
  // Locking must succeed whatever the disk says, so a row that cannot be written is only logged.
  try {
    db.$client.pragma('query_only=OFF')
    const event = { kind: 'vault.locked', atMs: clock.nowMs(), actorId: actor.id, detail: { reason } } as const
    inTransaction(db, (tx) => auditVaultTx(tx, signer, event))
  } catch {
    log('vault.lock-not-audited')
  }
  own.wipe()
  try {
    db.$client.close()
  } finally {
    processLock.release()
  }
}

export function sessionOf({ clock, newId }: VaultOptions, db: Db, actor: Actor, own: OwnKeys): Session {
  return { db, actor, signer: signerOf(actor.id, own), keyring: keyringOf(own), clock, newId }
}

export type VaultEvent = {
  readonly kind: AuditKind
  readonly atMs: number
  readonly actorId: string
  readonly detail: AuditDetail
}

/** Adds a row of the vault itself, after the failures that nobody could write down before. */
export function auditVaultTx(tx: Tx, signer: Signer, event: VaultEvent, failures: readonly FailedAttempt[] = []): void {
  for (const { atMs: triedAtMs, secret, accountId } of failures) {
    const detail = { triedAtMs, secret, accountId }
    const failed = { atMs: event.atMs, actorId: null, kind: 'vault.unlock-failed', incidentId: null, detail } as const
    appendAuditTx(tx, signer, failed)
  }
  appendAuditTx(tx, signer, { incidentId: null, ...event })
}

/** What whoever is unlocked did to the vault or to accounts, now. */
export function auditOwnTx(tx: Tx, { signer, clock, actor }: Session, kind: AuditKind, detail: AuditDetail = {}): void {
  auditVaultTx(tx, signer, { kind, atMs: clock.nowMs(), actorId: actor.id, detail })
}

export function ownSlot({ slots, session }: Pick<Opened, 'slots' | 'session'>): Slot {
  const slot = slotFor(slots, session.actor.id, 'passphrase')
  if (!slot) throw new Error('vault open without a slot')
  return slot
}

/** The vault's key while `work` runs; overwritten afterwards. */
export async function usingVaultKey<Value>(opened: Opened, work: (key: Buffer) => Promise<Value>): Promise<Value> {
  const key = unwrapVaultKey(opened.slots, ownSlot(opened), opened.own)
  if (!key) throw new Error('the own slot does not open')
  try {
    return await work(key)
  } finally {
    key.fill(0)
  }
}

/**
 * Replaces the key file and, in one transaction, what the database knows of it. When the database refuses, the file goes back to
 * what it was. Gives the file that counts from now on.
 */
export function keepSlots(
  { folder, session, slots }: Pick<Opened, 'folder' | 'session' | 'slots'>,
  key: Buffer,
  changed: Partial<Pick<UnsealedSlots, 'slots' | 'notice'>>,
  work: (tx: Tx) => void,
): SlotsFile {
  const { mac: _mac, ...before } = slots
  const path = vaultFiles(folder).slots
  const file = writeSlots(path, { ...before, ...changed, generation: before.generation + 1 }, key)
  try {
    inTransaction(session.db, (tx) => {
      writeSlotsGenerationTx(tx, file.generation)
      work(tx)
    })
    return file
  } catch (error) {
    writeSlots(path, { ...before, generation: file.generation }, key)
    throw error
  }
}
