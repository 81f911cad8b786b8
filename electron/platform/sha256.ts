import { createHash } from 'node:crypto'

/** SHA-256 in hex, of bytes or of a text in UTF-8. Files that do not fit into memory are hashed where they are read. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
