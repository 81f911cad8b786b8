// Hands evidence over: an encrypted zip or, with a reason, a plain folder, written to where a person says, read back, and only then
// recorded as handed over. This is the one way in which a file of evidence leaves the vault in the clear. Nothing of a locked case does,
// and whatever goes wrong, nothing stays behind. Seeds 002 §3.2, 001, 000 §12.
import { randomInt } from 'node:crypto'
import type { Incident } from '#shared/domain/incidents.ts'
import { type PackageAnswers, type PackageWish, checkPackage } from '#shared/domain/packages.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { readSchool } from '../school.ts'
import { generatePassphrase } from '../../documents/passphrase.ts'
import type { DocumentMakers } from '../../documents/makers.ts'
import { withOwnCase } from '../cases/case-file.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { Cancelled, type Progress, type WorkDesk } from '../work.ts'
import { packageItems } from './package-content.ts'
import type { OnBytes } from './package-item.ts'
import { type Placed, discard, placeFor, putInPlace } from './package-place.ts'
import { leftWords, packageFailure, PackageProblem } from './package-problem.ts'
import { noteDamage, recordPackage } from './package-record.ts'
import { type Sources, chosenFiles, isHandable, openSources } from './package-sources.ts'
import { proveFolder, writeFolder } from './package-folder.ts'
import { proveZip, writeZip } from './package-zip.ts'

export type PackageOutlets = {
  readonly work: WorkDesk
  readonly loadMakers: () => Promise<DocumentMakers>
  readonly evidence: {
    /** A folder that a person chose; undefined when they closed the dialog. */
    readonly choosePackageFolder: () => Promise<string | undefined>
  }
}

type Asked = { readonly incidentId: string; readonly answers: PackageAnswers }
export type HandedOver =
  { done: false } | { done: true; incident: Incident; packageId: string; passphrase: string | null }

export async function handOver(
  session: Session,
  outlets: PackageOutlets,
  { incidentId, answers }: Asked,
): Promise<Result<HandedOver>> {
  const checked = checkPackage(answers, todayOf(session))
  if (!checked.ok) return fail('invalid', 'Some answers are missing or need a change', checked.problems)
  const wish = checked.value
  // Refused before anything is asked; the same is asked again when the keys are taken out.
  const may = change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const chosen = chosenFiles(file, wish)
      return chosen.ok ? ok(undefined) : chosen
    }),
  )
  if (!may.ok) return may
  const folder = await outlets.evidence.choosePackageFolder()
  if (folder === undefined) return ok({ done: false })
  if (!session.db.$client.open) return fail('locked', 'The records were locked meanwhile. Unlock them and try again')
  return outlets.work.run('evidence-package', (progress) => {
    const packing = { session, outlets, incidentId, wish, folder, packageId: session.newId(), progress }
    return pack(packing)
  })
}

type Packing = {
  readonly session: Session
  readonly outlets: PackageOutlets
  readonly incidentId: string
  readonly wish: PackageWish
  readonly folder: string
  readonly packageId: string
  readonly progress: Progress
}

async function pack(packing: Packing): Promise<Result<HandedOver>> {
  const { session, incidentId, wish, packageId, progress } = packing
  const school = readSchool(session)
  if (!school.ok) return school
  const makers = await packing.outlets.loadMakers()
  const opened = openSources(session, { incidentId, wish, packageId })
  if (!opened.ok) return opened
  const sources = opened.data
  let placed: Placed | undefined
  try {
    const covering = { packageId, wish, school: school.data, ...sources }
    const items = await packageItems(session, makers, covering, sources.originals)
    placed = placeFor(packing.folder, { reference: sources.incident.reference, wish, today: todayOf(session) })
    const written = await write(packing, placed, items, sources)
    progress.commit()
    const writtenAs = putInPlace(placed)
    const recorded = recordPackage(session, { incidentId, packageId }, { ...wish, writtenAs, sha256: written.sha256 })
    if (!recorded.ok) discard(placed)
    return recorded.ok ? ok({ done: true, ...recorded.data, packageId, passphrase: written.passphrase }) : recorded
  } catch (error) {
    const left = placed ? discard(placed) : []
    if (error instanceof Cancelled) return fail('cancelled', `Stopped. ${leftWords(left)}`)
    if (error instanceof PackageProblem) noteDamage(session, incidentId, sources.evidenceAt(error))
    const failure = packageFailure(error, { nameOf: (path) => sources.names.get(path), left })
    if (failure === undefined) throw error
    return failure
  } finally {
    await sources.close()
  }
}

type Written = { readonly sha256: string | null; readonly passphrase: string | null }

async function write(
  { session, incidentId, wish, progress }: Packing,
  { unfinished }: Placed,
  items: Sources['originals'],
  { sizeBytes }: Sources,
): Promise<Written> {
  const isEncrypted = wish.protection === 'encrypted'
  const onBytes = watching(session, incidentId, progress, sizeBytes * (isEncrypted ? 3 : 2))
  if (!isEncrypted) {
    await writeFolder(unfinished, items, onBytes)
    await proveFolder(unfinished, items, onBytes)
    return { sha256: null, passphrase: null }
  }
  const passphrase = generatePassphrase(randomInt)
  const sha256 = await writeZip(unfinished, items, { password: passphrase, madeAtMs: session.clock.nowMs(), onBytes })
  await proveZip(unfinished, items, { password: passphrase, sha256, onBytes })
  return { sha256, passphrase }
}

// Locking the records takes the keys away, and locking the case seals its files: either ends what is under way with the next piece.
function watching(session: Session, incidentId: string, progress: Progress, total: number): OnBytes {
  let done = 0
  progress.report(done, total)
  return (bytes) => {
    if (!session.db.$client.open || !isHandable(session.db, incidentId)) throw new PackageProblem('stopped')
    done += bytes
    progress.report(Math.min(done, total), total)
  }
}
