// What a person is told when the vault does not open, and what to do.
import { NewerDatabaseError } from '#db/migrate.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'
import { failureOf } from '../services/change.ts'

export const refusals = {
  noFolder: () => fail('not-found', 'Choose the folder of your records first'),
  missing: () =>
    fail(
      'not-found',
      'The records are not in their folder. Plug in the drive they are on, or choose the folder they were moved to',
    ),
  inUse: () =>
    fail('conflict', 'These records are already open in another window or on another computer. Close them there first'),
  damagedSlots: () =>
    fail(
      'failed',
      'The key file of these records (slots.json) is damaged or was changed. Put back the one from your last backup of the folder',
    ),
  strangerDatabase: () =>
    fail(
      'failed',
      'The file of the records is damaged, or its key file belongs to other records. Put back the folder from your last backup',
    ),
  newerDatabase: () =>
    fail(
      'failed',
      'These records were last used with a newer Blueform. Install the newest version, then open them again',
    ),
  lockedMeanwhile: () => fail('locked', 'Blueform was locked in the meantime. Enter the passphrase again'),
  alreadyOpen: () => fail('conflict', 'Records are open. Lock them first'),
  alreadyVault: () =>
    fail('conflict', 'There are Blueform records in this folder already. Open them, or choose another folder'),
  partOfVault: () =>
    fail('conflict', 'This folder holds files that look like part of other Blueform records. Choose an empty folder'),
  notWritable: () =>
    fail('failed', 'Blueform may not write in this folder. Choose a folder of your own, for example in Documents'),
  mistypedCode: () =>
    fail(
      'wrong-secret',
      'That is not a recovery code. Check each group of four against the sheet; one letter or figure is wrong or missing',
    ),
  wrongCode: () =>
    fail(
      'wrong-secret',
      'This recovery code does not open these records. A sheet opens nothing but older backups once it was used or a newer one was printed: check the date on it',
    ),
  notUnconfirmed: () => fail('conflict', 'There is no sheet to confirm'),
  olderSlots: () =>
    fail(
      'failed',
      'The key file of these records (slots.json) is an older copy. Put back the newest one, or restore your last backup',
    ),
  noAccount: () =>
    fail('not-found', 'This person has no access to these records. Ask the safeguarding lead or the head teacher'),
  notVouchedFor: () =>
    fail(
      'failed',
      'The list of people with access was changed by another program. Put back the folder from your last backup',
    ),
  notAllowed: () => fail('forbidden', 'Your role may not do that.'),
  lockedNow: () => fail('locked', 'Blueform is locked. Unlock it and try again.'),
  sheetFirst: () => fail('conflict', 'Confirm the sheet first'),
  notTwoPeople: () => fail('conflict', 'It takes two people. Somebody else has to type their own passphrase'),
  sameAccount: () => fail('conflict', 'This person already has access in this role'),
  ownAccount: () => fail('conflict', 'You cannot remove yourself. Somebody else who may remove people has to do it'),
  lastLead: () =>
    fail(
      'conflict',
      'There must always be a designated safeguarding lead. Add the new one first, then remove this one',
    ),
  onlyKey: () =>
    fail(
      'conflict',
      'This person holds the only key to a part of the records, which would be lost with their access. Ask them to let somebody else in first, or to unlock Blueform once more',
    ),
  onlyReader: () =>
    fail(
      'conflict',
      'This person holds the only key to a part of the records, which would be lost with their access. Ask them to let somebody else in first, or to unlock Blueform once more',
    ),
  wrongCurrent: () =>
    fail('wrong-secret', 'That is not your passphrase. Check Caps Lock and try again', [
      { field: 'current', message: 'That is not your passphrase' },
    ]),
  samePassphrase: () => weakPassphrase('This is the passphrase you have now. Choose a new one', 'next'),
  notMoved: () =>
    fail(
      'failed',
      'The person was not removed, because the files of the records could not be exchanged. Blueform is locked. Close other programs that use the folder, unlock, then try again',
    ),
  lockedAfterRekey: () =>
    fail('locked', 'The person was removed and the records have a new key. Blueform is locked: unlock it to go on'),
  wrongGroups: () =>
    fail(
      'wrong-secret',
      'These are not the groups on the sheet. Look at the sheet again and type the two groups asked for',
    ),
} as const satisfies Record<string, () => Failure>

export function wrongPassphrase(nextWaitMs: number): Failure {
  const then = nextWaitMs > 0 ? `. You can try again in ${inWords(nextWaitMs)}` : '. Check Caps Lock and try again'
  return fail('wrong-secret', `That passphrase is not right${then}`)
}

export function mustWait(ms: number): Failure {
  return fail('wait', `Too many wrong passphrases. Try again in ${inWords(ms)}`)
}

export function weakPassphrase(problem: string, field: 'passphrase' | 'next' = 'passphrase'): Failure {
  return fail('invalid', problem, [{ field, message: problem }])
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

const NOT_WRITABLE_CODES: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']
const NOT_A_DATABASE_CODES: readonly unknown[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT']

/** The failure an error means to a person; undefined when it is a fault of the program. */
export function vaultFailureOf(error: unknown): Failure | undefined {
  if (error instanceof NewerDatabaseError) return refusals.newerDatabase()
  if (error instanceof Error && error.cause instanceof Error) return vaultFailureOf(error.cause)
  if (error instanceof Error && 'code' in error) {
    if (NOT_WRITABLE_CODES.includes(error.code)) return refusals.notWritable()
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return refusals.missing()
    if (NOT_A_DATABASE_CODES.includes(error.code)) return refusals.strangerDatabase()
  }
  return failureOf(error)
}
