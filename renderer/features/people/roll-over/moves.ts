import type { Problem } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { yearWords } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { lastDayOf, schoolYearOf } from '#shared/domain/school-years.ts'

/** One class of one year and where it goes. */
export type Move = RouteOutput<'people.rollOverPlan'>['classes'][number]

/** "7B, Year 7" */
export function classWords(className: string, year: Move['year']): string {
  const words = [className === '' ? 'No class' : className, year === null ? '' : yearWords(year)]
  return words.filter((each) => each !== '').join(', ')
}

export const toWords = ({ leave, toClass, toYear }: Move): string =>
  leave ? 'Leaves the school' : classWords(toClass, toYear)

/** The end of the school year that has ended or is ending: in autumn the one before. */
export function likelyLastDay(today: string): string {
  const year = schoolYearOf(today)
  return lastDayOf(today.slice(5) >= '09-01' ? year - 1 : year)
}

/** From October to May classes are likely to be this school year's already, and would go up a year too far. */
export function isLateToMoveUp(today: string): boolean {
  const month = Number(today.slice(5, 7))
  return month >= 10 || month <= 5
}

export function moveProblems(moves: readonly Move[]): readonly Problem[] {
  return moves.flatMap((move, index) => {
    const field = `moves.${index}.toClass`
    const toClass = move.toClass.trim()
    if (move.leave) return []
    if (toClass === '' && move.class !== '')
      return [
        { field, message: `Enter the new class of ${classWords(move.class, move.year)}, or tick that they leave` },
      ]
    if (toClass.length > 60) return [{ field, message: 'Shorten this to 60 characters or fewer' }]
    return embeddedDataProblems({ toClass }).map(({ message }) => ({ field, message }))
  })
}
