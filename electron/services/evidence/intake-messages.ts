// What a person is told when a file could not be added, and what to do.
import { type Failure, fail } from '#shared/ipc/result.ts'
import { log } from '../../platform/log.ts'
import { EvidenceProblem } from '../../vault/evidence/store.ts'
import { failureOf } from '../change.ts'

const PROBLEMS = {
  'source-changed': 'This file was changed while it was read or after it was chosen. Choose it again',
  'source-unreadable': 'This file is not there any more, or it cannot be read. Check where it is, then choose it again',
  'not-a-file': 'This is not a file any more. Choose it again',
} as const

export function sourceProblem(code: keyof typeof PROBLEMS): Failure {
  return fail('conflict', PROBLEMS[code])
}

/** Errors of the program itself are not told apart: this file is not added, and the others go on. */
export function intakeFailed(error: unknown): Failure {
  if (error instanceof EvidenceProblem) return sourceProblem(error.code)
  const known = failureOf(error)
  if (known) return known
  log('evidence.not-added', { error: error instanceof Error ? error.name : 'unknown' })
  return fail('failed', 'Blueform could not add this file. Nothing of it was kept. Try again')
}
