import type { Problem } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { isBeforeNewYear } from '#shared/domain/people-roll-over.ts'
import { classWords, yearWords } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { lastDayOf, schoolYearOf } from '#shared/domain/school-years.ts'
import { counted } from '../../../components/counted.ts'

/** One class of one year and where it goes. */
export type Move = RouteOutput<'people.rollOverPlan'>['classes'][number]

/** "7B, Year 7" */
export function classAndYear(className: string, year: Move['year']): string {
  const words = [classWords(className), year === null ? '' : yearWords(year)]
  return words.filter((each) => each !== '').join(', ')
}

export const toWords = ({ leave, toClass, toYear }: Move): string =>
  leave ? 'Leaves the school' : classAndYear(toClass, toYear)

/** The end of the school year that has ended or is ending: in autumn the one before. */
export function likelyLastDay(today: string): string {
  const year = schoolYearOf(today)
  return lastDayOf(today.slice(5) >= '09-01' ? year - 1 : year)
}

/** What speaks against moving the classes up today; `newYears` pupils seem to have this school year's class already. */
export function warningsBeforeMoving(today: string, newYears: number): readonly string[] {
  const late = isLateToMoveUp(today) ? ['Classes usually move up in summer or September.'] : []
  const tooFar = newYears > 0 ? [newYearsWords(newYears)] : late.length > 0 ? [TOO_FAR] : []
  const early = isBeforeNewYear(today) ? [TOO_EARLY] : []
  return [...early, [...late, ...tooFar].join(' ')].filter((words) => words !== '')
}

/** From October to May classes are likely to be this school year's already. */
function isLateToMoveUp(today: string): boolean {
  const month = Number(today.slice(5, 7))
  return month >= 10 || month <= 5
}

const TOO_EARLY =
  'The new classes and years count from the moment they are moved, also for who has to sign what. Move them after the last day of term.'
const TOO_FAR = 'If pupils are in this school year’s classes already, go back: they would go up a year too far.'

function newYearsWords(count: number): string {
  const have = counted(count, 'pupil seems', 'pupils seem')
  return `${have} to have the new class already: an import or somebody changed the year since 1 June, or the pupil was entered since 1 September. They would go up a year too far. If every class is this school year’s, go back. If only some are, choose for those the class and year they have now.`
}

export function moveProblems(moves: readonly Move[]): readonly Problem[] {
  return moves.flatMap((move, index) => {
    const field = `moves.${index}.toClass`
    const toClass = move.toClass.trim()
    if (move.leave) return []
    if (toClass === '' && move.class !== '')
      return [
        { field, message: `Enter the new class of ${classAndYear(move.class, move.year)}, or tick that they leave` },
      ]
    if (toClass.length > 60) return [{ field, message: 'Shorten this to 60 characters or fewer' }]
    return embeddedDataProblems({ toClass }).map(({ message }) => ({ field, message }))
  })
}
