// The cryptography of one slot: a person's secret keys under their passphrase or code, and the vault's key under the person's keys.
// So the vault's key can be renewed for everybody without their passphrases, and a passphrase changed without touching anybody else.
// It must never keep a key longer than a call.
import { randomBytes } from 'node:crypto'
import type { Role } from '#shared/domain/accounts.ts'
import { decipher, encipher } from './cipher.ts'
import { deriveKey } from './kdf.ts'
import { randomKey } from './key-memory.ts'
import { type OwnKeys, joinedKeys, ownKeysFrom } from './own-keys.ts'
import { openSealed, sealTo } from './sodium.ts'
import { type Kdf, type Slot, type SlotPlace, type SlotsFile, slotContext } from './slots-file.ts'

const SALT_BYTES = 16

export function newVaultKey(): Buffer {
  return randomKey()
}

export type SlotOwner = { readonly accountId: string; readonly role: Role; readonly initials: string }
export type NewSlot = {
  readonly vaultId: string
  readonly id: string
  readonly kind: Slot['kind']
  readonly owner: SlotOwner
  readonly kdf: Kdf
}

/** A slot that `secret` opens. The caller owns keys and secret. */
export async function makeSlot(
  { vaultId, id, kind, owner, kdf }: NewSlot,
  secret: Uint8Array,
  own: OwnKeys,
  vaultKey: Buffer,
): Promise<Slot> {
  const salt = randomBytes(SALT_BYTES)
  const { accountId, role, initials } = owner
  const place = { id, kind, accountId, role, kdf, boxPublicKey: own.box.publicKey.toString('base64') }
  const joined = joinedKeys(own)
  const secretKey = await deriveKey(secret, salt, kdf)
  try {
    const sealed = encipher(secretKey, joined, slotContext(vaultId, place))
    const vaultKeyParts = wrapVaultKey(vaultId, place, vaultKey)
    return {
      ...place,
      initials,
      salt: salt.toString('base64'),
      secret: sealed.toString('base64'),
      vaultKey: vaultKeyParts,
    }
  } finally {
    joined.fill(0)
    secretKey.fill(0)
  }
}

/** The person's keys, which the caller wipes; undefined when the secret is wrong or the slot was changed. */
export async function openSlot(vaultId: string, slot: Slot, secret: Uint8Array): Promise<OwnKeys | undefined> {
  const secretKey = await deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.kdf)
  try {
    const joined = decipher(secretKey, Buffer.from(slot.secret, 'base64'), slotContext(vaultId, slot))
    return joined && ownKeysFrom(joined, Buffer.from(slot.boxPublicKey, 'base64'))
  } finally {
    secretKey.fill(0)
  }
}

/** The vault's key for the person of this place, from their public key alone. The caller owns the vault's key. */
export function wrapVaultKey(vaultId: string, place: SlotPlace, vaultKey: Buffer): Slot['vaultKey'] {
  const wrappingKey = randomKey()
  try {
    const wrapped = encipher(wrappingKey, vaultKey, slotContext(vaultId, place))
    const sealedKey = sealTo(Buffer.from(place.boxPublicKey, 'base64'), wrappingKey)
    return { sealedKey: sealedKey.toString('base64'), wrapped: wrapped.toString('base64') }
  } finally {
    wrappingKey.fill(0)
  }
}

/** The vault's key, which the caller zeroes; undefined when the slot was changed or is somebody else's. */
export function unwrapVaultKey({ vaultId }: Pick<SlotsFile, 'vaultId'>, slot: Slot, own: OwnKeys): Buffer | undefined {
  const wrappingKey = openSealed(own.box, Buffer.from(slot.vaultKey.sealedKey, 'base64'))
  if (!wrappingKey) return undefined
  try {
    return decipher(wrappingKey, Buffer.from(slot.vaultKey.wrapped, 'base64'), slotContext(vaultId, slot))
  } finally {
    wrappingKey.fill(0)
  }
}
