// Memory for keys that can be overwritten for good. Short typed arrays usually lie inside V8's heap, which copies them when it tidies up
// and leaves the old copies as they are; these lie outside of it, in one place.
import { randomFillSync } from 'node:crypto'

const KEY_BYTES = 32

/** Zeros. Whoever takes it overwrites it after use. */
export function keyMemory(sizeBytes: number): Buffer {
  return Buffer.from(new ArrayBuffer(sizeBytes))
}

/** 32 random bytes. Whoever takes it overwrites it after use. */
export function randomKey(): Buffer {
  return randomFillSync(keyMemory(KEY_BYTES))
}
