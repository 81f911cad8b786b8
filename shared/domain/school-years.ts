// School years run from 1 September to 31 August in England; they are named after the year in which they begin.

/** 2026 for every day from '2026-09-01' to '2027-08-31'. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '09-01' ? year : year - 1
}

/** '2026/27' */
export function schoolYearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

export const firstDayOf = (year: number): string => `${year}-09-01`
export const lastDayOf = (year: number): string => `${year + 1}-08-31`

/**
 * From the eighteenth birthday on nobody has parental responsibility, and a pupil signs and answers alone. False while no date of
 * birth is known. Children Act 1989 s. 105, seed 002 §3.3.
 */
export function isAdultOn(dob: string | null, day: string): boolean {
  return dob !== null && ageOn(dob, day) >= 18
}

/** Whole years on a day. Somebody born on 29 February is a year older from 1 March in other years, as English law counts it. */
export function ageOn(dob: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(dob.slice(0, 4))
  return day.slice(5) >= dob.slice(5) ? years : years - 1
}
