// The second half of starting: the vault, what locks it, and what the window may ask of it.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type BrowserWindow, app, session } from 'electron'
import type { DocumentMakers } from './documents/makers.ts'
import { type Dispatch, createDispatch } from './ipc/dispatch.ts'
import { createFolderTickets } from './ipc/folder-tickets.ts'
import type { Desktop } from './ipc/handler.ts'
import { createHandlers } from './ipc/handlers.ts'
import { collectGarbage } from './platform/collect-garbage.ts'
import { systemClock } from './platform/clock.ts'
import { createScanTickets } from './services/agreements/scan-tickets.ts'
import { type NamedFiles, createNamedFiles } from './services/evidence/named-files.ts'
import { type WorkDesk, createWorkDesk } from './services/work.ts'
import type { VaultOptions } from './vault/options.ts'
import { type Vault, createVault } from './vault/vault.ts'
import { capture, captureSources } from './windows/capture.ts'
import { type DocumentWindows, createDocumentWindows } from './windows/document-windows.ts'
import { type Dialogs, createDialogs, isServing, whileServing } from './windows/dialogs.ts'
import { type EvidenceViewers, createEvidenceViewers } from './windows/evidence-viewer.ts'
import { askForFiles, askForFolder, askForPeopleFile, askForScan, askWhereToSave } from './windows/file-dialogs.ts'
import { createFreshPage } from './windows/fresh-page.ts'
import { createHandOver } from './windows/hand-over.ts'
import { setupLockTriggers } from './windows/lock-triggers.ts'
import { createLocking, send } from './windows/locking.ts'
import { setMenu } from './windows/menu.ts'
import { placeAfterSecret } from './windows/place-after-secret.ts'
import { setupReminders } from './windows/reminders.ts'
import { setupScheduledBackups } from './windows/scheduled-backups.ts'

const USUAL_IDLE_MINUTES = 5

/** `built` is the folder of the built app: migrations and fonts lie beside the code. */
export function bootVault(window: BrowserWindow, built: string): Dispatch {
  const vault = createVault(vaultOptions(built))
  const work = createWorkDesk(systemClock)
  const documents = createDocumentWindows(window)
  const page = createFreshPage(window, clearTraces)
  const dialogs = createDialogs(vault)
  const named = createNamedFiles()
  const scans = createScanTickets()
  const viewers = viewersOf({ window, built, vault, named })
  const closeDocuments = () => {
    documents.closeAll()
    viewers.closeAll()
  }
  const locking = createLocking({ window, vault, page, closeDocuments })
  setupLockTriggers({ window, vault, locking, idleLockMinutes: () => idleLockMinutes(vault) })
  setMenu(() => {
    void locking.lock('asked')
  })
  vault.onLocked(() => {
    named.forgetAll()
    scans.forgetAll()
    stopEvidenceWork(work)
  })
  // Once whatever was under way has let go of its keys.
  vault.onLocked(() => void setImmediate(collectGarbage))
  const backups = setupScheduledBackups(vault, work)
  const reminders = setupReminders(window, vault)
  const loadMakers = makersLoader(join(built, 'fonts'))
  const evidence = evidenceDesktopOf(window, dialogs, named, viewers)
  const lock = locking.askedByPage
  const handOver = createHandOver({ window, vault, page, closeDocuments, lock, isBusy: dialogs.areOpen })
  const desktop = {
    ...desktopOf(window, vault, { documents, dialogs }),
    evidence,
    scans,
    work,
    loadMakers,
    lock,
    handOver,
  }
  return createDispatch(vault, createHandlers(vault, desktop), async (route, input) => {
    if (route.startsWith('vault.')) {
      backups.soon()
      reminders.soon()
    }
    await page.afterSecret(placeAfterSecret(route, input))
    collectGarbage()
  })
}

function vaultOptions(built: string): VaultOptions {
  return {
    settingsFolder: app.getPath('userData'),
    migrationsFolder: join(built, 'migrations'),
    clock: systemClock,
    newId: randomUUID,
    beforeMigration: async (folder, key, signer) =>
      (await import('./services/migration-backup.ts')).backUpBeforeMigration(systemClock, folder, key, signer),
  }
}

function desktopOf(
  window: BrowserWindow,
  vault: Vault,
  { documents, dialogs }: { readonly documents: DocumentWindows; readonly dialogs: Dialogs },
): Omit<Desktop, 'evidence' | 'loadMakers' | 'lock' | 'handOver' | 'scans' | 'work'> {
  const papers = whileServing(vault, documents)
  const folder = (title: string) => dialogs.ask(undefined, () => askForFolder(window, title))
  return {
    versions: { version: app.getVersion(), electron: process.versions.electron ?? '' },
    folders: createFolderTickets(),
    chooseVaultFolder: () => folder('Choose a folder for the records'),
    chooseBackupFolder: () => folder('Choose a folder or stick for the backups'),
    chooseBackupSource: () => folder('Choose the folder or stick with the backups'),
    choosePeopleFile: () => dialogs.ask(undefined, () => askForPeopleFile(window)),
    chooseScan: () => dialogs.ask(undefined, () => askForScan(window)),
    askWhereToSave: (name) => dialogs.ask(undefined, () => askWhereToSave(window, name)),
    preview: papers.show,
    print: papers.print,
  }
}

type ViewerParts = {
  readonly window: BrowserWindow
  readonly built: string
  readonly vault: Vault
  readonly named: NamedFiles
}

function viewersOf({ window, built, vault, named }: ViewerParts): EvidenceViewers {
  return createEvidenceViewers({
    window,
    built,
    isOpen: () => isServing(vault),
    lockIncident: async (incidentId) => {
      const open = vault.session()
      named.forgetIncident(incidentId)
      const { lockIncident } = await import('./services/evidence/sealing.ts')
      return open !== undefined && lockIncident(open, { incidentId, why: 'viewer' }).ok
    },
    tell: () => {
      send(window, 'evidence.viewer-news')
    },
  })
}

function evidenceDesktopOf(
  window: BrowserWindow,
  dialogs: Dialogs,
  named: NamedFiles,
  viewers: EvidenceViewers,
): Desktop['evidence'] {
  return {
    named,
    viewers,
    chooseFiles: () => dialogs.ask([], () => askForFiles(window)),
    captureSources,
    capture,
    choosePackageFolder: () =>
      dialogs.ask(undefined, () => askForFolder(window, 'Choose a folder or stick for the package')),
  }
}

// It holds keys of files, and what it writes would belong to records that are locked.
function stopEvidenceWork(work: WorkDesk): void {
  if (work.state()?.kind.startsWith('evidence-')) work.cancel()
}

// What Chromium may have kept of the pages. The code caches stay: they hold the app's own scripts, and starting would be slower without.
async function clearTraces(): Promise<void> {
  await Promise.all([session.defaultSession.clearCache(), session.defaultSession.clearStorageData()])
}

function makersLoader(fontsFolder: string): () => Promise<DocumentMakers> {
  let makers: Promise<DocumentMakers> | undefined
  const load = async () => (await import('./documents/makers.ts')).documentMakers(fontsFolder)
  return () => (makers ??= load())
}

async function idleLockMinutes(vault: Vault): Promise<number> {
  const open = vault.session()
  if (open === undefined) return USUAL_IDLE_MINUTES
  // Loaded here, because it brings the database with it and the lock screen has no need of that.
  const { readSettings } = await import('./services/school.ts')
  const settings = readSettings(open)
  return settings.ok ? settings.data.idleLockMinutes : USUAL_IDLE_MINUTES
}
