// What goes into a package beside the originals: the manifest for programs, the evidence log for people, and the list for sha256sum.
import type { Checkpoint } from '#shared/domain/audit.ts'
import type { Evidence } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { PackageWish } from '#shared/domain/packages.ts'
import type { School } from '#shared/domain/school.ts'
import type { DocumentMakers } from '../../documents/makers.ts'
import type { Session } from '../session.ts'
import { type PackageItem, itemOfBytes } from './package-item.ts'
import { bareName, numberOf, safeName } from './package-names.ts'

const ORIGINALS = 'originals'
const MANIFEST = 'manifest.json'
const LOG = 'evidence-log.pdf'
const SUMS = 'SHA256SUMS'

/** Paths in the package, by evidence id, in the order in which the files were chosen. */
export function pathsOf(files: readonly Evidence[], { protection }: PackageWish): ReadonlyMap<string, string> {
  const nameFor = protection === 'encrypted' ? bareName : safeName
  return new Map(
    files.map(({ id, originalName }, index) => [
      id,
      `${ORIGINALS}/${nameFor(originalName, numberOf(index, files.length))}`,
    ]),
  )
}

export type Covering = {
  readonly packageId: string
  readonly wish: PackageWish
  readonly school: School
  /** With its 'exported' events. */
  readonly incident: Incident
  readonly checkpoint: Checkpoint
  readonly paths: ReadonlyMap<string, string>
}

/** The originals first, then what covers them; the list is last because it names all others. */
export async function packageItems(
  session: Session,
  makers: DocumentMakers,
  covering: Covering,
  originals: readonly PackageItem[],
): Promise<readonly PackageItem[]> {
  const { wish, school, incident, checkpoint, paths } = covering
  const printing = { school, incident, checkpoint, printedAtMs: session.clock.nowMs() }
  const log = await makers.evidenceLog({ ...printing, inPackage: { wish, writtenAs: paths } })
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(session, covering), undefined, 2)}\n`, 'utf8')
  const listed = [...originals, itemOfBytes(MANIFEST, manifest), itemOfBytes(LOG, log)]
  const sums = listed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
  return [...listed, itemOfBytes(SUMS, Buffer.from(sums, 'utf8'))]
}

function manifestOf(session: Session, { packageId, wish, school, incident, checkpoint, paths }: Covering) {
  const { evidenceIds: _ids, ...facts } = wish
  return {
    format: 'blueform-evidence-package-1',
    school: school.name,
    incident: incident.reference,
    package: { id: packageId, ...facts, ...stamp({ recordedAtMs: session.clock.nowMs(), recordedBy: session.actor }) },
    recordCheckpoint: checkpoint,
    files: incident.evidence.flatMap((evidence) => {
      const path = paths.get(evidence.id)
      return path === undefined ? [] : [{ path, ...factsOf(evidence) }]
    }),
  }
}

function factsOf({ id, recordedAtMs, recordedBy, events, on, at, ...facts }: Evidence) {
  return {
    id,
    ...facts,
    foundOn: on,
    foundAt: at,
    ...stamp({ recordedAtMs, recordedBy }),
    custody: events.map(({ id: _id, recordedAtMs: atMs, recordedBy: by, ...event }) => ({
      ...stamp({ recordedAtMs: atMs, recordedBy: by }),
      ...event,
    })),
  }
}

function stamp({ recordedAtMs, recordedBy }: Pick<Evidence, 'recordedAtMs' | 'recordedBy'>) {
  return { at: new Date(recordedAtMs).toISOString(), by: recordedBy.name, role: recordedBy.role }
}
