// An open vault: the database, the process lock and, until it is confirmed, the recovery code. It knows nothing of secrets.
import type { Actor } from '#shared/domain/accounts.ts'
import type { AuditDetail, AuditKind } from '#shared/domain/audit.ts'
import { migrate } from '#db/migrate.ts'
import { type Db, type Tx, inTransaction, openDatabase } from '#db/open.ts'
import { listRoleHolders } from '#db/queries/accounts.ts'
import { log } from '../platform/log.ts'
import { appendAuditTx } from '../services/audit.ts'
import type { Session } from '../services/session.ts'
import type { Attempts } from './attempts.ts'
import { vaultFiles } from './folder.ts'
import type { LockReason } from './options.ts'
import type { ProcessLock } from './process-lock.ts'

/** Only while the recovery sheet is unconfirmed. */
export type Unconfirmed = {
  readonly code: string
  readonly slotId: string
  /** Numbers of two groups, counted from 1 as on the sheet, the smaller first. */
  readonly askedGroups: [number, number]
}

export type Opened = {
  readonly folder: string
  readonly session: Session
  readonly processLock: ProcessLock
  readonly unconfirmed: Unconfirmed | undefined
  /** Writes why into the audit chain, closes the database and gives up the process lock. */
  close(reason: LockReason): void
}

export function openedVault(parts: Omit<Opened, 'close'>): Opened {
  return { ...parts, close: (reason) => close(parts, reason) }
}

// Locking must succeed whatever the disk says, so a row that cannot be written is only logged.
function close({ session, processLock }: Omit<Opened, 'close'>, reason: LockReason): void {
  const { db, actor, clock } = session
  try {
    const event = { kind: 'vault.locked', atMs: clock.nowMs(), actorId: actor.id, detail: { reason } } as const
    inTransaction(db, (tx) => auditVaultTx(tx, event, []))
  } catch {
    log('vault.lock-not-audited')
  }
  try {
    db.$client.close()
  } finally {
    processLock.release()
  }
}

/** Opens and migrates the database of a folder. Throws; then it is closed again. */
export function openVaultDatabase(folder: string, key: Buffer, migrationsFolder: string): Db {
  const db = openDatabase(vaultFiles(folder).database, key)
  try {
    migrate(db, migrationsFolder)
    return db
  } catch (error) {
    db.$client.close()
    throw error
  }
}

export function firstHolder(db: Db): Actor {
  const holder = listRoleHolders(db).find(({ role }) => role === 'dsl')
  if (!holder) throw new Error('vault without a role holder')
  return holder
}

/** Adds a row of the vault itself, after the failures that nobody could write down before. */
export function auditVaultTx(tx: Tx, entry: VaultEvent, failures: Attempts['failures']): void {
  for (const { atMs: triedAtMs, secret } of failures) {
    const detail = { triedAtMs, secret }
    appendAuditTx(tx, { atMs: entry.atMs, actorId: null, kind: 'vault.unlock-failed', incidentId: null, detail })
  }
  appendAuditTx(tx, { incidentId: null, ...entry })
}

export type VaultEvent = {
  readonly kind: AuditKind
  readonly atMs: number
  readonly actorId: string
  readonly detail: AuditDetail
}
