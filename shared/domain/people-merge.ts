// When two entries are found to be one person: what the kept entry takes from the other, and how an undo gives it back.
import { type DetailChange, detailText } from './people-changes.ts'
import type { PersonDetails } from './people.ts'

// The last day is left out: an empty one says that somebody is still here. A class goes with its year.
const FILLED_ALONE = [
  'forename',
  'preferredSurname',
  'preferredForename',
  'dob',
  'upn',
  'joinedOn',
  'email',
  'post',
] as const

/** Why two entries cannot be one person; undefined when they can. Signing for the wrong child would follow from a wrong merge. */
export function whyNotOne(
  kept: Pick<PersonDetails, 'kind' | 'dob'>,
  merged: Pick<PersonDetails, 'kind' | 'dob'>,
): string | undefined {
  if (kept.kind !== merged.kind) {
    return 'One of these is a different kind of person. Change the kind first, or leave them apart'
  }
  if (kept.dob !== null && merged.dob !== null && kept.dob !== merged.dob) {
    return 'These two have different dates of birth. If one date is wrong, correct it first; otherwise leave them apart'
  }
  return undefined
}

/** The kept entry with what it had empty and the other entry knows. Special needs that either records are not lost. KCSIE, seed 002 §2.4. */
export function filledFrom(kept: PersonDetails, merged: PersonDetails): PersonDetails {
  const missing = FILLED_ALONE.filter((field) => detailText(kept[field]) === '')
  const filled = { ...kept, ...Object.fromEntries(missing.map((field) => [field, merged[field]])) }
  if (kept.class === '' && kept.year === null) {
    filled.class = merged.class
    filled.year = merged.year
  }
  filled.send = kept.send || merged.send
  return filled
}

/** The entry without what a merge had filled in; what was changed since then stays. */
export function givenBack(now: PersonDetails, filled: readonly DetailChange[]): PersonDetails {
  const back = { ...now }
  const isAsFilled = (field: keyof PersonDetails) =>
    filled.some((change) => change.field === field && change.after === detailText(now[field]))
  for (const field of FILLED_ALONE) if (isAsFilled(field)) empty(back, field)
  if (isAsFilled('class')) back.class = ''
  if (isAsFilled('year')) back.year = null
  if (isAsFilled('send')) back.send = false
  return back
}

function empty(details: PersonDetails, field: (typeof FILLED_ALONE)[number]): void {
  if (field === 'dob' || field === 'joinedOn') details[field] = null
  else details[field] = ''
}

/**
 * Who is merged into whom once an entry is taken out again: the entries whose way up led through it point at it, as they did before.
 * `parentOf` is the entry into which somebody merged each, however often the entries above were merged since.
 */
export function belowInMerge(id: string, others: readonly string[], parentOf: ReadonlyMap<string, string>): string[] {
  return others.filter((other) => {
    const passed = new Set<string>()
    for (let at = parentOf.get(other); at !== undefined && !passed.has(at); at = parentOf.get(at)) {
      if (at === id) return true
      passed.add(at)
    }
    return false
  })
}
