// What is left of files that were sealed later: how many there are, and the backups from before, in which their keys still lie. It
// reads the lists of backups only, and changes nothing.
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import type { sealedWhereSchema } from '#shared/ipc/evidence.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listBackupsBeforeSealing, readBackupSettings } from '#db/queries/backups.ts'
import { listSealedFiles } from '#db/queries/sealed-files.ts'
import type { Tx } from '#db/open.ts'
import { backupRoot, listGenerations } from '../../vault/backup/backup-folder.ts'
import { readManifest } from '../../vault/backup/backup-manifest.ts'
import { vaultFiles } from '../../vault/folder.ts'
import { readSlots } from '../../vault/keys/slots-file.ts'
import { withCase } from '../cases/case-file.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'

type SealedWhere = z.infer<typeof sealedWhereSchema>
type Holding = SealedWhere['backups'][number]

/** How many files of a case are sealed, and the backups that still hold them, newest first. */
export function sealedWhere(session: Session, { incidentId }: { readonly incidentId: string }): Result<SealedWhere> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const names = listSealedFiles(tx, file.head.id).map(({ storedAs }) => storedAs)
      if (names.length === 0) return ok({ sealedFiles: 0, backups: [] })
      return ok({ sealedFiles: names.length, backups: backupsWith(tx, incidentId, new Set(names)) })
    }),
  )
}

function backupsWith(tx: Tx, incidentId: string, names: ReadonlySet<string>): Holding[] {
  const noted = listBackupsBeforeSealing(tx, incidentId)
  const there = lookAround(tx)
  const found = there
    // A list that cannot be read does not say what is in it, so the log counts.
    .filter(({ id, evidence }) => evidence?.some((name) => names.has(name)) ?? noted.some((one) => one.id === id))
    .map(({ madeAtMs, folderName }) => ({ madeAtMs, folderName, isFound: true }))
  const elsewhere = noted
    .filter(({ id }) => !there.some((one) => one.id === id))
    .map(({ madeAtMs }) => ({ madeAtMs, folderName: null, isFound: false }))
  return [...found, ...elsewhere].toSorted((a, b) => b.madeAtMs - a.madeAtMs)
}

type There = {
  readonly id: string
  readonly madeAtMs: number
  readonly folderName: string | null
  /** Names of the stored files; undefined when the list cannot be read. */
  readonly evidence: readonly string[] | undefined
}

/** The backups that can be reached now: in the folder that was chosen for them, and beside the records. */
function lookAround(tx: Tx): readonly There[] {
  const files = vaultFiles(dirname(tx.$client.name))
  const vaultId = readSlots(files.slots)?.vaultId ?? ''
  const chosen = readBackupSettings(tx).folder
  const places = [
    ...(chosen === null ? [] : [{ folder: chosen, folderName: basename(chosen) || chosen }]),
    { folder: files.backups, folderName: null },
  ]
  return places.flatMap(({ folder, folderName }) => {
    const root = backupRoot(folder, vaultId)
    return listGenerations(root).map(({ id, madeAtMs }) => {
      const evidence = readManifest(join(root, id))?.evidence.map(({ name }) => name)
      return { id, madeAtMs, folderName, evidence }
    })
  })
}
