// Takes the segments of a file in order through a few slots of memory, so that reading the next ones, the work on one and writing the
// last ones go on at the same time, and memory stays the same however large the file is.
import { SEALED_SEGMENT_BYTES, SEGMENT_BYTES, segmentCount } from './segment-cipher.ts'

const SLOTS = 8

export type Slot = {
  readonly plain: Buffer
  readonly sealed: Buffer
}

export type Line = {
  readonly sizeBytes: number
  /** Reads a segment into a slot; several are under way at once. */
  readonly fill: (slot: Slot, index: number) => Promise<void>
  /** Called in order, one after the other; the slot is used again once what it gives is fulfilled. */
  readonly pass: (slot: Slot, index: number) => Promise<void> | void
}

/** Ends with the first error, after everything that was under way. */
export async function throughSegments({ sizeBytes, fill, pass }: Line): Promise<void> {
  const count = segmentCount(sizeBytes)
  const slots = Array.from({ length: Math.min(SLOTS, count) }, newSlot)
  const filled = slots.map((slot, index) => heeded(fill(slot, index)))
  const passed = slots.map(() => Promise.resolve())
  try {
    for (let index = 0; index < count; index += 1) {
      const at = index % slots.length
      const slot = slots[at]
      if (!slot) throw new RangeError('no such slot')
      await filled[at]
      const done = heeded(Promise.resolve(pass(slot, index)))
      passed[at] = done
      const next = index + slots.length
      if (next < count) filled[at] = heeded(done.then(() => fill(slot, next)))
    }
    await Promise.all(passed)
  } finally {
    await Promise.allSettled([...filled, ...passed])
    for (const { plain } of slots) plain.fill(0)
  }
}

function newSlot(): Slot {
  return { plain: Buffer.alloc(SEGMENT_BYTES), sealed: Buffer.alloc(SEALED_SEGMENT_BYTES) }
}

/** It is waited for later, and must not count as unheeded when it fails before that. */
function heeded(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined)
  return promise
}
