import { createHash } from 'node:crypto'

/** An id that only this key has (UUID version 8, RFC 9562), so that another key in its place is noticed. It tells nothing of the key. */
export function derivedId(purpose: string, key: Buffer): string {
  const hash = createHash('sha256').update(`blueform ${purpose} `, 'utf8').update(key).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
