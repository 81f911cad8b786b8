import type { Problem } from '../domain/answers.ts'

export const FAILURE_CODES = [
  'locked',
  'forbidden',
  'invalid',
  'not-found',
  'conflict',
  'wait',
  'wrong-secret',
  'disk-full',
  'cancelled',
  'damaged',
  'failed',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** `message` is for the person: what to do now, in plain words. */
export type Failure = {
  readonly ok: false
  readonly code: FailureCode
  readonly message: string
  readonly problems?: readonly Problem[]
}

export type Result<Data> = { readonly ok: true; readonly data: Data } | Failure

export function ok<Data>(data: Data): Result<Data> {
  return { ok: true, data }
}

export function fail(code: FailureCode, message: string, problems?: readonly Problem[]): Failure {
  return problems ? { ok: false, code, message, problems } : { ok: false, code, message }
}
