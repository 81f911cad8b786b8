// Backups of the open vault: where they go, when one is due, making and checking them. Each is a row of the audit chain; what cannot be
// done is told in words. It must not keep the vault's key, and it stops when the vault is locked.
import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { AuditDetail } from '#shared/domain/audit.ts'
import { type Generation, isBackupDue } from '#shared/domain/backups.ts'
import { type Failure, type Result, ok } from '#shared/ipc/result.ts'
import type { BackupStatus } from '#shared/ipc/backups.ts'
import {
  countSealedFiles,
  readBackupSettings,
  readLastBackupEvent,
  wasRekeyedAfter,
  writeBackupFolderTx,
  writeBackupMadeTx,
} from '#db/queries/backups.ts'
import { bytesOf, checkRecords, findDamage } from '../vault/backup/backup-check.ts'
import { backupRoot, listGenerations, sharedEvidence } from '../vault/backup/backup-folder.ts'
import { freeGenerationId, makeGeneration } from '../vault/backup/backup-make.ts'
import { type Manifest, MANIFEST, readSignedManifest } from '../vault/backup/backup-manifest.ts'
import { createMeter } from '../vault/backup/backup-meter.ts'
import { BackupProblem, problemOf } from '../vault/backup/backup-problem.ts'
import { folderWarning, placeOf, vaultFiles } from '../vault/folder.ts'
import { readSlots } from '../vault/keys/slots-file.ts'
import type { Vault } from '../vault/vault.ts'
import { auditIncidentTx } from './audit.ts'
import { type BackupFailureCode, backupRefusals, checkFailed, failureWords, makingFailed } from './backup-messages.ts'
import { afterSealing } from './cases/clear-plain.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'
import { Cancelled, type Progress, type WorkDesk } from './work.ts'

/** What backups need of the vault. */
export type BackupVault = Pick<Vault, 'folder' | 'session' | 'withVaultKey'>

export function backupStatus(session: Session, vault: BackupVault): Result<BackupStatus> {
  const { folder, lastMadeAtMs, interval } = readBackupSettings(session.db)
  const last = readLastBackupEvent(session.db)
  const vaultFolder = vault.folder()
  const isReachable = folder !== null && existsSync(folder)
  return ok({
    folderName: folder === null ? null : basename(folder) || folder,
    folderWarning: folder === null ? null : WARNINGS[placeOf(folder)],
    isReachable,
    vaultWarning: vaultFolder === undefined ? null : folderWarning(vaultFolder),
    lastMadeAtMs,
    lastFailure: last?.kind === 'backup.failed' ? failureWords(String(last.detail['code'])) : null,
    isDue: isBackupDue(interval, lastMadeAtMs, session.clock.nowMs()),
    generations: isReachable ? [...listGenerations(rootOf(folder, vaultFolder))] : [],
  })
}

const WARNINGS = {
  network: 'This folder is on the network. Keep a second backup on a stick, in case the network cannot be reached.',
  synced:
    'This folder is copied to the internet by itself (OneDrive or alike). The backups are encrypted, but a stick in the safe is a better place.',
  here: null,
} as const

function rootOf(folder: string, vaultFolder: string | undefined): string {
  const slots = vaultFolder === undefined ? undefined : readSlots(vaultFiles(vaultFolder).slots)
  return backupRoot(folder, slots?.vaultId ?? '')
}

/** Backups go to this folder from now on. */
export function chooseBackupFolder(session: Session, vault: BackupVault, folder: string): Result<BackupStatus> {
  const vaultFolder = vault.folder()
  if (vaultFolder !== undefined && isInside(folder, vaultFolder)) return backupRefusals.insideVault()
  const saved = change(session, (tx) => {
    writeBackupFolderTx(tx, folder)
    auditIncidentTx(tx, session, 'school.changed', null, { part: 'backup-folder' })
    return ok(undefined)
  })
  return saved.ok ? backupStatus(session, vault) : saved
}

function isInside(folder: string, parent: string): boolean {
  const way = relative(resolve(parent), resolve(folder))
  return way === '' || !(way.startsWith('..') || resolve(way) === way)
}

export async function makeBackup(
  session: Session,
  vault: BackupVault,
  desk: WorkDesk,
  reason: Generation['reason'] = 'asked',
): Promise<Result<BackupStatus>> {
  const { folder } = readBackupSettings(session.db)
  if (folder === null) return backupRefusals.noFolder()
  const made = await desk.run('backup', (progress) =>
    makeIn(folder, { session, vault, reason, progress: untilLocked(progress, session, vault) }),
  )
  return made.ok ? backupStatus(session, vault) : made
}

/** On its schedule, when a folder was chosen: for calling after unlocking and from time to time. Undefined when none was due. */
export async function backUpIfDue(vault: BackupVault, desk: WorkDesk): Promise<Result<BackupStatus> | undefined> {
  const session = vault.session()
  if (!session) return undefined
  const { folder, interval, lastMadeAtMs } = readBackupSettings(session.db)
  if (folder === null || !isBackupDue(interval, lastMadeAtMs, session.clock.nowMs())) return undefined
  return makeBackup(session, vault, desk, 'schedule')
}

type Making = {
  readonly session: Session
  readonly vault: BackupVault
  readonly reason: Generation['reason']
  readonly progress: Progress
}

async function makeIn(folder: string, making: Making): Promise<Result<undefined>> {
  const sealedBefore = countSealedFiles(making.session.db)
  try {
    return await makeOnce(folder, making, sealedBefore)
  } catch (error) {
    if (!(error instanceof SealedMeanwhile)) throw error
    // What was copied still had the keys in it and is gone again, so the backup is made anew; its reading kept the log from being emptied.
    afterSealing(making.session)
    return makeIn(folder, making)
  }
}

