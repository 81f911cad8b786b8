// The wrapped copies of the vault key: one that a passphrase opens, one that the recovery code opens. It owns the file format and
// the cryptography of it; it must never keep a key longer than a call.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { writeDurably } from './durable-file.ts'

/** 64 MiB, three passes, one lane: weaker parameters are refused, so a changed file cannot make guessing cheap. */
const FLOOR = { memoryKib: 64 * 1024, passes: 3, lanes: 1 } as const
const CEILING = { memoryKib: 1024 * 1024, passes: 64, lanes: 8 } as const
const BYTES = { key: 32, salt: 16, nonce: 12, tag: 16 } as const

const bytesSchema = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `must be ${length} bytes`)
const parameter = (name: keyof typeof FLOOR) => z.number().int().min(FLOOR[name]).max(CEILING[name])

const slotSchema = z.strictObject({
  id: z.uuid(),
  role: z.enum(['dsl', 'recovery']),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKib: parameter('memoryKib'),
    passes: parameter('passes'),
    lanes: parameter('lanes'),
  }),
  salt: bytesSchema(BYTES.salt),
  nonce: bytesSchema(BYTES.nonce),
  wrappedKey: bytesSchema(BYTES.key),
  tag: bytesSchema(BYTES.tag),
})
export type Slot = z.infer<typeof slotSchema>
export type SlotRole = Slot['role']

const slotsFileSchema = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  slots: z.tuple([slotSchema.extend({ role: z.literal('dsl') }), slotSchema.extend({ role: z.literal('recovery') })]),
})
export type SlotsFile = z.infer<typeof slotsFileSchema>

/** The key slots, or undefined when the file is damaged or was changed. */
export function readSlots(path: string): SlotsFile | undefined {
  try {
    return slotsFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

export function slotOf(file: SlotsFile, role: SlotRole): Slot {
  return role === 'dsl' ? file.slots[0] : file.slots[1]
}

/** The file with the slot of that role replaced. */
export function withSlot(file: SlotsFile, slot: Slot): SlotsFile {
  const [dsl, recovery] = file.slots
  return {
    ...file,
    slots: slot.role === 'dsl' ? [{ ...slot, role: 'dsl' }, recovery] : [dsl, { ...slot, role: 'recovery' }],
  }
}

export function writeSlots(path: string, file: SlotsFile): void {
  writeDurably(path, `${JSON.stringify(slotsFileSchema.parse(file), undefined, 2)}\n`)
}

export function newVaultKey(): Buffer {
  return randomBytes(BYTES.key)
}

type Lock = { readonly vaultId: string; readonly id: string; readonly role: SlotRole; readonly secret: string }

/** A slot that `secret` opens. The caller owns `vaultKey` and zeroes it. */
export async function wrapKey(vaultKey: Buffer, { vaultId, id, role, secret }: Lock): Promise<Slot> {
  const kdf = { name: 'argon2id' as const, ...FLOOR }
  const salt = randomBytes(BYTES.salt)
  const nonce = randomBytes(BYTES.nonce)
  const secretKey = await deriveKey(secret, salt, kdf)
  try {
    const cipher = createCipheriv('aes-256-gcm', secretKey, nonce)
    cipher.setAAD(additionalData(vaultId, { id, role, kdf }))
    const wrapped = Buffer.concat([cipher.update(vaultKey), cipher.final()])
    return {
      id,
      role,
      kdf,
      salt: salt.toString('base64'),
      nonce: nonce.toString('base64'),
      wrappedKey: wrapped.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    }
  } finally {
    secretKey.fill(0)
  }
}

/** The vault key, which the caller zeroes; undefined when the secret is wrong or the slot was changed. */
export async function unwrapKey(vaultId: string, slot: Slot, secret: string): Promise<Buffer | undefined> {
  const secretKey = await deriveKey(secret, Buffer.from(slot.salt, 'base64'), slot.kdf)
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretKey, Buffer.from(slot.nonce, 'base64'))
    decipher.setAAD(additionalData(vaultId, slot))
    decipher.setAuthTag(Buffer.from(slot.tag, 'base64'))
    const unproven = decipher.update(Buffer.from(slot.wrappedKey, 'base64'))
    try {
      decipher.final()
      return unproven
    } catch {
      unproven.fill(0)
      return undefined
    }
  } finally {
    secretKey.fill(0)
  }
}

// The same passphrase can reach us composed or decomposed, depending on the keyboard.
async function deriveKey(secret: string, salt: Buffer, kdf: Slot['kdf']): Promise<Buffer> {
  const bytes = Buffer.from(secret.normalize('NFKC'), 'utf8')
  try {
    // Argon2id is what this function does unless told otherwise; its enum cannot be imported where types are erased.
    return await hashRaw(bytes, {
      salt,
      memoryCost: kdf.memoryKib,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      outputLen: BYTES.key,
    })
  } finally {
    bytes.fill(0)
  }
}

// Binds a slot to its vault, its place and its cost, so that none of them can be exchanged.
function additionalData(vaultId: string, { id, role, kdf }: Pick<Slot, 'id' | 'role' | 'kdf'>): Buffer {
  return Buffer.from(
    JSON.stringify(['blueform slot 1', vaultId, id, role, kdf.name, kdf.memoryKib, kdf.passes, kdf.lanes]),
  )
}
