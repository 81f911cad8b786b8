// The key file: who can be let in, and for each way in the sealed copies of that person's keys and of the vault's key. It owns the
// format and its seal over the whole file; it never sees a secret and must not bring slow code with it, because the lock screen reads it.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ROLES } from '#shared/domain/accounts.ts'
import { paragraphSchema } from '#shared/domain/text.ts'
import { writeDurably } from '../durable-file.ts'

/** 64 MiB, three passes, one lane: weaker parameters are refused, so that a changed file cannot make guessing cheap. */
export const KDF_FLOOR = { memoryKib: 64 * 1024, passes: 3, lanes: 1 } as const
/** Beyond this a changed file would only make the computer hang. */
export const KDF_CEILING = { memoryKib: 1024 * 1024, passes: 64, lanes: 8 } as const

/** Bytes of each field: a nonce of 12 and a tag of 16 come with everything enciphered, 48 with a sealed box. */
const BYTES = { key: 32, salt: 16, secret: 28 + 32 + 64, sealedKey: 48 + 32, wrapped: 28 + 32, mac: 32 } as const
const MOST_SLOTS = 64

const bytesSchema = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `must be ${length} bytes`)
const parameter = (name: keyof typeof KDF_FLOOR) => z.number().int().min(KDF_FLOOR[name]).max(KDF_CEILING[name])

const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  memoryKib: parameter('memoryKib'),
  passes: parameter('passes'),
  lanes: parameter('lanes'),
})
export type Kdf = z.infer<typeof kdfSchema>

const slotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['passphrase', 'recovery']),
  accountId: z.uuid(),
  role: z.enum(ROLES),
  initials: z.string().max(8),
  kdf: kdfSchema,
  salt: bytesSchema(BYTES.salt),
  boxPublicKey: bytesSchema(BYTES.key),
  /** The person's two secret keys, under what is derived from the passphrase or code. */
  secret: bytesSchema(BYTES.secret),
  /** The vault's key under a key that is sealed to the person: it can be renewed without their passphrase. */
  vaultKey: z.strictObject({ sealedKey: bytesSchema(BYTES.sealedKey), wrapped: bytesSchema(BYTES.wrapped) }),
})
export type Slot = z.infer<typeof slotSchema>

const unsealedSchema = z.strictObject({
  format: z.literal(2),
  vaultId: z.uuid(),
  /** Grows with each writing; the database knows the newest, so that an old copy is not taken. */
  generation: z.number().int().min(1),
  /** The school's own words for the lock screen. */
  notice: paragraphSchema,
  dropBoxPublicKey: bytesSchema(BYTES.key),
  slots: z
    .array(slotSchema)
    .min(1)
    .max(MOST_SLOTS)
    .refine((slots) => isConsistent(slots), 'slots do not fit together'),
})
export type UnsealedSlots = z.infer<typeof unsealedSchema>
const sealedSchema = unsealedSchema.extend({ mac: bytesSchema(BYTES.mac) })
export type SlotsFile = z.infer<typeof sealedSchema>

// One slot of each kind for a person, a passphrase for everybody, and the same person in both; somebody must be able to lead.
function isConsistent(slots: readonly Slot[]): boolean {
  const ways = new Set(slots.map(({ accountId, kind }) => `${accountId} ${kind}`))
  const ids = new Set(slots.map(({ id }) => id))
  if (ways.size !== slots.length || ids.size !== slots.length) return false
  const people = slots.filter(({ kind }) => kind === 'passphrase')
  const isOfSomebody = (slot: Slot) =>
    people.some(
      ({ accountId, role, initials, boxPublicKey }) =>
        slot.accountId === accountId &&
        slot.role === role &&
        slot.initials === initials &&
        slot.boxPublicKey === boxPublicKey,
    )
  return slots.every(isOfSomebody) && people.some(({ role }) => role === 'dsl')
}

/** The key file as it reads; undefined when it is damaged. Whether it was changed shows only with the vault's key. */
export function readSlots(path: string): SlotsFile | undefined {
  try {
    return sealedSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Puts the file, sealed with the vault's key, in the place of the old one and onto the disk. */
export function writeSlots(path: string, unsealed: UnsealedSlots, vaultKey: Buffer): SlotsFile {
  const checked = unsealedSchema.parse(unsealed)
  const file = { ...checked, mac: macOf(checked, vaultKey).toString('base64') }
  writeDurably(path, `${JSON.stringify(file, undefined, 2)}\n`)
  return file
}

/** Whether the file is as somebody with the vault's key wrote it. */
export function isSealedWith(file: SlotsFile, vaultKey: Buffer): boolean {
  return timingSafeEqual(Buffer.from(file.mac, 'base64'), macOf(file, vaultKey))
}

function macOf(file: UnsealedSlots, vaultKey: Buffer): Buffer {
  const macKey = Buffer.from(hkdfSync('sha256', vaultKey, Buffer.alloc(0), 'blueform slots', BYTES.key))
  try {
    return createHmac('sha256', macKey).update(canonical(file), 'utf8').digest()
  } finally {
    macKey.fill(0)
  }
}

// Every field in a fixed order, whatever order the file has them in.
function canonical({ format, vaultId, generation, notice, dropBoxPublicKey, slots }: UnsealedSlots): string {
  return JSON.stringify([
    format,
    vaultId,
    generation,
    notice,
    dropBoxPublicKey,
    slots.map((slot) => [
      slotContext(vaultId, slot),
      slot.initials,
      slot.salt,
      slot.secret,
      slot.vaultKey.sealedKey,
      slot.vaultKey.wrapped,
    ]),
  ])
}

export type SlotPlace = Pick<Slot, 'id' | 'kind' | 'accountId' | 'role' | 'kdf' | 'boxPublicKey'>

/** What a slot's enciphered parts are bound to: its vault, its place, its person and its cost, so that none can be exchanged. */
export function slotContext(vaultId: string, { id, kind, accountId, role, kdf, boxPublicKey }: SlotPlace): string {
  const { name, memoryKib, passes, lanes } = kdf
  return JSON.stringify([
    'blueform slot 2',
    vaultId,
    id,
    kind,
    accountId,
    role,
    name,
    memoryKib,
    passes,
    lanes,
    boxPublicKey,
  ])
}

export function slotFor(file: UnsealedSlots, accountId: string, kind: Slot['kind']): Slot | undefined {
  return file.slots.find((slot) => slot.accountId === accountId && slot.kind === kind)
}

/** One for each person. */
export function passphraseSlots(file: UnsealedSlots): readonly Slot[] {
  return file.slots.filter(({ kind }) => kind === 'passphrase')
}

/** The slots with those of the same persons and kinds replaced, or added at the end. */
export function withSlots(slots: readonly Slot[], changed: readonly Slot[]): Slot[] {
  const isReplaced = (slot: Slot) =>
    changed.some(({ accountId, kind }) => slot.accountId === accountId && slot.kind === kind)
  return [...slots.filter((slot) => !isReplaced(slot)), ...changed]
}
