// The condition of every change of keys in an open vault: somebody is unlocked whose role may do it, and no sheet is waiting.
import { type Permission, may } from '#shared/domain/accounts.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { Keeper } from './keeper.ts'
import { refusals, vaultFailureOf } from '../messages.ts'
import type { Opened } from './opened.ts'

/** A full disk and a folder that has gone become failures that say what to do. */
export async function whileOpen<Data>(
  keeper: Keeper,
  permission: Permission,
  work: (opened: Opened) => Promise<Result<Data>>,
): Promise<Result<Data>> {
  const opened = keeper.opened()
  if (!opened) return refusals.lockedNow()
  if (!may(opened.session.actor.role, permission)) return refusals.notAllowed()
  if (opened.sheets.length > 0) return refusals.sheetFirst()
  try {
    return await work(opened)
  } catch (error) {
    const failure = vaultFailureOf(error)
    if (failure) return failure
    throw error
  }
}
