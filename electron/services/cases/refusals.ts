import Database from 'better-sqlite3'
import type { Problem } from '#shared/domain/answers.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'

export function incidentNotFound(): Failure {
  return fail('not-found', 'This incident is not in the records')
}

export function caseExchanged(): Failure {
  return fail(
    'failed',
    'This case was changed by another program, so nothing of it is shown or taken. Put back the last backup of the folder',
  )
}

export function refuseClosed(): Failure {
  return fail('conflict', 'This incident is closed. Reopen it first')
}

/** The schema refuses to lock an incident that files belong to; this runs the write and says so in words. */
export function refusedByFiles(write: () => void): Failure | undefined {
  try {
    write()
    return undefined
  } catch (error) {
    const isKeyRefusal = error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
    if (!isKeyRefusal) throw error
    return fail('conflict', 'Files are kept with this incident, so the answer about images cannot be changed yet')
  }
}

/** Two rows of the same person would be two people under one id. */
export function duplicatePersonProblems(people: readonly { readonly id: string }[]): Problem[] {
  return people.flatMap(({ id }, index) =>
    people.findIndex((other) => other.id === id) < index
      ? [{ field: `people.${index}.name`, message: 'This person is entered twice. Remove one of the two' }]
      : [],
  )
}
