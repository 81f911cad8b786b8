// Holds the open vault and lets go of it. Everything that opens hands it over here; nothing else keeps a database or a session.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Result, ok } from '#shared/ipc/result.ts'
import type { HandedOver } from '#shared/ipc/kiosk.ts'
import type { VaultState } from '#shared/ipc/vault.ts'
import { readVaultFolder, rememberVaultFolder } from '../app-settings.ts'
import { waitMs } from './attempts.ts'
import { hasVault, vaultFiles } from '../folder.ts'
import type { Opened } from './opened.ts'
import type { LockReason, VaultOptions } from '../options.ts'
import type { Sheet } from '../people/sheets.ts'
import { shownSlots } from '../keys/slots-choice.ts'
import { type SlotsFile, passphraseSlots } from '../keys/slots-file.ts'

export type Keeper = {
  readonly options: VaultOptions
  opened(): Opened | undefined
  folder(): string | undefined
  rememberFolder(folder: string): void
  state(): VaultState
  /** The sheet that has to be confirmed now. */
  sheet(): Sheet | undefined
  /** The key file: of the open vault, or as it lies in the folder of a locked one. */
  slots(): SlotsFile | undefined
  /** One change of keys or opening at a time; `isWanted` turns false when the vault is locked meanwhile. */
  alone<Data>(work: (isWanted: () => boolean) => Promise<Result<Data>>): Promise<Result<Data>>
  adopt(opened: Opened): Result<VaultState>
  /** Whether nothing but a signing is served until the lock. */
  isHandedOver(): boolean
  /** What the laptop was handed over for; undefined when it was not, or when it is signed. */
  handedOver(): HandedOver | undefined
  /** From here on until the lock the vault serves nothing but this one signing; undefined once it was signed or refused. */
  handOver(signing: HandedOver | undefined): void
  lock(reason: LockReason): void
  onLocked(listener: (reason: LockReason) => void): void
}

export function createKeeper(options: VaultOptions): Keeper {
  const listeners: ((reason: LockReason) => void)[] = []
  let folder = readVaultFolder(options.settingsFolder)
  let opened: Opened | undefined
  let locks = 0
  let handed: { readonly signing: HandedOver | undefined } | undefined
  const inTurn = oneAfterAnother()

  const state = () => (opened ? openState(opened, handed !== undefined) : closedState(folder, options.clock.nowMs()))
  return {
    options,
    opened: () => opened,
    folder: () => folder,
    rememberFolder: (chosen) => {
      folder = chosen
      rememberVaultFolder(options.settingsFolder, chosen)
    },
    state,
    sheet: () => {
      const [first] = opened?.sheets ?? []
      return first && { sheet: first.sheet, code: first.code }
    },
    slots: () => opened?.slots ?? (folder === undefined ? undefined : shownSlots(folder)),
    alone: (work) =>
      inTurn(() => {
        const before = locks
        return work(() => locks === before)
      }),
    adopt: (next) => {
      opened = next
      return ok(state())
    },
    isHandedOver: () => handed !== undefined,
    handedOver: () => handed?.signing,
    handOver: (signing) => {
      if (opened) handed = { signing }
    },
    lock: (reason) => {
      locks += 1
      handed = undefined
      const closing = opened
      opened = undefined
      if (!closing) return
      closing.close(reason)
      for (const listener of listeners) listener(reason)
    },
    onLocked: (listener) => void listeners.push(listener),
  }
}

/** Each waits until the one before it has ended, well or badly. */
function oneAfterAnother(): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }
}

function openState({ session, sheets }: Opened, isHandedOver: boolean): VaultState {
  if (isHandedOver) return { state: 'signing' }
  const { actor } = session
  const [first] = sheets
  if (!first) return { state: 'unlocked', actor }
  return { state: 'unconfirmed', actor, sheet: first.sheet, askedGroups: [...first.askedGroups] }
}

function closedState(folder: string | undefined, nowMs: number): VaultState {
  if (folder === undefined) return { state: 'none' }
  if (!existsSync(folder) || !hasVault(folder)) return { state: 'missing', folderName: basename(folder) }
  const file = shownSlots(folder)
  const { attempts } = vaultFiles(folder)
  const accounts = (file ? passphraseSlots(file) : []).map(({ accountId, role, initials }) => {
    return { accountId, role, initials, waitMs: waitMs(attempts, accountId, nowMs) }
  })
  return { state: 'locked', accounts, notice: file?.notice ?? '' }
}
