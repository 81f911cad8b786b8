// The files that go into a package: whether they may, and their keys while it is written. Taking a key out is recorded for every file in
// the same transaction, before a byte is written anywhere.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { type Evidence, isSealed } from '#shared/domain/evidence.ts'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { PackageWish } from '#shared/domain/packages.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { readAuditHead } from '#db/queries/audit.ts'
import type { EvidenceFileRow } from '#db/queries/evidence.ts'
import { type IncidentHead, readIncidentHead } from '#db/queries/incidents.ts'
import type { Db, Tx } from '#db/open.ts'
import { type EvidenceReader, openEvidence } from '../../vault/evidence/store.ts'
import { auditIncidentTx } from '../audit.ts'
import { type CaseFile, withOwnCase } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { pathsOf } from './package-content.ts'
import type { PackageItem } from './package-item.ts'
import type { PackageProblem } from './package-problem.ts'
import { evidenceFolder, findReadable } from './stored.ts'

const LOCKED =
  'This incident could involve an image of a child, so nothing of it is copied or handed over here. The police tell you what to do with the device'
const SEALED = 'One of these files is sealed. It is not copied or handed over from here'

type Standing = Pick<CaseFile, 'incident'> & { readonly head: Pick<IncidentHead, 'imageAnswer'> }

/** The chosen files of the case as it stands, unless one of them must not leave. */
export function chosenFiles(file: Standing, { evidenceIds }: Pick<PackageWish, 'evidenceIds'>): Result<Evidence[]> {
  if (isImageLocked(file.head.imageAnswer)) return fail('conflict', LOCKED)
  const { evidence } = file.incident()
  const chosen = evidenceIds.flatMap((id) => evidence.find((one) => one.id === id) ?? [])
  if (chosen.length !== evidenceIds.length)
    return fail('not-found', 'A file that you chose is not part of the incident')
  return chosen.some(isSealed) ? fail('conflict', SEALED) : ok(chosen)
}

/** Whether the case still is one whose files may leave. */
export function isHandable(db: Db, incidentId: string): boolean {
  const head = readIncidentHead(db, incidentId)
  return head !== undefined && !isImageLocked(head.imageAnswer)
}

export type Sources = {
  /** With the 'exported' event of every file. */
  readonly incident: Incident
  readonly checkpoint: Checkpoint
  readonly paths: ReadonlyMap<string, string>
  /** Path in the package -> original name. */
  readonly names: ReadonlyMap<string, string>
  readonly originals: readonly PackageItem[]
  /** The file of the records that a problem is about, if it is about one. */
  evidenceAt(problem: PackageProblem): string | undefined
  readonly sizeBytes: number
  /** Overwrites the keys. */
  close(): Promise<void>
}

type Asked = { readonly incidentId: string; readonly wish: PackageWish; readonly packageId: string }
type Kept = { readonly evidence: Evidence; readonly row: EvidenceFileRow; readonly key: Buffer }

export function openSources(session: Session, { incidentId, wish, packageId }: Asked): Result<Sources> {
  const kept: Kept[] = []
  const wipe = () => {
    for (const { key } of kept) key.fill(0)
  }
  const taken = change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const chosen = chosenFiles(file, wish)
      if (!chosen.ok) return chosen
      for (const evidence of chosen.data) {
        const one = keptFile(tx, file, evidence)
        if (!one)
          return fail('damaged', `“${evidence.originalName}” is missing from the records. Put back a backup first`)
        kept.push(one)
        const event = { what: 'exported', packageId } as const
        file.add(recordedNow(session), { kind: 'evidence-event', evidenceId: evidence.id, event })
        file.audit('evidence.exported', { evidenceId: evidence.id, packageId })
      }
      auditIncidentTx(tx, session, 'document.saved', incidentId, { document: 'evidence-log', means: 'package' })
      return ok({ incident: file.incident(), checkpoint: readAuditHead(tx), chosen: chosen.data })
    }),
  )
  if (!taken.ok) {
    wipe()
    return taken
  }
  const { chosen, ...about } = taken.data
  const paths = pathsOf(chosen, wish)
  const folder = evidenceFolder(session)
  const open = new Set<EvidenceReader>()
  return ok({
    ...about,
    paths,
    names: new Map(chosen.map(({ id, originalName }) => [paths.get(id) ?? '', originalName])),
    originals: kept.map((one) => itemOf(folder, one, paths.get(one.evidence.id) ?? '', open)),
    evidenceAt: ({ code, path }) =>
      code === 'damaged' ? chosen.find(({ id }) => paths.get(id) === path)?.id : undefined,
    sizeBytes: kept.reduce((sum, { row }) => sum + row.sizeBytes, 0),
    close: async () => {
      wipe()
      for (const reader of open) await reader.close()
    },
  })
}

function keptFile(tx: Tx, file: CaseFile, evidence: Evidence): Kept | undefined {
  const found = findReadable(tx, file, evidence.id)
  const row = found.ok ? found.data.row : undefined
  const key = row && openKey(file, evidence.id)
  return row && key ? { evidence, row, key } : undefined
}

// A key that was changed opens nothing: the file is as good as gone.
function openKey(file: CaseFile, evidenceId: string): Buffer | undefined {
  try {
    return file.openKey(evidenceId)
  } catch {
    return undefined
  }
}

function itemOf(folder: string, { evidence, row, key }: Kept, path: string, open: Set<EvidenceReader>): PackageItem {
  const { sizeBytes, sha256 } = evidence
  return {
    path,
    sizeBytes,
    sha256,
    read: async function* () {
      const reader = await openEvidence(folder, row, key)
      open.add(reader)
      try {
        yield* reader.read(0, row.sizeBytes)
      } finally {
        open.delete(reader)
        await reader.close()
      }
    },
  }
}
