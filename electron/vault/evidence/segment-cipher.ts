// The format of an evidence file: segments of 1 MiB, each a libsodium secretstream of its own (header, then one message), bound to the
// format, the file's stored name and its place; only the last is marked as final. So any place is reached at once, and a file that was
// cut, lengthened, put in another order or exchanged is found. It must never give away what is not proven.
import sodium from 'sodium-native'
import { keyMemory } from '../keys/key-memory.ts'

export const SEGMENT_BYTES = 1024 * 1024
const FORMAT = 'blueform evidence 1'
const BYTES = { key: 32, state: 52, header: 24, overhead: 17 } as const
const SEALED_OVERHEAD_BYTES = BYTES.header + BYTES.overhead
export const SEALED_SEGMENT_BYTES = SEGMENT_BYTES + SEALED_OVERHEAD_BYTES
const TAG = { message: 0, final: 3 } as const

// As sodium-native 5 has them; the published types are those of version 2.
type SecretStream = {
  crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void
  crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void
  crypto_secretstream_xchacha20poly1305_push(
    state: Buffer,
    sealed: Buffer,
    plain: Buffer,
    context: Buffer,
    tag: number,
  ): unknown
  crypto_secretstream_xchacha20poly1305_pull(
    state: Buffer,
    plain: Buffer,
    tag: Buffer,
    sealed: Buffer,
    context: Buffer,
  ): unknown
}
const stream = sodium as unknown as SecretStream

/** How many segments a file of this size has. An empty one has an empty segment. */
export function segmentCount(sizeBytes: number): number {
  return Math.max(1, Math.ceil(sizeBytes / SEGMENT_BYTES))
}

export function plainBytesOf(sizeBytes: number, index: number): number {
  return Math.min(SEGMENT_BYTES, sizeBytes - index * SEGMENT_BYTES)
}

export function sealedBytesOf(sizeBytes: number, index: number): number {
  return plainBytesOf(sizeBytes, index) + SEALED_OVERHEAD_BYTES
}

/** How long the stored file is. */
export function storedBytesOf(sizeBytes: number): number {
  return sizeBytes + segmentCount(sizeBytes) * SEALED_OVERHEAD_BYTES
}

export type SegmentPlace = { readonly storedAs: string; readonly index: number; readonly isLast: boolean }

export type SegmentCipher = {
  /** `sealed` is exactly as long as `plain` makes it. */
  seal(sealed: Buffer, plain: Buffer, place: SegmentPlace): void
  /** False when it is not what was stored there; `plain` is zeros then. */
  open(plain: Buffer, sealed: Buffer, place: SegmentPlace): boolean
  /** Overwrites what it knows of the key; it opens nothing afterwards. */
  wipe(): void
}

/** Copies the key. None of the memory may be shared between threads: on Electron libsodium is not reached with it, without a word. */
export function segmentCipher(key: Buffer): SegmentCipher {
  if (key.length !== BYTES.key) throw new RangeError('a key has 32 bytes')
  const own = keyMemory(BYTES.key)
  key.copy(own)
  const state = keyMemory(BYTES.state)
  const tag = Buffer.alloc(1)
  let isWiped = false
  const usable = () => {
    if (isWiped) throw new Error('the cipher was wiped')
  }
  return {
    seal: (sealed, plain, place) => {
      usable()
      const body = sealed.subarray(BYTES.header)
      stream.crypto_secretstream_xchacha20poly1305_init_push(state, sealed.subarray(0, BYTES.header), own)
      const mark = place.isLast ? TAG.final : TAG.message
      const written = stream.crypto_secretstream_xchacha20poly1305_push(state, body, plain, contextOf(place), mark)
      if (written !== body.length) throw new Error('not enciphered')
    },
    open: (plain, sealed, place) => {
      usable()
      plain.fill(0)
      // A value that no segment has: one that libsodium left as it was does not pass for proven.
      tag[0] = 0xff
      try {
        stream.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed.subarray(0, BYTES.header), own)
        const body = sealed.subarray(BYTES.header)
        const read = stream.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, body, contextOf(place))
        if (read === plain.length && tag[0] === (place.isLast ? TAG.final : TAG.message)) return true
      } catch {
        // It throws for whatever does not prove right.
      }
      plain.fill(0)
      return false
    },
    wipe: () => {
      isWiped = true
      own.fill(0)
      state.fill(0)
    },
  }
}

function contextOf({ storedAs, index }: SegmentPlace): Buffer {
  return Buffer.from(`${FORMAT}\n${storedAs}\n${index}`, 'utf8')
}
