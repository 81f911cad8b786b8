// Unlocking a vault, from the passphrase to the open records with the row in the audit chain, against one bare Argon2id with the
// parameters that the vault chose on this machine.
import { hashRaw } from '@node-rs/argon2'
import { vaultFiles } from '#electron/vault/folder.ts'
import { readSlots } from '#electron/vault/keys/slots-file.ts'
import { dataOf } from '../helpers/concerns.ts'
import { PASSPHRASE, createConfirmed, makeVaultPlace, secret, unlockIn } from '../helpers/vault-place.ts'
import { type Figure, measure, timeMs } from './measure.ts'

export async function unlock(): Promise<Figure> {
  const place = makeVaultPlace()
  try {
    const vault = place.fresh({ kdfCost: 'tuned' })
    await createConfirmed(vault, place.folder)
    const slot = readSlots(vaultFiles(place.folder).slots)?.slots.find(({ kind }) => kind === 'passphrase')
    if (!slot) throw new Error('a vault without a slot')
    const { memoryKib, passes, lanes } = slot.kdf
    const options = {
      memoryCost: memoryKib,
      timeCost: passes,
      parallelism: lanes,
      outputLen: 32,
      salt: Buffer.alloc(16, 7),
    }
    return await measure({
      name: 'unlock',
      runs: 15,
      warmUps: 2,
      ours: () => {
        vault.lock('asked')
        return timeMs(async () => dataOf(await unlockIn(vault, PASSPHRASE)))
      },
      theirs: () => timeMs(() => hashRaw(secret(PASSPHRASE), options)),
    })
  } finally {
    place.dispose()
  }
}
