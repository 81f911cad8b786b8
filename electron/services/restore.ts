// Restoring a vault on a machine that has none, from the folder or stick that its backups are on.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Generation } from '#shared/domain/backups.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { findBackupRoots, listGenerations } from '../vault/backup/backup-folder.ts'
import { problemOf } from '../vault/backup/backup-problem.ts'
import { isFreeForRestore, restoreGeneration } from '../vault/backup/restore.ts'
import { backupRefusals, restoreFailed } from './backup-messages.ts'
import { Cancelled, type WorkDesk } from './work.ts'

/** Newest first; a failure when there is none. */
export function listBackupsIn(source: string): Result<readonly Generation[]> {
  const all = findBackupRoots(source).flatMap((root) => listGenerations(root))
  if (all.length === 0) return backupRefusals.noBackups()
  return ok(all.toSorted((a, b) => b.madeAtMs - a.madeAtMs))
}

/** Afterwards the folder holds a locked vault. */
export async function restoreBackup(
  desk: WorkDesk,
  { source, generationId, folder }: { source: string; generationId: Generation['id']; folder: string },
): Promise<Result<undefined>> {
  const root = findBackupRoots(source).find((one) => existsSync(join(one, generationId)))
  if (root === undefined) return backupRefusals.notInList()
  return desk.run('restore', async (progress) => {
    try {
      if (!isFreeForRestore(folder)) return backupRefusals.notEmpty()
      await restoreGeneration(root, generationId, folder, progress)
      return ok(undefined)
    } catch (error) {
      if (progress.signal.aborted) throw new Cancelled()
      const problem = problemOf(error)
      if (problem) return restoreFailed(problem)
      throw error
    }
  })
}
