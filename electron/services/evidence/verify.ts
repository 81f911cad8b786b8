// Reads every byte of the files again and compares them with what was taken in. What is sealed is never read. Files of restricted cases
// that were not opened to whoever asks are left out, and nothing tells of them.
import type { AuditDetail } from '#shared/domain/audit.ts'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { isSealed } from '#shared/domain/evidence.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import {
  type EvidenceFileRow,
  listAllEvidenceFiles,
  listEvidenceFiles,
  listIncidentsWithEvidence,
} from '#db/queries/evidence.ts'
import { listRestrictedHeads } from '#db/queries/restricted.ts'
import { EvidenceDamaged, hashEvidence } from '../../vault/evidence/store.ts'
import { auditIncidentTx } from '../audit.ts'
import { type CaseFile, withCase } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { Cancelled, type Progress, type WorkDesk } from '../work.ts'
import { type Counted, countBytes } from './count-bytes.ts'
import { evidenceFolder, findReadable, isStillReadable } from './stored.ts'

type Answer = RouteOutput<'evidence.verify'>
type ToCheck = Answer['damaged'][number] & { readonly sizeBytes: number; readonly isRestricted: boolean }

export function verifyEvidence(
  session: Session,
  desk: WorkDesk,
  { incidentId }: { readonly incidentId: string | null },
): Promise<Result<Answer>> {
  return desk.run('evidence-check', async (progress) => {
    const listed = incidentId === null ? listAll(session) : listOne(session, incidentId)
    if (!listed.ok) return listed
    const checked = await checkAll(session, listed.data, progress)
    if (!checked.ok) return checked
    const { damaged } = checked.data
    if (incidentId === null) noteAll(session, checked.data.files, damaged)
    return ok({
      checked: checked.data.files.length,
      damaged: damaged.map(({ sizeBytes: _size, isRestricted: _restricted, ...found }) => found),
    })
  })
}

function listOne(session: Session, incidentId: string): Result<readonly ToCheck[]> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => ok(toCheck(file, listEvidenceFiles(tx, incidentId)))),
  )
}

// By the words of the cases as well as by the rows, so that a row that somebody took away is missed.
function listAll(session: Session): Result<readonly ToCheck[]> {
  return change(session, (tx) => {
    const rows = Map.groupBy(listAllEvidenceFiles(tx), (row) => row.incidentId)
    const ownRestricted = listRestrictedHeads(tx, session.actor.id).map(({ id }) => id)
    const incidentIds = new Set([...listIncidentsWithEvidence(tx), ...ownRestricted])
    const files: ToCheck[] = []
    for (const incidentId of incidentIds) {
      const ofCase = rows.get(incidentId) ?? []
      const listed = withCase(tx, session, incidentId, (file) => ok(toCheck(file, ofCase)))
      if (listed.ok) files.push(...listed.data)
    }
    return ok(files)
  })
}

function toCheck(file: CaseFile, rows: readonly EvidenceFileRow[]): ToCheck[] {
  const { head } = file
  if (isImageLocked(head.imageAnswer)) return []
  const { reference, evidence } = file.incident()
  const common = { incidentId: head.id, reference, isRestricted: head.compartmentId !== null }
  const told = evidence
    .filter((one) => !isSealed(one))
    .map(({ id, originalName, sizeBytes }) => ({ ...common, evidenceId: id, name: originalName, sizeBytes }))
  const untold = rows
    .filter(({ id }) => !evidence.some((one) => one.id === id))
    .map(({ id, sizeBytes }) => ({ ...common, evidenceId: id, name: 'A file of which nothing is recorded', sizeBytes }))
  return [...told, ...untold]
}

type Checked = { readonly files: readonly ToCheck[]; readonly damaged: readonly ToCheck[] }

