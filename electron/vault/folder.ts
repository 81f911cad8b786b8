// What lies in a vault folder, and whether a folder is a good place for one.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type VaultFiles = {
  readonly database: string
  readonly slots: string
  readonly attempts: string
  readonly inUse: string
  readonly evidence: string
  readonly backups: string
}

export function vaultFiles(folder: string): VaultFiles {
  return {
    database: join(folder, 'vault.db'),
    slots: join(folder, 'slots.json'),
    attempts: join(folder, 'attempts.json'),
    inUse: join(folder, 'in-use.lock'),
    evidence: join(folder, 'evidence'),
    backups: join(folder, 'backups'),
  }
}

export function hasVault(folder: string): boolean {
  const { database, slots } = vaultFiles(folder)
  return existsSync(database) && existsSync(slots)
}

/** Pieces of a vault without the rest: nothing may be made on top of them, because they may be all that is left. */
export function hasPartOfVault(folder: string): boolean {
  return Object.values(vaultFiles(folder)).some((path) => existsSync(path))
}

const SYNCED = /^(onedrive|dropbox|google ?drive|my drive|icloud ?drive|com~apple~clouddocs|box|nextcloud|owncloud)\b/i
const NETWORK = /^(\\\\|\/\/)/

/** Why this folder is a poor place for a vault, in words; null when nothing speaks against it. */
export function folderWarning(folder: string): string | null {
  if (NETWORK.test(folder)) {
    return 'This folder is on the network. Records can be damaged there. Choose a folder on this computer.'
  }
  if (folder.split(/[\\/]/).some((name) => SYNCED.test(name))) {
    return 'This folder is copied to the internet by itself (OneDrive or alike). Choose a folder that stays on this computer.'
  }
  const isInUse = !hasVault(folder) && visibleEntries(folder).length > 0
  return isInUse ? 'There are other files in this folder. An empty folder keeps the records apart from them.' : null
}

function visibleEntries(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch {
    return []
  }
}
