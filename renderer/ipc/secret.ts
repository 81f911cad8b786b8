/** A passphrase or code as the main process takes it: bytes, which it can overwrite. Composed and decomposed typing give the same. */
export function secretBytes(typed: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typed.normalize('NFKC'))
}
