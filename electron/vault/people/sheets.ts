// The printed sheets while they are unconfirmed. Their codes live in memory only, until two groups of them are typed back or the
// vault is locked.
import { randomBytes, randomInt } from 'node:crypto'
import { RECOVERY_GROUPS, RECOVERY_RANDOM_BYTES, recoveryCodeFrom } from '#shared/domain/recovery-code.ts'
import { RELEASE_GROUPS, releaseCodeFrom } from '#shared/domain/release-code.ts'
import { plainSigns } from '#shared/lib/crockford.ts'
import { newBoxKeys } from '../keys/sodium.ts'

export type Sheet = { readonly sheet: 'recovery' | 'release'; readonly code: string }
export type Unconfirmed = Sheet & {
  /** Numbers of two groups, counted from 1 as on the sheet, the smaller first. */
  readonly askedGroups: readonly [number, number]
}
export type RecoverySheet = Unconfirmed & { readonly sheet: 'recovery'; readonly slotId: string }
/** `publicKey` is the half that stays, in hex. */
export type ReleaseSheet = Unconfirmed & { readonly sheet: 'release'; readonly publicKey: string }
export type OpenSheet = RecoverySheet | ReleaseSheet

export function newRecoverySheet(slotId: string): RecoverySheet {
  const code = recoveryCodeFrom(randomBytes(RECOVERY_RANDOM_BYTES))
  return { sheet: 'recovery', code, slotId, askedGroups: twoOf(RECOVERY_GROUPS) }
}

/** The secret half of a new release key is on this sheet and nowhere else. */
export function newReleaseSheet(): ReleaseSheet {
  const { publicKey, secretKey } = newBoxKeys()
  try {
    const code = releaseCodeFrom(secretKey)
    return { sheet: 'release', code, askedGroups: twoOf(RELEASE_GROUPS), publicKey: publicKey.toString('hex') }
  } finally {
    secretKey.fill(0)
  }
}

/** Whether both groups asked for were typed as on the sheet. */
export function areAskedGroups({ code, askedGroups }: Unconfirmed, typed: readonly [string, string]): boolean {
  const groups = code.split('-')
  return askedGroups.every((number, index) => groups[number - 1] === plainSigns(typed[index] ?? ''))
}

function twoOf(groups: number): readonly [number, number] {
  const first = randomInt(1, groups)
  return [first, randomInt(first + 1, groups + 1)]
}
