import type { Problem } from '#shared/domain/answers.ts'
import { type FoundPerson, calledOf } from '#shared/domain/people.ts'

/** As many as are sent at once. */
const MOST_LEAVERS = 2000

/** Why these people cannot have this last day; the day is null while it is not known. */
export function lastDayProblems(chosen: readonly FoundPerson[], leftOn: string | null): readonly Problem[] {
  if (chosen.length === 0) return [{ field: 'leavers', message: 'Tick who leaves' }]
  if (chosen.length > MOST_LEAVERS) {
    return [{ field: 'leavers', message: `Tick ${MOST_LEAVERS.toLocaleString('en-GB')} people or fewer at once` }]
  }
  const late = chosen.find(({ joinedOn }) => leftOn !== null && joinedOn !== null && joinedOn > leftOn)
  if (late === undefined) return []
  return [{ field: 'leftOn', message: `Check the last day: ${calledOf(late)} joined after it` }]
}
