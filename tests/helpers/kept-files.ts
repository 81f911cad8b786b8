// A real vault with a case that has real enciphered files, for what happens to them once the case is locked.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { inTransaction } from '#db/open.ts'
import { insertEvidenceFileTx, readEvidenceKey } from '#db/queries/evidence.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { recordedNow } from '#electron/services/cases/recorded.ts'
import type { Session } from '#electron/services/session.ts'
import { keepTaken, takeFile } from '#electron/vault/evidence/store.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { randomKey } from '#electron/vault/keys/key-memory.ts'
import type { NewEvidence } from '#shared/domain/evidence.ts'
import { ok } from '#shared/ipc/result.ts'
import { dataOf } from '#tests/helpers/concerns.ts'

export type KeptFile = {
  readonly id: string
  readonly storedAs: string
  /** What the file was, to be looked for where it must not be. */
  readonly plaintext: Buffer
  /** A copy of its key: the test has it in hand. */
  readonly key: Buffer
  /** What the database keeps of it. */
  readonly keptKey: Buffer
}

const WORDS: Omit<NewEvidence, 'sizeBytes' | 'sha256'> = {
  originalName: 'example-screenshot.png',
  type: 'image/png',
  agreement: 'fits',
  means: 'chosen',
  address: '',
  account: 'example_account',
  device: '',
  seenBy: 'Sample Lead',
  note: '',
  on: null,
  at: null,
  declaration: 'known',
}

/** Adds a file as the product keeps one; `folder` is the vault's. */
export async function keepFile(
  session: Session,
  folder: string,
  incidentId: string,
  plaintext: Buffer = randomBytes(3000),
): Promise<KeptFile> {
  const { evidence } = vaultFiles(folder)
  if (!existsSync(evidence)) mkdirSync(evidence)
  const key = randomKey()
  const signal = new AbortController().signal
  const source = { bytes: Buffer.from(plaintext) }
  const taken = await takeFile({ folder: evidence, source, key, signal, onBytes: () => undefined })
  const recorded = recordedNow(session)
  const { storedAs, sizeBytes, sha256 } = taken
  const added = inTransaction(session.db, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const { id, recordedAtMs: addedAtMs, recordedBy: addedBy } = recorded
      insertEvidenceFileTx(tx, { id, incidentId, storedAs, sizeBytes, addedAtMs, addedBy })
      file.keepKey(id, key)
      file.add(recorded, { kind: 'evidence', evidence: { ...WORDS, sizeBytes, sha256 } })
      file.audit('evidence.added', { evidenceId: id })
      return ok({ id, storedAs, plaintext, key, keptKey: readEvidenceKey(tx, id) ?? Buffer.alloc(0) })
    }),
  )
  keepTaken(evidence, storedAs)
  return dataOf(added)
}
