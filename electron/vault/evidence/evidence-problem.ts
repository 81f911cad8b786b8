// What can go wrong with a file that is taken in, and with one that is kept, as a code. The words are the services' business.

export type EvidenceProblemCode =
  /** It was written to while it was read, so what was read may never have been in it as a whole. */
  | 'source-changed'
  /** It is not there any more, or cannot be read. */
  | 'source-unreadable'
  /** A folder, a device, a pipe. */
  | 'not-a-file'

export class EvidenceProblem extends Error {
  override readonly name = 'EvidenceProblem'
  readonly code: EvidenceProblemCode
  constructor(code: EvidenceProblemCode) {
    super(code)
    this.code = code
  }
}

export type DamageCode =
  | 'missing'
  /** Shorter or longer than it was stored. */
  | 'size'
  /** The disk does not give it back. */
  | 'unreadable'
  /** A piece of it is not what was stored, or the key is another file's. */
  | 'content'

/** A stored file is not what was stored; nothing of the damaged piece was given away. */
export class EvidenceDamaged extends Error {
  override readonly name = 'EvidenceDamaged'
  readonly code: DamageCode
  constructor(code: DamageCode) {
    super(code)
    this.code = code
  }
}
