// What the program and its thread for one file tell each other.
import type { DamageCode, EvidenceProblemCode } from './evidence-problem.ts'
import type { StoredFile } from './stored-file.ts'
import type { Passed, Taking } from './take-in.ts'

export type Task =
  | ({ readonly kind: 'take' } & Omit<Taking, 'source'> & { readonly source: { readonly path: string } })
  | { readonly kind: 'hash'; readonly folder: string; readonly stored: StoredFile }

export type FromThread =
  | { readonly bytes: number }
  | { readonly passed: Passed }
  | { readonly problem: EvidenceProblemCode }
  | { readonly damage: DamageCode }

export type Start = {
  readonly task: Task
  /** Shared: whoever started this overwrites them when the thread has ended. */
  readonly key: Uint8Array
  /** Becomes 1 when nobody wants the work any more. */
  readonly stop: Int32Array
}
