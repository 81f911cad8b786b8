import { labelOf } from '../incident-form.ts'
import { nameApart } from '../told-apart.ts'
import { PEOPLE_KINDS, type FoundPerson, type SchoolPerson, type YearGroup, calledOf, isHereOn } from '../people.ts'

export function yearWords(year: YearGroup): string {
  if (year === 'R') return 'Reception'
  return year.startsWith('N') ? `Nursery ${year.slice(1)}` : `Year ${year}`
}

export function classWords(className: string): string {
  return className === '' ? 'No class' : className
}

/** Where somebody belongs: "7B, Year 7" of a pupil, the post or organisation of an adult; empty when neither is known. */
export function placeWords({ kind, class: className, year, post }: Placed): string {
  if (kind !== 'pupil') return post
  return [className, year === null ? '' : yearWords(year)].filter((words) => words !== '').join(', ')
}

/** "Siân Gŵyr, 7B, Year 7"; "Siân Gŵyr (born on Tue 1 Oct 2013), 7B, Year 7" where something has to tell her from another. */
export function calledAndPlace(person: SchoolPerson, apart = ''): string {
  return [nameApart(calledOf(person), apart), placeWords(person)].filter((words) => words !== '').join(', ')
}

type Placed = Pick<SchoolPerson, 'kind' | 'class' | 'year' | 'post'>

/** What tells two people of the same name apart: "Pupil, 7B, Year 7, born on Tue 1 Oct 2013, left"; "Parent or carer of Siân Gŵyr". */
export function tellApartWords(person: SchoolPerson | FoundPerson, today: string): string {
  const hasGone = !isHereOn(person, today) && person.leftOn !== null && person.leftOn < today
  const children = 'childNames' in person && person.childNames.length > 0 ? ` of ${person.childNames.join(', ')}` : ''
  const apart = 'apart' in person ? person.apart : ''
  return [`${labelOf(PEOPLE_KINDS, person.kind)}${children}`, placeWords(person), apart, hasGone ? 'left' : '']
    .filter((words) => words !== '')
    .join(', ')
}

/** "Siân Gŵyr (Pupil, 7B, Year 7)" */
export function personWords(person: SchoolPerson, today: string): string {
  return `${calledOf(person)} (${tellApartWords(person, today)})`
}
