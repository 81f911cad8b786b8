// What lies in a vault folder, and whether a folder is a good place for one.
import { existsSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

export type VaultFiles = {
  readonly database: string
  readonly slots: string
  readonly attempts: string
  readonly inUse: string
  readonly evidence: string
  readonly backups: string
  readonly dropBox: string
  /** Only while a person is removed: the database under its new key, and the key slots that open it. */
  readonly nextDatabase: string
  readonly nextSlots: string
}

export function vaultFiles(folder: string): VaultFiles {
  return {
    database: join(folder, 'vault.db'),
    slots: join(folder, 'slots.json'),
    attempts: join(folder, 'attempts.json'),
    inUse: join(folder, 'in-use.lock'),
    evidence: join(folder, 'evidence'),
    backups: join(folder, 'backups'),
    dropBox: join(folder, 'drop-box'),
    nextDatabase: join(folder, 'vault.next.db'),
    nextSlots: join(folder, 'slots.next.json'),
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

// The kinds of file system that Linux names so: NFS, SMB and CIFS. On Windows a network drive looks like any other.
const NETWORK_TYPES: readonly number[] = [0x6969, 0x517b, 0xfe534d42, 0xff534d42]

/** Whether a folder lies on the network, or where a program copies it to the internet by itself. */
export function placeOf(folder: string): 'network' | 'synced' | 'here' {
  if (NETWORK.test(folder) || isOnNetworkDrive(folder)) return 'network'
  return folder.split(/[\\/]/).some((name) => SYNCED.test(name)) ? 'synced' : 'here'
}

function isOnNetworkDrive(folder: string): boolean {
  try {
    return process.platform === 'linux' && NETWORK_TYPES.includes(statfsSync(folder).type >>> 0)
  } catch {
    return false
  }
}

/** Why this folder is a poor place for a vault, in words; null when nothing speaks against it. */
export function folderWarning(folder: string): string | null {
  const place = placeOf(folder)
  if (place === 'network') {
    return 'This folder is on the network. Records can be damaged there. Choose a folder on this computer.'
  }
  if (place === 'synced') {
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
