// The public-key half of the vault's cryptography, as libsodium does it: sealed boxes and signatures, on Buffers that the caller owns
// and overwrites. It must keep nothing.
import sodium from 'sodium-native'
import { keyMemory } from './key-memory.ts'

/** X25519, 32 bytes each. What is sealed to the public key opens with the secret one only. */
export type BoxKeys = { readonly publicKey: Buffer; readonly secretKey: Buffer }
/** Ed25519: 32 bytes public, 64 bytes secret as libsodium keeps it. */
export type SignKeys = { readonly publicKey: Buffer; readonly secretKey: Buffer }

export function newBoxKeys(): BoxKeys {
  const keys = { publicKey: Buffer.alloc(32), secretKey: keyMemory(32) }
  sodium.crypto_box_keypair(keys.publicKey, keys.secretKey)
  return keys
}

export function newSignKeys(): SignKeys {
  const keys = { publicKey: Buffer.alloc(32), secretKey: keyMemory(64) }
  sodium.crypto_sign_keypair(keys.publicKey, keys.secretKey)
  return keys
}

/** A sealed box: anybody can make one, 48 bytes longer than the message; nobody can tell who made it. */
export function sealTo(publicKey: Buffer, message: Buffer): Buffer {
  const sealed = Buffer.alloc(message.length + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(sealed, message, publicKey)
  return sealed
}

/** The message, which the caller overwrites; undefined when it was sealed to another key or was changed. */
export function openSealed({ publicKey, secretKey }: BoxKeys, sealed: Buffer): Buffer | undefined {
  if (sealed.length < sodium.crypto_box_SEALBYTES) return undefined
  const message = keyMemory(sealed.length - sodium.crypto_box_SEALBYTES)
  return sodium.crypto_box_seal_open(message, sealed, publicKey, secretKey) ? message : undefined
}

/** An Ed25519 signature, 64 bytes. */
export function sign(message: Buffer, { secretKey }: Pick<SignKeys, 'secretKey'>): Buffer {
  const signature = Buffer.alloc(sodium.crypto_sign_BYTES)
  sodium.crypto_sign_detached(signature, message, secretKey)
  return signature
}

export function isSignedBy(publicKey: Buffer, message: Buffer, signature: Buffer): boolean {
  const fits = publicKey.length === sodium.crypto_sign_PUBLICKEYBYTES && signature.length === sodium.crypto_sign_BYTES
  return fits && sodium.crypto_sign_verify_detached(signature, message, publicKey)
}
