// A real vault on the disk and the real handlers behind the real dispatch; only the desktop (dialogs, windows) is stood in for.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { School } from '#shared/domain/school.ts'
import { configureFonts } from '#electron/documents/layout/fonts.ts'
import { FONT_FILES } from '#electron/documents/layout/font-files.ts'
import { incidentReportForm } from '#electron/documents/incident-report-form.ts'
import { recoverySheet } from '#electron/documents/recovery-sheet.ts'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import type { Desktop } from '#electron/ipc/handler.ts'
import { createHandlers } from '#electron/ipc/handlers.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { type Vault, createVault } from '#electron/vault/vault.ts'
import { cpSync } from 'node:fs'

const root = join(import.meta.dirname, '..', '..')

export const PASSPHRASE = 'quiet lantern orbit mustard'

const SCHOOL: School = {
  name: 'Larkfield Example School',
  address: '1 Example Road',
  coordinator: 'Robin Example',
  contact: '01632 960000',
  localAuthority: '',
  urgentContacts: '01632 960001',
}

export type RealVault = Awaited<ReturnType<typeof openRealVault>>

export async function openRealVault() {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-ipc-'))
  for (const name of ['profile', 'vault', 'fonts']) mkdirSync(join(folder, name))
  const vault = createVault({
    settingsFolder: join(folder, 'profile'),
    migrationsFolder: join(root, 'db', 'migrations'),
    clock: systemClock,
    newId: randomUUID,
  })
  const shown: Buffer[] = []
  const desktop = { ...desktopFor(folder, vault), preview: (pdf: Buffer) => void shown.push(pdf) }
  const dispatch = createDispatch(vault, createHandlers(vault, desktop))
  const created = await vault.create(join(folder, 'vault'), {
    school: SCHOOL,
    name: 'Robin Example',
    passphrase: PASSPHRASE,
  })
  if (!created.ok) throw new Error(`no vault: ${created.message}`)
  return {
    folder,
    vault,
    desktop,
    dispatch,
    /** What was handed to the preview window. */
    shown,
    call: (name: string, input: unknown = {}) => dispatch(true, name, input),
    close: () => {
      vault.lock('quit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function desktopFor(folder: string, vault: Vault): Desktop {
  return {
    versions: { version: '0.0.0', electron: '0.0.0' },
    chooseVaultFolder: () => Promise.resolve(join(folder, 'vault')),
    lock: () => {
      vault.lock('asked')
    },
    loadMakers: () => {
      for (const [name, source] of Object.entries(FONT_FILES)) {
        cpSync(join(root, 'node_modules', source), join(folder, 'fonts', name))
      }
      configureFonts(join(folder, 'fonts'))
      return Promise.resolve({ incidentReportForm, recoverySheet })
    },
    askWhereToSave: (name) => Promise.resolve(join(folder, name)),
    preview: () => undefined,
    print: () => Promise.resolve('printed'),
  }
}
