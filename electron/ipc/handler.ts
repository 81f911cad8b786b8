// The shape of every area's handlers.
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { ScanTickets } from '../services/agreements/scan-tickets.ts'
import type { DocumentOutlets } from '../services/documents.ts'
import type { NamedFiles } from '../services/evidence/named-files.ts'
import type { Session } from '../services/session.ts'
import type { WorkDesk } from '../services/work.ts'
import type { EvidenceViewers } from '../windows/evidence-viewer.ts'
import type { HandOver } from '../windows/hand-over.ts'
import type { FolderTickets } from './folder-tickets.ts'

type Answer<Name extends RouteName> = Result<RouteOutput<Name>> | Promise<Result<RouteOutput<Name>>>

/** Routes of the vault make the session; the others of these serve the lock screen, where there is none. */
type WithoutSession = Extract<
  RouteName,
  `vault.${string}` | `work.${string}` | 'dropBox.leave' | 'backups.chooseSource' | 'backups.restore'
>

type Handler<Name extends RouteName> = Name extends WithoutSession
  ? (input: RouteInput<Name>) => Answer<Name>
  : (input: RouteInput<Name>, session: Session) => Answer<Name>

export type AreaOf<Name> = Name extends `${infer Area}.${string}` ? Area : never

/** One handler for each route of an area; a missing one is a type error. */
export type HandlersOf<Area extends AreaOf<RouteName>> = {
  readonly [Name in Extract<RouteName, `${Area}.${string}`>]: Handler<Name>
}

/** What a screen or window of this computer is called; `id` is the system's. */
export type ScreenSource = { readonly id: string; readonly name: string; readonly kind: 'screen' | 'window' }

/** What handlers of evidence need of the desktop. */
export type EvidenceDesktop = {
  readonly named: NamedFiles
  readonly chooseFiles: () => Promise<readonly string[]>
  /** Their names only: no picture is made. */
  readonly captureSources: () => Promise<readonly ScreenSource[]>
  /** A PNG of it without Blueform's own windows; whoever takes it overwrites it. Undefined when it is not there any more. */
  readonly capture: (id: string) => Promise<Buffer | undefined>
  readonly viewers: EvidenceViewers
  readonly choosePackageFolder: () => Promise<string | undefined>
}

/** What handlers need of the desktop; tests give them one without windows. A dialog that was closed gives undefined. */
export type Desktop = DocumentOutlets & {
  readonly versions: { readonly version: string; readonly electron: string }
  readonly work: WorkDesk
  readonly folders: FolderTickets
  readonly chooseVaultFolder: () => Promise<string | undefined>
  readonly chooseBackupFolder: () => Promise<string | undefined>
  readonly chooseBackupSource: () => Promise<string | undefined>
  /** A CTF or CSV file from the school's information system. */
  readonly choosePeopleFile: () => Promise<string | undefined>
  /** A PDF of signed forms. */
  readonly chooseScan: () => Promise<string | undefined>
  readonly scans: ScanTickets
  readonly evidence: EvidenceDesktop
  readonly lock: () => void
  /** For somebody who signs an agreement. */
  readonly handOver: HandOver
}
