// What is wrong with somebody's details before they are kept, and how to put it right.
import type { Problem } from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import type { PersonDetails } from './people.ts'

export function personProblems(details: PersonDetails, today: string): Problem[] {
  const { dob, joinedOn, leftOn } = details
  const problems: Problem[] = []
  const refuse = (field: keyof PersonDetails, message: string) => problems.push({ field, message })
  if (dob !== null && dob > today) refuse('dob', 'Check the date of birth: it cannot be in the future')
  if (dob !== null && joinedOn !== null && joinedOn < dob) {
    refuse('joinedOn', 'Check the date of joining: it is before the date of birth')
  }
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    refuse('leftOn', 'Check the last day: it is before the date of joining')
  }
  return [...problems, ...embeddedDataProblems(details)]
}
