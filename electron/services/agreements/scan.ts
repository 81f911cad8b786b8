// Scans of signed forms: chosen in the system's dialog, kept enciphered beside the evidence, and never shown in the app. They belong to no
// incident, so nothing that is done with an incident reaches one.
import { open } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { lineSchema } from '#shared/domain/text.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertSignatureScanTx, readSignatureScan } from '#db/queries/signature-scans.ts'
import type { Tx } from '#db/open.ts'
import { fileTypeFromBuffer } from 'file-type'
import { log } from '../../platform/log.ts'
import {
  EvidenceDamaged,
  type TakenFile,
  dropTaken,
  keepTaken,
  openEvidence,
  takeFile,
} from '../../vault/evidence/store.ts'
import { randomKey } from '../../vault/keys/key-memory.ts'
import { auditIncidentTx } from '../audit.ts'
import { maskFileKey } from '../cases/file-keys.ts'
import { recordedNow } from '../cases/recorded.ts'
import { LOCKED_MEANWHILE, change } from '../change.ts'
import type { DocumentOutlets } from '../documents.ts'
import { intakeFailed, sourceProblem } from '../evidence/intake-messages.ts'
import { isAsNamed, markOf } from '../evidence/name-files.ts'
import { evidenceFolder } from '../evidence/stored.ts'
import { saveFile } from '../save-file.ts'
import type { Session } from '../session.ts'
import { Cancelled } from '../work.ts'
import type { ChosenScan, ScanTickets } from './scan-tickets.ts'
import { sha256Of } from '../../platform/sha256.ts'

export const MOST_SCAN_BYTES = 50 * 1024 * 1024
const PDF_TYPE = 'application/pdf'
const PDF_BEGINS = Buffer.from('%PDF-')
/** Enough to tell what kind of file it is. */
const HEAD_BYTES = 4100
const FILE_NAME = 'Blueform signed forms.pdf'

const NOT_A_PDF = fail('invalid', 'This is not a PDF. Scan the signed forms as a PDF, then choose that file')
const TOO_BIG = fail('invalid', 'This scan is larger than 50 MB. Scan it in grey or in parts, then choose it again')

export type ScanDesktop = {
  readonly scans: ScanTickets
  readonly chooseScan: () => Promise<string | undefined>
}

export async function chooseScan(
  session: Session,
  { scans, chooseScan: choose }: ScanDesktop,
): Promise<Result<RouteOutput<'agreements.chooseScan'>>> {
  const path = await choose()
  if (path === undefined) return ok({ chosen: false })
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  const looked = await lookAt(path)
  if (!looked.ok) return looked
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  const { fileName, sizeBytes } = looked.data
  return ok({ chosen: true, ticket: scans.ticketFor(looked.data), fileName, sizeBytes })
}

async function lookAt(path: string): Promise<Result<ChosenScan>> {
  const fileName = basename(path)
  if (!isAbsolute(path) || !lineSchema.safeParse(fileName).success) return NOT_A_PDF
  try {
    const mark = await markOf(path)
    const file = await open(path, 'r')
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return NOT_A_PDF
      if (stats.size > MOST_SCAN_BYTES) return TOO_BIG
      const head = Buffer.alloc(Math.min(HEAD_BYTES, stats.size))
      await file.read(head, 0, head.length, 0)
      return (await isPdf(head)) ? ok({ path, mark, fileName, sizeBytes: stats.size }) : NOT_A_PDF
    } finally {
      await file.close()
    }
  } catch {
    return sourceProblem('source-unreadable')
  }
}

async function isPdf(head: Buffer): Promise<boolean> {
  if (!head.subarray(0, PDF_BEGINS.length).equals(PDF_BEGINS)) return false
  try {
    return (await fileTypeFromBuffer(head))?.mime === PDF_TYPE
  } catch {
    // A file that is made to confuse whoever looks at it.
    return false
  }
}

/** Takes a scan in, runs `work` in the transaction that keeps it, and leaves nothing of it when that fails. */
export async function withScan<Data>(
  session: Session,
  scan: ChosenScan,
  work: (tx: Tx, scanId: string) => Result<Data>,
): Promise<Result<Data>> {
  const key = randomKey()
  try {
    const source = { path: scan.path, mark: scan.mark }
    if (!(await isAsNamed(source))) return sourceProblem('source-changed')
    const folder = evidenceFolder(session)
    const taken = await takeFile({ folder, source, key, ...watchOf(session) })
    return await keepOrDrop(session, { taken, key, folder, isSame: () => isAsNamed(source) }, work)
  } catch (error) {
    if (!session.db.$client.open || error instanceof Cancelled) return LOCKED_MEANWHILE
    return intakeFailed(error)
  } finally {
    key.fill(0)
  }
}

