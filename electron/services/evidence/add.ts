// Adds named files to an incident as evidence. Each is read once, hashed and enciphered on the way, and belongs to the records only when
// its row, its key, its words and its audit row are committed together. Nothing of a locked incident is ever read here, and no plaintext
// reaches a disk. Seed 002 §4.4–4.6, 004 §2.
import { checkOrigin, type Origin } from '#shared/domain/evidence-check.ts'
import type { NewEvidence, OriginAnswers } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertEvidenceFileTx } from '#db/queries/evidence.ts'
import { log } from '../../platform/log.ts'
import { type TakenFile, dropTaken, keepTaken, takeFile } from '../../vault/evidence/store.ts'
import { randomKey } from '../../vault/keys/key-memory.ts'
import { withCase, withOwnCase } from '../cases/case-file.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { Cancelled, type Progress, type WorkDesk } from '../work.ts'
import { type Counted, countBytes } from './count-bytes.ts'
import { intakeFailed, sourceProblem } from './intake-messages.ts'
import { isAsNamed } from './name-files.ts'
import type { Named, NamedFiles } from './named-files.ts'
import { sniff } from './sniff.ts'
import { evidenceFolder } from './stored.ts'
import { mayTakeFiles, refuseTaking } from './taking.ts'

type Asked = {
  readonly incidentId: string
  readonly tickets: readonly string[]
  readonly answers: OriginAnswers
}
type Added = { readonly ticket: string; readonly evidenceId: string }
type NotAdded = { readonly ticket: string; readonly name: string; readonly message: string }
type AddAnswer = { incident: Incident; added: Added[]; failed: NotAdded[] }

export async function addEvidence(
  session: Session,
  desk: WorkDesk,
  named: NamedFiles,
  { incidentId, tickets, answers }: Asked,
): Promise<Result<AddAnswer>> {
  const checked = checkOrigin(answers, todayOf(session))
  if (!checked.ok) return fail('invalid', 'Some answers are missing or need a change', checked.problems)
  const may = mayTakeFiles(session, incidentId)
  if (!may.ok) return may
  const intake = { session, named, incidentId, origin: checked.value }
  const done = await desk.run('evidence-intake', (progress) => addAll(intake, [...new Set(tickets)], progress))
  return done.ok ? finish(session, incidentId, done.data) : done
}

type Intake = {
  readonly session: Session
  readonly named: NamedFiles
  readonly incidentId: string
  readonly origin: Origin
}
type Outcome = Pick<AddAnswer, 'added' | 'failed'>

async function addAll(intake: Intake, tickets: readonly string[], progress: Progress): Promise<Result<Outcome>> {
  const { named, incidentId } = intake
  const files = tickets.map((ticket) => named.find(incidentId, ticket))
  const counted = countBytes(
    progress,
    files.reduce((sum, file) => sum + (file?.sizeBytes ?? 0), 0),
  )
  const added: Added[] = []
  const failed: NotAdded[] = []
  let isStopped = false
  for (const [index, ticket] of tickets.entries()) {
    const file = files[index]
    const name = file?.name ?? 'A file'
    const taken: Result<string> = isStopped ? fail('cancelled', STOPPED) : await addOne(intake, ticket, counted)
    if (taken.ok) added.push({ ticket, evidenceId: taken.data })
    else failed.push({ ticket, name, message: taken.message })
    isStopped ||= !taken.ok && taken.code === 'cancelled'
  }
  if (isStopped && added.length === 0) throw new Cancelled()
  return ok({ added, failed })
}

const STOPPED = 'Stopped before this file was added'
const NOT_NAMED = 'Blueform does not know this file any more. Choose it again'
const IS_ADDED = 'This file was added already'

async function addOne(intake: Intake, ticket: string, counted: Counted): Promise<Result<string>> {
  const { session, named, incidentId } = intake
  // Before each file: the one before may have taken long, and the incident may have been locked meanwhile.
  const may = mayTakeFiles(session, incidentId)
  if (!may.ok) return may
  const file = named.find(incidentId, ticket)
  if (!file) return fail('not-found', NOT_NAMED)
  if (file.evidenceId !== null) return fail('conflict', IS_ADDED)
  const onBytes = (bytes: number) => {
    // It is forgotten when the incident or the vault is locked; then nothing more of it is read.
    if (named.find(incidentId, ticket) === undefined || !session.db.$client.open) throw new Cancelled()
    counted.add(bytes)
  }
  const key = randomKey()
  try {
    return await take(intake, file, key, { signal: counted.signal, onBytes })
  } catch (error) {
    if (!session.db.$client.open) throw error
    if (error instanceof Cancelled || counted.signal.aborted) return fail('cancelled', STOPPED)
    return intakeFailed(error)
  } finally {
    key.fill(0)
  }
}

type Watch = Pick<Parameters<typeof takeFile>[0], 'signal' | 'onBytes'>

async function take(intake: Intake, file: Named, key: Buffer, watch: Watch): Promise<Result<string>> {
  const { session } = intake
  const { source } = file
  if (!(await isAsNamed(source))) return sourceProblem('source-changed')
  const folder = evidenceFolder(session)
  const taken = await takeFile({ folder, source, key, ...watch })
  try {
    const kind = await sniff(file.name, taken.head, taken.sizeBytes <= taken.head.length)
    // Another file may have got its name between looking and opening.
    const isSame = await isAsNamed(source)
    const recorded = isSame ? record(intake, file, key, { ...taken, ...kind }) : sourceProblem('source-changed')
    if (recorded.ok) keep(folder, taken.storedAs)
    else dropTaken(folder, taken.storedAs)
    return recorded
  } catch (error) {
    // With the database closed there is no row; otherwise the next start finds out whether there is one.
    if (!session.db.$client.open) dropTaken(folder, taken.storedAs)
    throw error
  } finally {
    taken.head.fill(0)
  }
}

type Described = Pick<TakenFile, 'storedAs' | 'sizeBytes' | 'sha256'> & Pick<NewEvidence, 'type' | 'agreement'>

function record(intake: Intake, file: Named, key: Buffer, taken: Described): Result<string> {
  const { session, named, incidentId, origin } = intake
  const { storedAs, sizeBytes, sha256, type, agreement } = taken
  const recorded = recordedNow(session)
  const evidence: NewEvidence = {
    ...origin,
    originalName: file.name,
    sizeBytes,
    sha256,
    type,
    agreement,
    means: file.means,
    declaration: 'known',
  }
  const done = change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (page) => {
      const refusal = refuseTaking(page)
      if (refusal) return refusal
      const { id, recordedAtMs: addedAtMs, recordedBy: addedBy } = recorded
      insertEvidenceFileTx(tx, { id, incidentId, storedAs, sizeBytes, addedAtMs, addedBy })
      page.keepKey(id, key)
      page.add(recorded, { kind: 'evidence', evidence })
      page.audit('evidence.added', { evidenceId: id }, { sha256, means: file.means })
      return ok(id)
    }),
  )
  if (done.ok) named.markAdded(file.ticket, done.data)
  return done
}

// The row is there, so the file is kept whatever happens here: the next start gives it its name.
function keep(folder: string, storedAs: string): void {
  try {
    keepTaken(folder, storedAs)
  } catch {
    log('evidence.not-renamed')
  }
}

/** The form is thrown away once everything was added; until then it serves for the rest. */
function finish(session: Session, incidentId: string, { added, failed }: Outcome): Result<AddAnswer> {
  return change(session, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      if (failed.length === 0) file.dropForm({ form: 'evidence', aboutId: incidentId })
      return ok({ incident: file.incident(), added, failed })
    }),
  )
}