async function checkAll(session: Session, files: readonly ToCheck[], progress: Progress): Promise<Result<Checked>> {
  const counted = countBytes(
    progress,
    files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  )
  const done: ToCheck[] = []
  const damaged: ToCheck[] = []
  for (const file of files) {
    const intact = await checkOne(session, file, counted)
    if (!intact.ok) return intact.code === 'cancelled' && done.length > 0 ? STOPPED : intact
    // It was sealed meanwhile.
    if (intact.data === undefined) continue
    done.push(file)
    if (!intact.data) damaged.push(file)
  }
  return ok({ files: done, damaged })
}

const STOPPED = fail('cancelled', 'Stopped. What was checked until then is noted with each file')

/** Undefined for a file that may not be read any more. */
async function checkOne(session: Session, file: ToCheck, counted: Counted): Promise<Result<boolean | undefined>> {
  try {
    const intact = await isIntact(session, file, counted)
    return intact === undefined ? ok(undefined) : note(session, file, intact)
  } catch (error) {
    if (!session.db.$client.open) throw error
    if (error instanceof Cancelled || counted.signal.aborted) return fail('cancelled', 'Stopped. Nothing was changed')
    throw error
  }
}

async function isIntact(session: Session, { incidentId, evidenceId }: ToCheck, counted: Counted) {
  const found = openOne(session, incidentId, evidenceId)
  if (found === 'damaged') return false
  if (found === undefined) return undefined
  const { row, sha256, key } = found
  let isSealedMeanwhile = false
  const onBytes = (bytes: number) => {
    isSealedMeanwhile = !isStillReadable(session, evidenceId)
    if (isSealedMeanwhile) throw new Cancelled()
    counted.add(bytes)
  }
  try {
    return (await hashEvidence(evidenceFolder(session), row, key, { signal: counted.signal, onBytes })) === sha256
  } catch (error) {
    if (error instanceof EvidenceDamaged) return false
    if (isSealedMeanwhile && session.db.$client.open) return undefined
    throw error
  } finally {
    key.fill(0)
  }
}

type Opened = { readonly row: EvidenceFileRow; readonly sha256: string; readonly key: Buffer }

// A key is open for one file at a time. One that was exchanged opens nothing, which is damage of that file alone.
function openOne(session: Session, incidentId: string, evidenceId: string): Opened | 'damaged' | undefined {
  const opened = change<Opened | 'damaged'>(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const found = findReadable(tx, file, evidenceId)
      // Nothing is recorded of it, so there is nothing that it could be compared with.
      if (!found.ok) return found.code === 'not-found' ? ok('damaged') : found
      const { row, evidence } = found.data
      const key = row && openKey(file, evidenceId)
      return ok(row && key ? { row, key, sha256: evidence.sha256 } : 'damaged')
    }),
  )
  return opened.ok ? opened.data : undefined
}

function openKey(file: CaseFile, evidenceId: string): Buffer | undefined {
  try {
    return file.openKey(evidenceId)
  } catch {
    return undefined
  }
}

/** The link in its chain of custody. */
function note(session: Session, { incidentId, evidenceId }: ToCheck, intact: boolean): Result<boolean | undefined> {
  return change<boolean | undefined>(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      const found = findReadable(tx, file, evidenceId)
      if (!found.ok) return ok(found.code === 'not-found' ? intact : undefined)
      file.add(recordedNow(session), { kind: 'evidence-event', evidenceId, event: { what: 'verified', intact } })
      file.audit('evidence.verified', { evidenceId, intact })
      return ok(intact)
    }),
  )
}

// Files of restricted cases are left out: the count would tell others that there are such cases. Each has its own row.
function noteAll(session: Session, files: readonly ToCheck[], damaged: readonly ToCheck[]): void {
  const count = (list: readonly ToCheck[]) => list.filter(({ isRestricted }) => !isRestricted).length
  const detail: AuditDetail = { checked: count(files), damaged: count(damaged) }
  change(session, (tx) => ok(auditIncidentTx(tx, session, 'evidence.all-verified', null, detail)))
}