function watchOf({ db }: Session): Pick<Parameters<typeof takeFile>[0], 'signal' | 'onBytes'> {
  const onBytes = () => {
    if (!db.$client.open) throw new Cancelled()
  }
  return { signal: new AbortController().signal, onBytes }
}

type Intake = {
  readonly taken: TakenFile
  readonly key: Buffer
  readonly folder: string
  readonly isSame: () => Promise<boolean>
}

async function keepOrDrop<Data>(
  session: Session,
  { taken, key, folder, isSame }: Intake,
  work: (tx: Tx, scanId: string) => Result<Data>,
): Promise<Result<Data>> {
  try {
    const refusal = await refusalOf(taken, isSame)
    const done =
      refusal ??
      change(session, (tx) => {
        const recorded = recordedNow(session)
        insertMaskedTx(tx, session, { ...recorded, ...describe(taken) }, key)
        auditIncidentTx(tx, session, 'agreements.scan-added', null, { scanId: recorded.id, sha256: taken.sha256 })
        return work(tx, recorded.id)
      })
    if (done.ok) keep(folder, taken.storedAs)
    else dropTaken(folder, taken.storedAs)
    return done
  } catch (error) {
    // With the database closed there is no row; otherwise the next start finds out whether there is one.
    if (!session.db.$client.open) dropTaken(folder, taken.storedAs)
    throw error
  } finally {
    taken.head.fill(0)
  }
}

async function refusalOf(taken: TakenFile, isSame: Intake['isSame']): Promise<Failure | undefined> {
  if (taken.sizeBytes > MOST_SCAN_BYTES) return TOO_BIG
  if (!(await isPdf(taken.head))) return NOT_A_PDF
  return (await isSame()) ? undefined : sourceProblem('source-changed')
}

const describe = ({ storedAs, sizeBytes, sha256 }: TakenFile) => ({ storedAs, sizeBytes, sha256 })

type ScanRow = Omit<Parameters<typeof insertSignatureScanTx>[1], 'fileKey'>

function insertMaskedTx(tx: Tx, session: Session, row: ScanRow, key: Buffer): void {
  const fileKey = maskFileKey({ ...session, db: tx }, row.id, key)
  try {
    insertSignatureScanTx(tx, { ...row, fileKey })
  } finally {
    fileKey.fill(0)
  }
}

// The row is there, so the file is kept whatever happens here: the next start gives it its name.
function keep(folder: string, storedAs: string): void {
  try {
    keepTaken(folder, storedAs)
  } catch {
    log('agreements.scan-not-renamed')
  }
}

/** Writes a scan out as a PDF again, with a row in the log. It is the only way in which one leaves the vault. */
export async function saveScan(
  session: Session,
  outlets: Pick<DocumentOutlets, 'askWhereToSave'>,
  { scanId }: { readonly scanId: string },
): Promise<Result<{ done: boolean }>> {
  if (readSignatureScan(session.db, scanId) === undefined) return NOT_FOUND
  const path = await outlets.askWhereToSave(FILE_NAME)
  if (path === undefined) return ok({ done: false })
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  const bytes = await readScan(session, scanId)
  if (!bytes.ok) return bytes
  try {
    if (!session.db.$client.open) return LOCKED_MEANWHILE
    const recorded = change(session, (tx) =>
      ok(auditIncidentTx(tx, session, 'agreements.scan-saved', null, { scanId })),
    )
    return recorded.ok ? await saveFile(path, bytes.data) : recorded
  } finally {
    bytes.data.fill(0)
  }
}

async function readScan(session: Session, scanId: string): Promise<Result<Buffer>> {
  const row = readSignatureScan(session.db, scanId)
  if (!row) return NOT_FOUND
  const key = maskFileKey(session, scanId, row.fileKey)
  const whole = Buffer.alloc(row.sizeBytes)
  try {
    const reader = await openEvidence(evidenceFolder(session), row, key)
    try {
      let at = 0
      for await (const piece of reader.read(0, row.sizeBytes)) {
        at += piece.copy(whole, at)
        piece.fill(0)
      }
    } finally {
      await reader.close()
    }
    if (sha256Of(whole) === row.sha256) return ok(whole)
    whole.fill(0)
    return DAMAGED
  } catch (error) {
    whole.fill(0)
    if (error instanceof EvidenceDamaged) return DAMAGED
    throw error
  } finally {
    key.fill(0)
    row.fileKey.fill(0)
  }
}

const NOT_FOUND = fail('not-found', 'This scan is not in the records')
const DAMAGED = fail(
  'damaged',
  'This scan is missing or damaged, so nothing was saved. Look for it in a backup, and keep the paper forms',
)
