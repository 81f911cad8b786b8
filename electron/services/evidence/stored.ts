import { dirname } from 'node:path'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import type { Evidence } from '#shared/domain/evidence.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { type EvidenceFileRow, readEvidenceFile } from '#db/queries/evidence.ts'
import type { Tx } from '#db/open.ts'
import { vaultFiles } from '../../vault/folder.ts'
import type { CaseFile } from '../cases/case-file.ts'
import type { Session } from '../session.ts'

/** Where the enciphered files of the open vault lie. */
export function evidenceFolder({ db }: Pick<Session, 'db'>): string {
  return vaultFiles(dirname(db.$client.name)).evidence
}

/** A file of a case that may be read: neither sealed nor of a locked incident. `row` is undefined when the records lost it. */
type ReadableFile = { readonly evidence: Evidence; readonly row: EvidenceFileRow | undefined }

export function findReadable(tx: Tx, file: CaseFile, evidenceId: string): Result<ReadableFile> {
  const evidence = file.incident().evidence.find(({ id }) => id === evidenceId)
  if (!evidence) return fail('not-found', 'This file is not part of the incident')
  if (isImageLocked(file.head.imageAnswer) || isSealed(evidence)) return fail('conflict', SEALED)
  const row = readEvidenceFile(tx, evidenceId)
  return ok({ evidence, row: row?.incidentId === file.head.id ? row : undefined })
}

const SEALED = 'This file is sealed, because the incident could involve an image of a child. Nothing of it is read'

/** Whether the file of this row may still be read: it may have been sealed, or the vault locked, while it is being read. */
export function isStillReadable({ db }: Pick<Session, 'db'>, evidenceId: string): boolean {
  return db.$client.open && readEvidenceFile(db, evidenceId) !== undefined
}
