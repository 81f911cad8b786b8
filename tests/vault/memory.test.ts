// Every key that passes by is overwritten: what goes into and comes out of the ciphers, watched by reference.
import type * as Argon2 from '@node-rs/argon2'
import { afterAll, expect, it, vi } from 'vitest'
import type * as Cipher from '#electron/vault/keys/cipher.ts'
import type * as Sodium from '#electron/vault/keys/sodium.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import {
  PASSPHRASE,
  accountIn,
  addIn,
  createConfirmed,
  makeVaultPlace,
  secret,
  sessionOf,
  unwatched,
} from '#tests/helpers/vault-place.ts'

const seen = vi.hoisted(() => new Map<Uint8Array, string>())

vi.mock('#electron/vault/keys/cipher.ts', async (original) => {
  const real = await original<typeof Cipher>()
  return {
    encipher: (...args: Parameters<typeof real.encipher>) => {
      seen.set(args[0], 'key').set(args[1], 'message')
      return real.encipher(...args)
    },
    decipher: (...args: Parameters<typeof real.decipher>) => {
      const message = real.decipher(...args)
      seen.set(args[0], 'key')
      if (message) seen.set(message, 'deciphered')
      return message
    },
  } satisfies typeof real
})
vi.mock('#electron/vault/keys/sodium.ts', async (original) => {
  const real = await original<typeof Sodium>()
  const noting = <Keys extends Sodium.BoxKeys>(keys: Keys): Keys => {
    seen.set(keys.secretKey, 'secret key')
    return keys
  }
  return {
    ...real,
    newBoxKeys: () => noting(real.newBoxKeys()),
    newSignKeys: () => noting(real.newSignKeys()),
    sealTo: (publicKey: Buffer, message: Buffer) => {
      seen.set(message, 'sealed')
      return real.sealTo(publicKey, message)
    },
    sign: (message: Buffer, keys: Pick<Sodium.SignKeys, 'secretKey'>) => {
      seen.set(keys.secretKey, 'signing key')
      return real.sign(message, keys)
    },
    openSealed: (keys: Sodium.BoxKeys, sealed: Buffer) => {
      const message = real.openSealed(keys, sealed)
      seen.set(keys.secretKey, 'own key')
      if (message) seen.set(message, 'unsealed')
      return message
    },
  } satisfies typeof real
})
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof Argon2>()
  return {
    ...real,
    hashRaw: async (...args: Parameters<typeof real.hashRaw>) => {
      const key = await real.hashRaw(...args)
      seen.set(key, 'derived')
      return key
    },
  }
})

const place = makeVaultPlace()
afterAll(() => {
  place.dispose()
})

/** What kinds of keys are not all zeros. */
const left = () => [...seen].filter(([bytes]) => bytes.some((byte) => byte !== 0)).map(([, kind]) => kind)
const secrets: Uint8Array[] = []
const typed = (text: string) => {
  const bytes = secret(text)
  secrets.push(bytes)
  return bytes
}

it('from making a vault to locking it, whatever is done in between and however it ends', async () => {
  const vault = place.fresh()
  const code = await createConfirmed(vault, place.folder)
  const leadId = accountIn(vault)
  const deputyId = await addIn(vault, 'deputy')
  await vault.addAccount({ name: 'Weak', role: 'head', passphrase: typed('weak') })
  const next = 'copper lantern gravel moth'
  dataOf(await vault.changePassphrase(typed(PASSPHRASE), typed(next)))
  await vault.changePassphrase(typed('not the passphrase'), typed('another lantern gravel moth'))
  dataOf(await vault.reissueRecovery())
  const reissued = await confirmSheets(vault)
  dataOf(await vault.removeAccount(deputyId, unwatched()))
  let kept: Buffer | undefined
  await vault.withVaultKey((key) => Promise.resolve((kept = key)))
  expect(kept?.every((byte) => byte === 0)).toBe(true)
  // Only the two keys of whoever is unlocked are there.
  expect(new Set(left())).toEqual(new Set(['own key', 'signing key']))
  expect(left()).toHaveLength(2)
  const session = sessionOf(vault)
  vault.lock('asked')
  expect(left()).toEqual([])
  expect(() => session.signer.sign(Buffer.from('a row'))).toThrow('locked')
  expect(() => session.keyring.open(Buffer.alloc(80))).toThrow('locked')

  await vault.unlock(leadId, typed('not the passphrase'))
  await vault.recover(typed(code), typed('teapot marble ribbon falcon'))
  await vault.recover(typed(reissued ?? ''), typed('weak'))
  expect(left()).toEqual([])
  const unlocking = vault.unlock(leadId, typed(next))
  await new Promise((resolve) => setImmediate(resolve))
  vault.lock('suspend')
  expect((await unlocking).ok).toBe(false)
  expect(left()).toEqual([])
  dataOf(await vault.recover(typed(reissued ?? ''), typed('teapot marble ribbon falcon')))
  vault.lock('asked')
  expect(left()).toEqual([])
  expect(seen.size).toBeGreaterThan(30)
  expect(secrets.filter((bytes) => bytes.some((byte) => byte !== 0))).toEqual([])
})
