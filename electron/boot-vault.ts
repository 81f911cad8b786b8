// The second half of starting: the vault, what locks it, and what the window may ask of it.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type BrowserWindow, app } from 'electron'
import { type Dispatch, createDispatch } from './ipc/dispatch.ts'
import type { Desktop } from './ipc/handler.ts'
import { createHandlers } from './ipc/handlers.ts'
import { systemClock } from './platform/clock.ts'
import type { DocumentMakers } from './services/documents.ts'
import { type Vault, createVault } from './vault/vault.ts'
import { type DocumentWindows, createDocumentWindows } from './windows/document-windows.ts'
import { askForVaultFolder, askWhereToSave } from './windows/file-dialogs.ts'
import { setupLockTriggers } from './windows/lock-triggers.ts'
import { createLocking, isOpen } from './windows/locking.ts'
import { setMenu } from './windows/menu.ts'

const USUAL_IDLE_MINUTES = 5

/** `built` is the folder of the built app: migrations and fonts lie beside the code. */
export function bootVault(window: BrowserWindow, built: string): Dispatch {
  const vault = createVault({
    settingsFolder: app.getPath('userData'),
    migrationsFolder: join(built, 'migrations'),
    clock: systemClock,
    newId: randomUUID,
  })
  const documents = createDocumentWindows(window)
  const locking = createLocking(window, vault, documents.closeAll)
  setupLockTriggers({ window, vault, locking, idleLockMinutes: () => idleLockMinutes(vault) })
  setMenu(() => {
    void locking.lock('asked')
  })
  const loadMakers = makersLoader(join(built, 'fonts'))
  const desktop = { ...desktopOf(window, vault, documents), loadMakers, lock: locking.askedByPage }
  return createDispatch(vault, createHandlers(vault, desktop))
}

function desktopOf(
  window: BrowserWindow,
  vault: Vault,
  documents: DocumentWindows,
): Omit<Desktop, 'loadMakers' | 'lock'> {
  return {
    versions: { version: app.getVersion(), electron: process.versions.electron ?? '' },
    chooseVaultFolder: () => askForVaultFolder(window),
    askWhereToSave: (name) => askWhereToSave(window, name),
    // The vault may have been locked while the document was being made; nothing may appear after that.
    preview: (pdf) => {
      if (isOpen(vault)) documents.show(pdf)
    },
    print: async (pdf) => (isOpen(vault) ? documents.print(pdf) : 'cancelled'),
  }
}

function makersLoader(fontsFolder: string): () => Promise<DocumentMakers> {
  let makers: Promise<DocumentMakers> | undefined
  const load = async () => {
    const [{ configureFonts }, form, sheet] = await Promise.all([
      import('./documents/layout/fonts.ts'),
      import('./documents/incident-report-form.ts'),
      import('./documents/recovery-sheet.ts'),
    ])
    configureFonts(fontsFolder)
    return { incidentReportForm: form.incidentReportForm, recoverySheet: sheet.recoverySheet }
  }
  return () => (makers ??= load())
}

async function idleLockMinutes(vault: Vault): Promise<number> {
  const session = vault.session()
  if (session === undefined) return USUAL_IDLE_MINUTES
  // Loaded here, because it brings the database with it and the lock screen has no need of that.
  const { readSettings } = await import('./services/school.ts')
  const settings = readSettings(session)
  return settings.ok ? settings.data.idleLockMinutes : USUAL_IDLE_MINUTES
}
