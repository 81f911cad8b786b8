// Classes move up once a year. What is worked out here is a proposal: a person looks at it and may change every line.
import type { DetailChange } from './people-changes.ts'
import { YEAR_GROUPS, type PersonDetails, type YearGroup } from './people.ts'

export type ClassOf = Pick<PersonDetails, 'class' | 'year'>
export type ClassMove = ClassOf & {
  readonly toClass: string
  readonly toYear: YearGroup | null
  readonly leave: boolean
}

/** The years after which children of England leave a school: of infant, first, primary and secondary schools, and sixth forms. */
const LAST_YEARS: readonly (YearGroup | undefined)[] = ['2', '4', '6', '11', '13', '14']
const FIRST_MONTH_FOR_NEXT = 6

/** The school year for which classes move up on a day: from June on it is the one that begins in September. */
export function rollOverYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= FIRST_MONTH_FOR_NEXT ? year : year - 1
}

/** Before September a school year is not over: whoever moves up now counts as older from today on. */
export function isBeforeNewYear(day: string): boolean {
  const month = day.slice(5, 7)
  return month >= '06' && month < '09'
}

type Place = Pick<PersonDetails, 'class' | 'year' | 'leftOn'>

const TOGETHER: readonly (readonly string[])[] = [['class', 'year'], ['leftOn']]

/** Where somebody was before a move; undefined when that was changed again since, because nobody's later word is overwritten. */
export function placeBefore(
  now: Place,
  changes: readonly DetailChange[],
  changedSince: readonly string[],
): Place | undefined {
  const touched = TOGETHER.filter((fields) => changes.some(({ field }) => fields.includes(field))).flat()
  if (changedSince.some((field) => touched.includes(field))) return undefined
  const before = (field: keyof Place) => changes.find((change) => change.field === field)?.before
  const year = before('year')
  const leftOn = before('leftOn')
  return {
    class: before('class') ?? now.class,
    year: year === undefined ? now.year : (YEAR_GROUPS.find((group) => group === year) ?? null),
    leftOn: leftOn === undefined ? now.leftOn : leftOn || null,
  }
}

/** Where the children of each class would go. */
export function proposeMoves(classes: readonly ClassOf[]): ClassMove[] {
  const highest = highestYear(classes)
  return classes.map((one) => {
    const year = yearOf(one)
    const stays = { ...one, toClass: one.class, toYear: one.year, leave: false }
    if (year === undefined) return stays
    if (year === highest && LAST_YEARS.includes(highest)) return { ...stays, leave: true }
    const next = yearAfter(year)
    if (next === undefined) return { ...stays, leave: true }
    return { ...stays, toClass: classAfter(one.class, year, next), toYear: one.year === null ? null : next }
  })
}

function highestYear(classes: readonly ClassOf[]): YearGroup | undefined {
  const here = new Set(classes.map(yearOf))
  return YEAR_GROUPS.findLast((year) => here.has(year))
}

function yearAfter(year: YearGroup): YearGroup | undefined {
  return YEAR_GROUPS[YEAR_GROUPS.indexOf(year) + 1]
}

const YEAR_FIRST = /^(?:year\s*|yr\s*|y\s*)?(\d{1,2})(?!\d)/i

/** The year of a class, also where only its name tells of it: "6B", "Year 6", "Reception". */
function yearOf({ class: name, year }: ClassOf): YearGroup | undefined {
  if (year !== null) return year
  const number = YEAR_FIRST.exec(name.trim())?.[1]
  const named = number === undefined ? namedYear(name.trim()) : String(Number(number))
  return YEAR_GROUPS.find((group) => group === named)
}

function namedYear(name: string): YearGroup | undefined {
  if (/^reception\b/i.test(name) || /^R[A-Z]?$/.test(name)) return 'R'
  return /^nursery\b/i.test(name) ? 'N2' : undefined
}

// A name that does not begin with its year ("Class 3", "Room 4"), or has two numbers, is left as it is: nobody can know what it means.
function classAfter(name: string, year: YearGroup, next: YearGroup): string {
  if (year === 'N2') return name.replace(/^nursery\b/i, 'Reception')
  if (year === 'R') return name.replace(/^reception\b/i, 'Year 1').replace(/^R(?=[A-Z]?$)/, '1')
  const numbers = name.match(/\d+/g) ?? []
  const isYear = YEAR_FIRST.test(name.trim()) && numbers.length === 1 && Number(numbers[0]) === Number(year)
  return isYear ? name.replace(/\d+/, next) : name
}
