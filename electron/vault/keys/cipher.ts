// AES-256-GCM in the one shape that the vault uses: nonce, tag, then the enciphered bytes. `context` is bound in and not kept, so that
// what was sealed for one place does not open in another.
import { type DecipherGCM, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyMemory } from './key-memory.ts'

const BYTES = { key: 32, nonce: 12, tag: 16 } as const

/** Throws RangeError for a key that has not 32 bytes. The caller owns the key and the message. */
export function encipher(key: Buffer, message: Buffer, context: string): Buffer {
  if (key.length !== BYTES.key) throw new RangeError('a key has 32 bytes')
  const nonce = randomBytes(BYTES.nonce)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const body = Buffer.concat([cipher.update(message), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The message, which the caller overwrites where it is secret; undefined when the key or the place is wrong or a bit was changed. */
export function decipher(key: Buffer, sealed: Buffer, context: string): Buffer | undefined {
  if (sealed.length < BYTES.nonce + BYTES.tag) return undefined
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, BYTES.nonce), { authTagLength: BYTES.tag })
  opener.setAAD(Buffer.from(context, 'utf8'))
  opener.setAuthTag(sealed.subarray(BYTES.nonce, BYTES.nonce + BYTES.tag))
  const unproven = opened(opener, sealed.subarray(BYTES.nonce + BYTES.tag))
  try {
    opener.final()
    return unproven
  } catch {
    unproven.fill(0)
    return undefined
  }
}

// Node gives back a copy of what OpenSSL wrote and frees the first one as it is. With pieces this small each takes the place of the
// one before, so that no key stays behind whole; a test looks for them in the memory of the process.
const PIECE_BYTES = 16
const LONGEST_KEYS_BYTES = 256

function opened(opener: DecipherGCM, body: Buffer): Buffer {
  if (body.length > LONGEST_KEYS_BYTES) return opener.update(body)
  const message = keyMemory(body.length)
  for (let at = 0; at < body.length; at += PIECE_BYTES) {
    const piece = opener.update(body.subarray(at, at + PIECE_BYTES))
    piece.copy(message, at)
    piece.fill(0)
  }
  return message
}
