// What a person is told when a backup, a check or a restore fails, and what to do.
import { type Failure, fail } from '#shared/ipc/result.ts'
import type { BackupProblem, BackupProblemCode } from '../vault/backup/backup-problem.ts'

/** Beyond what a folder can do wrong: codes of the audit chain only. */
export type BackupFailureCode = BackupProblemCode | 'cancelled' | 'locked' | 'sealed-meanwhile'

const MAKING: Record<BackupFailureCode, string> = {
  'folder-gone':
    'The folder of the backups cannot be reached, or the stick was pulled out. Plug it in or choose another folder, then make a backup again. The backups from before are as they were.',
  'disk-full':
    'There is not enough room in the folder of the backups. Free some space or choose another folder, then make a backup again. The backups from before are as they were.',
  'not-writable':
    'Blueform may not write in the folder of the backups. Choose a folder of your own or another stick, then make a backup again.',
  damaged:
    'A file of the records is missing or damaged, so no backup was made of them as they are. Keep the backups from before and ask whoever looks after this computer.',
  'wrong-key': 'The backup did not open with the key of these records. Make a backup again.',
  failed: 'The backup was not made. Try again, or choose another folder.',
  cancelled: 'The last backup was stopped before it was finished. Make one now.',
  'sealed-meanwhile': 'Files were sealed while the backup was being made, so it was thrown away. Make one now.',
  locked: 'Blueform was locked before the backup was finished. Make one now.',
}

export function failureWords(code: string): string {
  return MAKING[isCode(code) ? code : 'failed']
}

function isCode(code: string): code is BackupFailureCode {
  return Object.hasOwn(MAKING, code)
}

export function makingFailed({ code, file }: BackupProblem): Failure {
  if (code === 'damaged' && file !== undefined) {
    return fail('damaged', `${nameOf(file)} of the records is missing or damaged. ${DAMAGED_RECORDS}`)
  }
  return fail(RESULT_CODES[code], MAKING[code])
}

const DAMAGED_RECORDS =
  'No new backup was made. Keep the backups from before: they may have it whole. Ask whoever looks after this computer.'

const RESULT_CODES = {
  'folder-gone': 'not-found',
  'disk-full': 'disk-full',
  'not-writable': 'failed',
  damaged: 'damaged',
  'wrong-key': 'damaged',
  failed: 'failed',
} as const satisfies Record<BackupProblemCode, Failure['code']>

export function checkFailed({ code, file }: BackupProblem): Failure {
  if (code === 'damaged' || code === 'wrong-key') {
    return fail('damaged', `This backup cannot be trusted: ${nameOf(file)} is missing or was changed. Make a new one`)
  }
  return makingFailed({ code, file } as BackupProblem)
}

const RESTORING = {
  'folder-gone': 'The folder cannot be reached, or the stick was pulled out. Plug it in, then try again',
  'disk-full': 'There is not enough room in this folder. Free some space or choose another folder, then try again',
  'not-writable': 'Blueform may not write in this folder. Choose a folder of your own, for example in Documents',
  failed: 'The records were not restored. Try again, or choose another folder',
} as const

export function restoreFailed({ code, file }: BackupProblem): Failure {
  if (code === 'damaged' || code === 'wrong-key') {
    return fail(
      'damaged',
      `This backup is damaged: ${nameOf(file)} is missing or was changed. Nothing was restored. Choose another backup`,
    )
  }
  return fail(RESULT_CODES[code], RESTORING[code])
}

function nameOf(file: string | undefined): string {
  if (file === undefined) return 'a file'
  if (file === 'vault.db') return 'the file of the records (vault.db)'
  if (file === 'slots.json') return 'the key file (slots.json)'
  if (file.startsWith('manifest.')) return `the list of its files (${file})`
  if (file.startsWith('drop-box/')) return `a concern that was left at the lock screen (${file})`
  return `an encrypted file (${file})`
}

export const backupRefusals = {
  noFolder: () => fail('not-found', 'Choose a folder or stick for the backups first'),
  insideVault: () =>
    fail('invalid', 'This folder is part of the records themselves. Choose a folder on another drive or a stick'),
  notInList: () => fail('not-found', 'This backup is no longer in its folder. Look at the list again'),
  noBackups: () =>
    fail('not-found', 'There are no backups of Blueform in this folder. Choose the folder or stick they are on'),
  locked: () => fail('locked', 'Blueform was locked, so the backup was stopped. Unlock it and make a backup again'),
  notEmpty: () =>
    fail('conflict', 'There are other files in this folder. Choose an empty folder to restore the records to'),
  chooseAgain: () => fail('not-found', 'Choose the folder again.'),
} as const satisfies Record<string, () => Failure>
