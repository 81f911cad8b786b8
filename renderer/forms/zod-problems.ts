import type { z } from 'zod'
import type { Problem } from '#shared/domain/answers.ts'

/** The problems of a refused form, one a field, in the order of its fields. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  const seen = new Set<string>()
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.')
    if (seen.has(field)) return []
    seen.add(field)
    return [{ field, message: issue.message }]
  })
}
