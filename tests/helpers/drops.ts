// Leaving concerns as the lock screen would, in a vault database without the vault around it.
import { randomUUID } from 'node:crypto'
import { listActiveAccounts } from '#db/queries/accounts.ts'
import { readDropBoxKeys } from '#db/queries/settings.ts'
import { leaveDrop } from '#electron/services/leave-drop.ts'
import type { NewDrop } from '#shared/domain/drop-box.ts'
import { dataOf } from './concerns.ts'
import type { TestVault } from './vault-db.ts'

export type Locked = Parameters<typeof leaveDrop>[0]

export function newDrop(change: Partial<NewDrop> = {}): NewDrop {
  return {
    imageAnswer: 'none',
    adult: 'no',
    leadIds: [],
    writerName: 'Rowan Reporter',
    writerRole: 'Teaching assistant',
    people: 'Alex Sample',
    when: 'Monday, playground',
    words: 'Alex said that messages had been sent.',
    ...change,
  }
}

/** What the lock screen knows of the vault. */
export function lockedOf({ db, folder }: Pick<TestVault, 'db' | 'folder'>): Locked {
  const keys = readDropBoxKeys(db)
  if (!keys) throw new Error('no drop box')
  return {
    state: () => ({ state: 'locked', accounts: [], notice: '' }),
    folder: () => folder,
    publicAccounts: () =>
      listActiveAccounts(db).map(({ id, role, boxPublicKey }) => {
        return { accountId: id, role, initials: '', boxPublicKey: Buffer.from(boxPublicKey, 'hex') }
      }),
    dropBoxPublicKey: () => Buffer.from(keys.dropBoxPublicKey, 'hex'),
  }
}

/** Leaves one and gives its id. */
export function leave(vault: TestVault, change: Partial<NewDrop> = {}): string {
  const id = randomUUID()
  dataOf(leaveDrop(lockedOf(vault), vault.clock, () => id, newDrop(change)))
  return id
}
