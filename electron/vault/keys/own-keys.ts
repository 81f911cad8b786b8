// The two secret keys of whoever is unlocked. They live here from unlocking to locking and are overwritten then; signer and keyring
// work only in between, and never give a key away.
import type { Keyring, Signer } from '../../services/session.ts'
import { keyMemory } from './key-memory.ts'
import { type BoxKeys, type SignKeys, newBoxKeys, newSignKeys, openSealed, sign } from './sodium.ts'

const BYTES = { box: 32, sign: 64, publicSign: 32 } as const

export type OwnKeys = { readonly box: BoxKeys; readonly signing: SignKeys; isWiped(): boolean; wipe(): void }

export function newOwnKeys(): OwnKeys {
  return holding(newBoxKeys(), newSignKeys())
}

/** From what a slot's secret holds; `joined` is overwritten. */
export function ownKeysFrom(joined: Buffer, boxPublicKey: Buffer): OwnKeys {
  const [boxSecret, signSecret] = [keyMemory(BYTES.box), keyMemory(BYTES.sign)]
  joined.copy(boxSecret, 0, 0, BYTES.box)
  joined.copy(signSecret, 0, BYTES.box, BYTES.box + BYTES.sign)
  joined.fill(0)
  // The last half of an Ed25519 secret key, as libsodium keeps it, is the public key.
  const signPublicKey = Buffer.from(signSecret.subarray(BYTES.sign - BYTES.publicSign))
  return holding({ publicKey: boxPublicKey, secretKey: boxSecret }, { publicKey: signPublicKey, secretKey: signSecret })
}

/** Both secret keys in one piece, which the caller overwrites. */
export function joinedKeys({ box, signing }: OwnKeys): Buffer {
  return Buffer.concat([box.secretKey, signing.secretKey])
}

function holding(box: BoxKeys, signing: SignKeys): OwnKeys {
  let isWiped = false
  return {
    box,
    signing,
    isWiped: () => isWiped,
    wipe: () => {
      isWiped = true
      box.secretKey.fill(0)
      signing.secretKey.fill(0)
    },
  }
}

export function publicHexOf({ box, signing }: OwnKeys): { boxPublicKey: string; signPublicKey: string } {
  return { boxPublicKey: box.publicKey.toString('hex'), signPublicKey: signing.publicKey.toString('hex') }
}

/** Throws once the keys are gone: a signature by zeros would look like a forged row. */
export function signerOf(accountId: string, keys: OwnKeys): Signer {
  return {
    accountId,
    sign: (message) => {
      if (keys.isWiped()) throw new Error('the vault is locked')
      return sign(message, keys.signing)
    },
  }
}

export function keyringOf(keys: OwnKeys): Keyring {
  return {
    open: (sealed) => {
      if (keys.isWiped()) throw new Error('the vault is locked')
      return openSealed(keys.box, sealed)
    },
  }
}
