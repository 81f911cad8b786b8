import { createHash } from 'node:crypto'

/** SHA-256 of a canonical text, in hex. */
export function sha256Of(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}
