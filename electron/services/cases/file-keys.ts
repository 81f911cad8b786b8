// The keys of the files of ordinary cases, masked: SQLite frees the memory of its rows as it is, and nothing can overwrite it after the lock.
import sodium from 'sodium-native'
import { usingDropBox } from '../../vault/keys/drop-box-key.ts'
import { keyMemory } from '../../vault/keys/key-memory.ts'
import type { Session } from '../session.ts'

const KEY_BYTES = 32

type Unlocked = Pick<Session, 'db' | 'actor' | 'keyring'>

/** Masks the key of a file, and unmasks it. The caller overwrites what it gave and what it got. */
export function maskFileKey(session: Unlocked, evidenceId: string, key: Buffer): Buffer {
  // A longer one would be masked in part only.
  if (key.length !== KEY_BYTES) throw new Error('the key of a file has 32 bytes')
  return usingDropBox(session, ({ secretKey }) => {
    const masked = keyMemory(KEY_BYTES)
    const place = Buffer.from(JSON.stringify(['blueform evidence key', evidenceId]), 'utf8')
    sodium.crypto_generichash(masked, place, secretKey)
    for (let at = 0; at < KEY_BYTES; at += 1) masked[at] = (masked[at] ?? 0) ^ (key[at] ?? 0)
    return masked
  })
}
