// From a passphrase or code to a key, and what that costs on this machine. The caller owns the secret and the key.
import { hashRaw } from '@node-rs/argon2'
import { KDF_CEILING, KDF_FLOOR, type Kdf } from './slots-file.ts'

const KEY_BYTES = 32

/** The cost that nothing may be cheaper than. */
export const FLOOR: Kdf = { name: 'argon2id', ...KDF_FLOOR }

/** Argon2id is what this function does unless told otherwise; its enum cannot be imported where types are erased. */
export function deriveKey(secret: Uint8Array, salt: Buffer, { memoryKib, passes, lanes }: Kdf): Promise<Buffer> {
  return hashRaw(secret, {
    salt,
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: lanes,
    outputLen: KEY_BYTES,
  })
}

/** How long one derivation should take: slow for whoever guesses, bearable for whoever unlocks. */
export const AIM_MS = { shortest: 500, middle: 900, longest: 1500 } as const
/** More memory makes guessing with many chips dearer, but a school's laptop has to have it. */
const MOST_MEMORY_KIB = 256 * 1024
const MOST_ROUNDS = 6

/** The cost for a new vault, from measuring derivations here: memory is raised first, then passes; never below the floor. */
export async function tunedCost(measureMs: (cost: Kdf) => Promise<number> = measure): Promise<Kdf> {
  let cost = FLOOR
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = nextCost(cost, Math.max(1, await measureMs(cost)))
    if (next === undefined) return cost
    cost = next
  }
  return cost
}

/** What to try after a cost that took this long; undefined when it will do. */
function nextCost(cost: Kdf, tookMs: number): Kdf | undefined {
  if (tookMs >= AIM_MS.shortest && tookMs <= AIM_MS.longest) return undefined
  if (tookMs < AIM_MS.shortest && cost.memoryKib < MOST_MEMORY_KIB && tookMs * 2 <= AIM_MS.longest) {
    return { ...cost, memoryKib: cost.memoryKib * 2 }
  }
  const wished = Math.round((cost.passes * AIM_MS.middle) / tookMs)
  const passes = Math.min(KDF_CEILING.passes, Math.max(KDF_FLOOR.passes, wished))
  if (passes !== cost.passes) return { ...cost, passes }
  const isTooSlow = tookMs > AIM_MS.longest && cost.memoryKib > KDF_FLOOR.memoryKib
  return isTooSlow ? { ...cost, memoryKib: cost.memoryKib / 2 } : undefined
}

async function measure(cost: Kdf): Promise<number> {
  const startedAtMs = performance.now()
  const key = await deriveKey(Buffer.from('only to measure'), Buffer.alloc(16), cost)
  key.fill(0)
  return performance.now() - startedAtMs
}
