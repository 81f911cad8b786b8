// Holds the open vault and lets go of it. Everything that opens hands it over here; nothing else keeps a database or a session.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Result, ok } from '#shared/ipc/result.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { readVaultFolder, rememberVaultFolder } from './app-settings.ts'
import { waitMs } from './attempts.ts'
import { hasVault, vaultFiles } from './folder.ts'
import type { Opened } from './opened.ts'
import type { LockReason, VaultOptions } from './options.ts'

export type Keeper = {
  readonly options: VaultOptions
  opened(): Opened | undefined
  folder(): string | undefined
  rememberFolder(folder: string): void
  state(): VaultState
  /** One attempt to open at a time; `isWanted` turns false when the vault is locked meanwhile. */
  alone(work: (isWanted: () => boolean) => Promise<Result<VaultState>>): Promise<Result<VaultState>>
  adopt(opened: Opened): Result<VaultState>
  confirm(): Result<VaultState>
  lock(reason: LockReason): void
  onLocked(listener: (reason: LockReason) => void): void
}

export function createKeeper(options: VaultOptions): Keeper {
  const listeners: ((reason: LockReason) => void)[] = []
  let folder = readVaultFolder(options.settingsFolder)
  let opened: Opened | undefined
  let locks = 0
  let last: Promise<unknown> = Promise.resolve()

  const state = () => (opened ? openState(opened) : closedState(folder, options.clock.nowMs()))
  return {
    options,
    opened: () => opened,
    folder: () => folder,
    rememberFolder: (chosen) => {
      folder = chosen
      rememberVaultFolder(options.settingsFolder, chosen)
    },
    state,
    alone: (work) => {
      const run = last.then(() => {
        const before = locks
        return work(() => locks === before)
      })
      last = run.catch(() => undefined)
      return run
    },
    adopt: (next) => {
      opened = next
      return ok(state())
    },
    confirm: () => {
      if (opened) opened = { ...opened, unconfirmed: undefined }
      return ok(state())
    },
    lock: (reason) => {
      locks += 1
      if (!opened) return
      const closing = opened
      opened = undefined
      closing.close(reason)
      for (const listener of listeners) listener(reason)
    },
    onLocked: (listener) => {
      listeners.push(listener)
    },
  }
}

function openState({ session, unconfirmed }: Opened): VaultState {
  const { actor } = session
  return unconfirmed
    ? { state: 'unconfirmed', actor, askedGroups: [...unconfirmed.askedGroups] }
    : { state: 'unlocked', actor }
}

function closedState(folder: string | undefined, nowMs: number): VaultState {
  if (folder === undefined) return { state: 'none' }
  if (!existsSync(folder) || !hasVault(folder)) return { state: 'missing', folderName: basename(folder) }
  return { state: 'locked', waitMs: waitMs(vaultFiles(folder).attempts, nowMs) }
}
