// A real vault on the disk and the real handlers behind the real dispatch; only the desktop (dialogs, windows) is stood in for.
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROLES, type Role } from '#shared/domain/accounts.ts'
import type { School } from '#shared/domain/school.ts'
import type { RouteName } from '#shared/ipc/contract.ts'
import { documentMakers } from '#electron/documents/makers.ts'
import { FONT_FILES } from '#electron/documents/layout/font-files.ts'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { createFolderTickets } from '#electron/ipc/folder-tickets.ts'
import type { Desktop } from '#electron/ipc/handler.ts'
import { createHandlers } from '#electron/ipc/handlers.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { createScanTickets } from '#electron/services/agreements/scan-tickets.ts'
import { createNamedFiles } from '#electron/services/evidence/named-files.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { type Vault, createVault } from '#electron/vault/vault.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'

const root = join(import.meta.dirname, '..', '..')

const SCHOOL: School = {
  name: 'Larkfield Example School',
  address: '1 Example Road',
  coordinator: 'Robin Example',
  contact: '01632 960000',
  localAuthority: '',
  urgentContacts: '01632 960001',
}

const PASSPHRASES: Readonly<Record<Role, string>> = {
  dsl: 'quiet lantern orbit mustard',
  deputy: 'amber walnut ferry cobalt',
  head: 'velvet harbour nettle trumpet',
  dpo: 'copper meadow sixpence raven',
  chair: 'saddle thimble glacier onion',
  office: 'lemon anvil pilgrim socket',
}

export const NAMES: Readonly<Record<Role, string>> = {
  dsl: 'Robin Example',
  deputy: 'Sam Example',
  head: 'Jo Example',
  dpo: 'Kit Example',
  chair: 'Lee Example',
  office: 'Mo Example',
}

/** A new copy each time, because whoever takes a passphrase overwrites it. */
export function passphraseOf(role: Role): Uint8Array {
  return new TextEncoder().encode(PASSPHRASES[role])
}

export type RealVault = Awaited<ReturnType<typeof openRealVault>>

/** A new vault whose first sheet is not confirmed yet; its one person is the DSL. */
export async function openRealVault() {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-ipc-'))
  for (const name of ['profile', 'vault', 'fonts']) mkdirSync(join(folder, name))
  const vault = createVault({
    settingsFolder: join(folder, 'profile'),
    migrationsFolder: join(root, 'db', 'migrations'),
    clock: systemClock,
    newId: randomUUID,
    kdfCost: 'floor',
  })
  const shown: Buffer[] = []
  const secretsUsed: RouteName[] = []
  const desktop = { ...desktopFor(folder, vault), preview: (pdf: Buffer) => void shown.push(pdf) }
  const dispatch = createDispatch(vault, createHandlers(vault, desktop), (name) => void secretsUsed.push(name))
  const input = { school: SCHOOL, name: NAMES.dsl, passphrase: passphraseOf('dsl') }
  const created = await vault.create(join(folder, 'vault'), input)
  if (!created.ok) throw new Error(`no vault: ${created.message}`)
  return {
    folder,
    vault,
    desktop,
    dispatch,
    /** What was handed to the preview window. */
    shown,
    /** The routes that a secret was good for, in turn. */
    secretsUsed,
    call: (name: string, body: unknown = {}) => dispatch(true, name, body),
    close: () => {
      vault.lock('quit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Confirms the sheets and lets in one person of every role; the DSL stays unlocked. */
export async function openSchoolVault() {
  const real = await openRealVault()
  await confirmSheets(real.vault)
  const accountIds = new Map<Role, string>([['dsl', real.vault.session()?.actor.id ?? '']])
  for (const role of ROLES.filter((one) => one !== 'dsl')) {
    const added = await real.vault.addAccount({ name: NAMES[role], role, passphrase: passphraseOf(role) })
    if (!added.ok) throw new Error(`no ${role}: ${added.message}`)
    accountIds.set(role, added.data.accountId)
  }
  const accountId = (role: Role): string => accountIds.get(role) ?? ''
  return {
    ...real,
    accountId,
    unlockAs: async (role: Role) => {
      real.vault.lock('asked')
      const opened = await real.vault.unlock(accountId(role), passphraseOf(role))
      if (!opened.ok) throw new Error(`${role} is not let in: ${opened.message}`)
    },
  }
}

/** Everything that the vault holds: each row of its database and each file beside it. */
export function fingerprint({ vault, folder }: Pick<RealVault, 'vault' | 'folder'>): string {
  const hash = createHash('sha256').update(JSON.stringify(vault.state()))
  const client = vault.session()?.db.$client
  if (client) {
    const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
    for (const table of tables) {
      const rows = client
        .prepare(`SELECT * FROM "${String(table)}"`)
        .raw()
        .all()
      hash.update(String(table)).update(JSON.stringify(rows))
    }
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    hash.update(name)
    // The database is compared row by row above; its files change when SQLite tidies up.
    if (statSync(path).isFile() && !/\.db(-wal|-shm)?$/.test(name)) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

function desktopFor(folder: string, vault: Vault): Desktop {
  return {
    versions: { version: '0.0.0', electron: '0.0.0' },
    work: createWorkDesk(systemClock),
    folders: createFolderTickets(),
    chooseVaultFolder: () => Promise.resolve(join(folder, 'vault')),
    chooseBackupFolder: () => Promise.resolve(undefined),
    chooseBackupSource: () => Promise.resolve(undefined),
    choosePeopleFile: () => Promise.resolve(undefined),
    chooseScan: () => Promise.resolve(undefined),
    scans: createScanTickets(),
    evidence: {
      named: createNamedFiles(),
      chooseFiles: () => Promise.resolve([]),
      captureSources: () => Promise.resolve([]),
      capture: () => Promise.resolve(undefined),
      viewers: {
        show: ({ reader }) => void reader.close(),
        closeIncident: () => undefined,
        closeAll: () => undefined,
        takeNews: () => null,
      },
      choosePackageFolder: () => Promise.resolve(undefined),
    },
    lock: () => {
      vault.lock('asked')
    },
    handOver: { isBusy: () => false, begin: () => undefined, lockSoon: () => undefined },
    loadMakers: () => {
      for (const [name, source] of Object.entries(FONT_FILES)) {
        cpSync(join(root, 'node_modules', source), join(folder, 'fonts', name))
      }
      return Promise.resolve(documentMakers(join(folder, 'fonts')))
    },
    askWhereToSave: (name) => Promise.resolve(join(folder, name)),
    preview: () => undefined,
    print: () => Promise.resolve('printed'),
  }
}