class SealedMeanwhile extends Error {}

async function makeOnce(folder: string, making: Making, sealedBefore: number): Promise<Result<undefined>> {
  const { session, vault, reason } = making
  const vaultFolder = vault.folder()
  if (vaultFolder === undefined) return backupRefusals.locked()
  if (!existsSync(folder)) return failed(making, 'folder-gone', makingFailed(new BackupProblem('folder-gone')))
  const madeAtMs = session.clock.nowMs()
  const id = freeGenerationId({ vaultFolder, chosenFolder: folder, madeAtMs })
  // Before the copy, so that it is in there; one that fails has a second row that says so.
  const noted = note(session, 'backup.made', { generation: id, reason })
  if (!noted.ok) return noted
  const progress: Progress = {
    ...making.progress,
    commit: () => {
      if (countSealedFiles(session.db) !== sealedBefore) throw new SealedMeanwhile()
      making.progress.commit()
    },
  }
  try {
    const { signer } = session
    const order = {
      vaultFolder,
      signer,
      chosenFolder: folder,
      id,
      madeAtMs,
      reason,
      progress,
      evidenceBy: 'copy',
    } as const
    const made = vault.withVaultKey((key) => makeGeneration({ ...order, key }))
    if (!made) return backupRefusals.locked()
    await made
  } catch (error) {
    return whyNotMade(making, id, error)
  }
  return change(session, (tx) => {
    writeBackupMadeTx(tx, madeAtMs)
    return ok(undefined)
  })
}

function whyNotMade(making: Making, generation: Generation['id'], error: unknown): Failure {
  if (making.vault.session() !== making.session) return backupRefusals.locked()
  if (error instanceof Cancelled || making.progress.signal.aborted) {
    failed(making, 'cancelled', undefined, generation)
    throw new Cancelled()
  }
  if (error instanceof SealedMeanwhile) {
    failed(making, 'sealed-meanwhile', undefined, generation)
    throw error
  }
  const problem = problemOf(error)
  if (problem) return failed(making, problem.code, makingFailed(problem), generation)
  failed(making, 'failed', undefined, generation)
  throw error
}

function failed<Told extends Failure | undefined>(
  { session, reason }: Making,
  code: BackupFailureCode,
  told: Told,
  generation?: Generation['id'],
): Told {
  const last = readLastBackupEvent(session.db)
  // A stick that is not plugged in would fill the chain with a row an hour.
  const isKnown = reason === 'schedule' && last?.kind === 'backup.failed' && last.detail['code'] === code
  // It names the backup that a row before says was made.
  if (!isKnown) note(session, 'backup.failed', { reason, code, ...(generation === undefined ? {} : { generation }) })
  return told
}

function note(
  session: Session,
  kind: 'backup.made' | 'backup.failed' | 'backup.verified',
  detail: AuditDetail,
): Result<undefined> {
  return change(session, (tx) => {
    auditIncidentTx(tx, session, kind, null, detail)
    return ok(undefined)
  })
}

// Locking takes the key and the signature away, so what is under way ends then.
function untilLocked(progress: Progress, session: Session, vault: BackupVault): Progress {
  const look = () => {
    if (vault.session() !== session) throw new Cancelled()
  }
  return {
    signal: progress.signal,
    report: (done, total) => {
      look()
      progress.report(done, total)
    },
    commit: () => {
      look()
      progress.commit()
    },
  }
}

/** Reads a whole backup again and opens the records in it. */
export async function verifyBackup(
  session: Session,
  vault: BackupVault,
  desk: WorkDesk,
  generationId: Generation['id'],
): Promise<Result<{ checkedFiles: number }>> {
  const { folder } = readBackupSettings(session.db)
  if (folder === null) return backupRefusals.noFolder()
  const root = rootOf(folder, vault.folder())
  if (!existsSync(join(root, generationId))) return backupRefusals.notInList()
  return desk.run('backup-check', async (progress) => {
    try {
      const place = { folder: join(root, generationId), evidence: sharedEvidence(root) }
      const manifest = readSignedManifest(place.folder, generationId)
      await check(session, vault, { place, manifest, progress: untilLocked(progress, session, vault) })
      const checkedFiles = manifest.files.length + manifest.evidence.length
      const noted = note(session, 'backup.verified', { generation: generationId, files: checkedFiles, sound: true })
      return noted.ok ? ok({ checkedFiles }) : noted
    } catch (error) {
      if (vault.session() !== session) return backupRefusals.locked()
      if (progress.signal.aborted) throw new Cancelled()
      const problem = problemOf(error)
      if (!problem) throw error
      note(session, 'backup.verified', { generation: generationId, sound: false, code: problem.code })
      return checkFailed(problem)
    }
  })
}

type Checking = {
  readonly place: { readonly folder: string; readonly evidence: string }
  readonly manifest: Manifest
  readonly progress: Progress
}

async function check(session: Session, vault: BackupVault, { place, manifest, progress }: Checking): Promise<void> {
  const vaultId = readSlots(vaultFiles(vault.folder() ?? '').slots)?.vaultId
  if (manifest.vaultId !== vaultId) throw new BackupProblem('damaged', MANIFEST)
  const meter = createMeter(progress, bytesOf(manifest))
  const [damaged] = await findDamage(place, manifest, meter.add)
  if (damaged !== undefined) throw new BackupProblem('damaged', damaged)
  try {
    await vault.withVaultKey((key) => checkRecords(place.folder, manifest, key, progress.signal))
  } catch (error) {
    // From before somebody was taken out, when the vault had another key: its bytes are proven, its records open with their own slots.
    const isOlderKey = error instanceof BackupProblem && error.code === 'wrong-key'
    if (!isOlderKey || !wasRekeyedAfter(session.db, manifest.checkpoint.size)) throw error
  }
}
