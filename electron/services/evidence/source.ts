// What becomes of the file that a piece of evidence came from. It is removed only when it is still the very same and what is kept of it
// is whole. That is the system's normal deletion: until it is overwritten, whoever looks for it can find it on the disk.
import { createHash } from 'node:crypto'
import { createReadStream, statSync, unlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { isSourceOpen } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { EvidenceFileRow } from '#db/queries/evidence.ts'
import { log } from '../../platform/log.ts'
import { syncFolder } from '../../vault/durable-file.ts'
import { EvidenceDamaged, hashEvidence } from '../../vault/evidence/store.ts'
import { type CaseFile, withOwnCase } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { Cancelled, type WorkDesk } from '../work.ts'
import { type Counted, countBytes } from './count-bytes.ts'
import { isAsNamed } from './name-files.ts'
import type { NamedFiles } from './named-files.ts'
import { evidenceFolder, findReadable, isStillReadable } from './stored.ts'

type Asked = {
  readonly incidentId: string
  readonly evidenceId: string
  readonly ticket: string | null
  readonly remove: boolean
}

export function settleSource(
  session: Session,
  desk: WorkDesk,
  named: NamedFiles,
  asked: Asked,
): Promise<Result<Incident>> | Result<Incident> {
  return asked.remove ? removeSource(session, desk, named, asked) : noteKept(session, named, asked)
}

// Only words are written, so this is taken of closed and of locked incidents too.
function noteKept(session: Session, named: NamedFiles, { incidentId, evidenceId, ticket }: Asked): Result<Incident> {
  const noted = change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const refusal = refuseSettled(file, evidenceId)
      if (refusal) return refusal
      addEvent(session, file, evidenceId, 'source-kept')
      return ok(file.incident())
    }),
  )
  if (noted.ok && ticket !== null && named.find(incidentId, ticket)?.evidenceId === evidenceId) named.forget(ticket)
  return noted
}

function refuseSettled(file: CaseFile, evidenceId: string): Failure | undefined {
  const evidence = file.incident().evidence.find(({ id }) => id === evidenceId)
  if (!evidence) return fail('not-found', 'This file is not part of the incident')
  if (evidence.means === 'captured') return fail('conflict', 'This is a capture. It never lay anywhere else')
  return isSourceOpen(evidence)
    ? undefined
    : fail('conflict', 'It is already noted what became of the file it came from')
}

function addEvent(session: Session, file: CaseFile, evidenceId: string, what: 'source-removed' | 'source-kept'): void {
  file.add(recordedNow(session), { kind: 'evidence-event', evidenceId, event: { what } })
  file.audit(`evidence.${what}`, { evidenceId })
}

async function removeSource(
  session: Session,
  desk: WorkDesk,
  named: NamedFiles,
  { incidentId, evidenceId, ticket }: Asked,
): Promise<Result<Incident>> {
  const file = ticket === null ? undefined : named.find(incidentId, ticket)
  const path = file?.evidenceId === evidenceId && 'path' in file.source ? file.source.path : undefined
  if (!file || path === undefined) {
    // Still said first, when there is more to say of it.
    const refusal = change(session, (tx) =>
      withOwnCase(tx, session, incidentId, (page) => refuseSettled(page, evidenceId) ?? ok(undefined)),
    )
    return refusal.ok ? fail('conflict', NOT_KNOWN) : refusal
  }
  const removed = await desk.run('evidence-check', async (progress) => {
    const found = openKept(session, incidentId, evidenceId)
    if (!found.ok) return found
    const { key, row, sha256 } = found.data
    try {
      const counted = countBytes(progress, row.sizeBytes * 2)
      const still = () => {
        if (!isStillReadable(session, evidenceId)) throw new Cancelled()
      }
      const problem = await proveBoth(session, { path, row, sha256, key }, counted, still)
      if (problem) return problem
      if (!(await isAsNamed(file.source))) return CHANGED
      progress.commit()
      return unlinkAndNote(session, incidentId, evidenceId, path)
    } finally {
      key.fill(0)
    }
  })
  if (removed.ok) named.forget(file.ticket)
  return removed
}

const NOT_KNOWN =
  'Blueform no longer knows where this file was, so it cannot remove it. Delete it yourself if it should go, and record here that Blueform left it'
const CHANGED = fail('conflict', 'The file was changed, moved or cannot be read, so Blueform left it where it is')
const DAMAGED = fail(
  'damaged',
  'What Blueform kept of this file is damaged, so the file it came from was left. Do not delete it. Add it again',
)

type Kept = { readonly row: EvidenceFileRow; readonly sha256: string; readonly key: Buffer }

function openKept(session: Session, incidentId: string, evidenceId: string): Result<Kept> {
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const refusal = refuseSettled(file, evidenceId)
      if (refusal) return refusal
      const found = findReadable(tx, file, evidenceId)
      if (!found.ok) return found
      const { row, evidence } = found.data
      const key = row && file.openKey(evidenceId)
      return row && key ? ok({ row, key, sha256: evidence.sha256 }) : DAMAGED
    }),
  )
}

type Both = Kept & { readonly path: string }

// What is kept first: without it the other is all there is.
async function proveBoth(
  session: Session,
  { path, row, sha256, key }: Both,
  counted: Counted,
  still: () => void,
): Promise<Failure | undefined> {
  const onBytes = (bytes: number) => {
    still()
    counted.add(bytes)
  }
  try {
    const kept = await hashEvidence(evidenceFolder(session), row, key, { signal: counted.signal, onBytes })
    if (kept !== sha256) return DAMAGED
  } catch (error) {
    if (error instanceof EvidenceDamaged) return DAMAGED
    if (counted.signal.aborted) throw new Cancelled()
    throw error
  }
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      onBytes(piece.length)
      hash.update(piece)
      piece.fill(0)
    }
  } catch (error) {
    if (error instanceof Cancelled) throw error
    return CHANGED
  }
  return hash.digest('hex') === sha256 ? undefined : CHANGED
}

// The note first, so that it is not removed without one; what cannot be removed takes the note back.
function unlinkAndNote(session: Session, incidentId: string, evidenceId: string, path: string): Result<Incident> {
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const readable = findReadable(tx, file, evidenceId)
      if (!readable.ok) return readable
      addEvent(session, file, evidenceId, 'source-removed')
      const incident = file.incident()
      return unlink(path) ?? ok(incident)
    }),
  )
}

function unlink(path: string): Failure | undefined {
  try {
    if (statSync(path).nlink > 1) return fail('conflict', SECOND_NAME)
    unlinkSync(path)
  } catch {
    return fail('conflict', 'The system did not let Blueform delete the file. Delete it yourself')
  }
  try {
    syncFolder(dirname(path))
  } catch {
    // Some drives cannot do it; it is removed all the same.
    log('evidence.source-folder-not-synced')
  }
  return undefined
}

const SECOND_NAME =
  'This file has a second name on this disk, so deleting it here would not remove it. Find out what else uses it first'
