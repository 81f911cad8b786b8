// A concern from the lock screen as bytes. The outside opens with the vault's drop-box key and tells only for whom it is; the words
// inside open with a key that was wrapped to each of those people. Whoever has the vault but is not meant cannot read them.
import { z } from 'zod'
import { type Drop, dropSchema } from '#shared/domain/drop-box.ts'
import { idSchema, instantSchema } from '#shared/domain/text.ts'
import { decipher, encipher } from '../../vault/keys/cipher.ts'
import { randomKey } from '../../vault/keys/key-memory.ts'
import { type BoxKeys, openSealed, sealTo } from '../../vault/keys/sodium.ts'
import type { Keyring } from '../session.ts'

const hexSchema = z.string().regex(/^(?:[0-9a-f]{2})+$/)
const outsideSchema = z.object({
  id: idSchema,
  leftAtMs: instantSchema,
  /** The inner key, sealed to each account that may read. */
  keys: z.record(idSchema, hexSchema),
  sealed: z.base64(),
})
export type Outside = z.infer<typeof outsideSchema>

export type Recipient = { readonly accountId: string; readonly boxPublicKey: Buffer }

export function sealDrop(drop: Drop, recipients: readonly Recipient[], dropBoxPublicKey: Buffer): Buffer {
  const key = randomKey()
  const words = Buffer.from(JSON.stringify(drop), 'utf8')
  try {
    const { id, leftAtMs } = drop
    const sealed = encipher(key, words, contextOf(drop)).toString('base64')
    return sealOutside({ id, leftAtMs, keys: wrapped(key, recipients), sealed }, dropBoxPublicKey)
  } finally {
    key.fill(0)
    words.fill(0)
  }
}

/** Undefined when it was changed, is damaged or is not the file of this id. */
export function openOutside(bytes: Buffer, id: string, dropBox: BoxKeys): Outside | undefined {
  const message = openSealed(dropBox, bytes)
  const outside = message && parsed(message, outsideSchema)
  return outside?.id === id ? outside : undefined
}

/** The concern; undefined when it is meant for others, 'damaged' when it does not open with the reader's own key. */
export function openInside(outside: Outside, accountId: string, keyring: Keyring): Drop | 'damaged' | undefined {
  const own = outside.keys[accountId]
  if (own === undefined) return undefined
  return (
    usingKey(own, keyring, (key) => {
      const words = decipher(key, Buffer.from(outside.sealed, 'base64'), contextOf(outside))
      return words && parsed(words, dropSchema)
    }) ?? 'damaged'
  )
}

/** The same concern, for more people. */
export function sharedWith(
  outside: Outside,
  accountId: string,
  keyring: Keyring,
  more: readonly Recipient[],
  dropBoxPublicKey: Buffer,
): Buffer | undefined {
  return usingKey(outside.keys[accountId] ?? '', keyring, (key) =>
    sealOutside({ ...outside, keys: { ...outside.keys, ...wrapped(key, more) } }, dropBoxPublicKey),
  )
}

function usingKey<Value>(
  sealedKey: string,
  keyring: Keyring,
  work: (key: Buffer) => Value | undefined,
): Value | undefined {
  const key = keyring.open(Buffer.from(sealedKey, 'hex'))
  if (!key) return undefined
  try {
    return key.length === 32 ? work(key) : undefined
  } finally {
    key.fill(0)
  }
}

function wrapped(key: Buffer, people: readonly Recipient[]): Record<string, string> {
  return Object.fromEntries(
    people.map(({ accountId, boxPublicKey }) => [accountId, sealTo(boxPublicKey, key).toString('hex')]),
  )
}

function sealOutside(outside: Outside, dropBoxPublicKey: Buffer): Buffer {
  return sealTo(dropBoxPublicKey, Buffer.from(JSON.stringify(outside), 'utf8'))
}

function contextOf({ id, leftAtMs }: Pick<Outside, 'id' | 'leftAtMs'>): string {
  return JSON.stringify(['blueform drop', id, leftAtMs])
}

function parsed<Value>(message: Buffer, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.parse(JSON.parse(message.toString('utf8')))
  } catch {
    return undefined
  } finally {
    message.fill(0)
  }
}
