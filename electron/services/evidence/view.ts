// Opens a file of evidence for the viewer: who may, whether it can be shown at all, its beginning proven, and the look recorded before
// there is anything to see. It must not know how it is shown, and never writes what is in the file anywhere.
import { type View, viewOf } from '#shared/domain/evidence-types.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Tx } from '#db/open.ts'
import { EvidenceDamaged, type EvidenceReader, type StoredFile, openEvidence } from '../../vault/evidence/store.ts'
import { type CaseFile, withCase } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { evidenceFolder, findReadable } from './stored.ts'
import { IMAGE_HEAD_BYTES, type ImageProblem, imageProblem } from './image-limits.ts'

export type ViewerContent = {
  readonly incidentId: string
  readonly evidenceId: string
  readonly name: string
  readonly view: View
  /** Media type, by the first bytes of the file. */
  readonly type: string
  readonly sizeBytes: number
  /** Closed by whoever shows it. */
  readonly reader: EvidenceReader
}

type Asked = { readonly incidentId: string; readonly evidenceId: string }
type Viewers = { readonly show: (content: ViewerContent) => void }
type Shown = { readonly name: string; readonly view: View; readonly type: string; readonly stored: StoredFile }

export async function viewEvidence(
  session: Session,
  viewers: Viewers,
  asked: Asked,
): Promise<Result<Record<string, never>>> {
  const found = change(session, (tx) => withCase(tx, session, asked.incidentId, (file) => findShown(tx, file, asked)))
  if (!found.ok) return found
  const { stored, ...shown } = found.data
  const reader = await openProven(session, found.data)
  if ('ok' in reader) return reader
  try {
    // Opening took a moment, in which the case may have been locked: asked again, and recorded, in one transaction.
    const recorded = change(session, (tx) =>
      withCase(tx, session, asked.incidentId, (file) => record(tx, file, session, asked)),
    )
    if (recorded.ok) viewers.show({ ...asked, ...shown, sizeBytes: stored.sizeBytes, reader })
    else await reader.close()
    return recorded
  } catch (error) {
    await reader.close()
    throw error
  }
}

type WithKey = Shown & { readonly key: Buffer }

function findShown(tx: Tx, file: CaseFile, { evidenceId }: Asked): Result<WithKey> {
  const found = findReadable(tx, file, evidenceId)
  if (!found.ok) return found
  const { evidence, row } = found.data
  const type = evidence.type
  const view = viewOf(type)
  if (type === null || view === undefined) return fail('conflict', NOT_SHOWN)
  const key = row && file.openKey(evidenceId)
  if (!row || !key) return fail('damaged', DAMAGED)
  return ok({ name: evidence.originalName, view, type, stored: row, key })
}

function record(tx: Tx, file: CaseFile, session: Session, asked: Asked): Result<Record<string, never>> {
  const { evidenceId } = asked
  const found = findShown(tx, file, asked)
  if (!found.ok) return found
  found.data.key.fill(0)
  file.add(recordedNow(session), { kind: 'evidence-event', evidenceId, event: { what: 'viewed' } })
  file.audit('evidence.viewed', { evidenceId })
  return ok({})
}

const NOT_SHOWN = 'Blueform cannot show this kind of file. It is kept as it is and can be handed over'
const DAMAGED =
  'This file was damaged or changed by another program, so it is not shown. Verify the files of this incident, and keep the backups as they are'
const REFUSED: Readonly<Record<ImageProblem, string>> = {
  'too-large': 'This image is too large to show. It is kept as it is and can be handed over',
  unreadable: 'This image cannot be read, so it is not shown. It is kept as it is and can be handed over',
}

// Nothing is shown of a file whose beginning is not what was taken in.
async function openProven(session: Session, shown: WithKey): Promise<EvidenceReader | Failure> {
  let reader: EvidenceReader | undefined
  try {
    reader = await openEvidence(evidenceFolder(session), shown.stored, shown.key)
    const problem = await problemOf(reader, shown.view)
    if (problem === undefined) return reader
    await reader.close()
    return fail('conflict', REFUSED[problem])
  } catch (error) {
    await reader?.close()
    if (error instanceof EvidenceDamaged) return fail('damaged', DAMAGED)
    throw error
  } finally {
    shown.key.fill(0)
  }
}

async function problemOf(reader: EvidenceReader, view: View): Promise<ImageProblem | undefined> {
  const pieces: Buffer[] = []
  const end = Math.min(reader.sizeBytes, view === 'image' ? IMAGE_HEAD_BYTES : 1)
  for await (const piece of reader.read(0, end)) pieces.push(piece)
  const head = Buffer.concat(pieces)
  try {
    return view === 'image' ? imageProblem(head) : undefined
  } finally {
    for (const piece of [head, ...pieces]) piece.fill(0)
  }
}
