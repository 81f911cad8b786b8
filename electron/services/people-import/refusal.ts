import { type Failure, fail } from '#shared/ipc/result.ts'

/** Reading a file stops here; `message` is for the person, and begins with the line where there is one. */
export class Unreadable extends Error {
  readonly failure: Failure

  constructor(message: string, line?: number) {
    super('unreadable')
    this.failure = fail('invalid', line === undefined ? message : `Line ${line}: ${message}`)
  }
}

export const LIMITS = { bytes: 50 * 1024 * 1024, rows: 50_000, columns: 200 } as const

export function tooManyRows(line: number): Unreadable {
  const most = LIMITS.rows.toLocaleString('en-GB')
  return new Unreadable(
    `the file is too long: at most ${most} people can be imported at once. Make several files of it`,
    line,
  )
}
