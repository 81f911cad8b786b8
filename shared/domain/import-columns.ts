// What each column of a chosen file probably means, and what is wrong with what somebody chose for the columns.
import type { Problem } from './answers.ts'
import { fieldCalled, fieldLabel, fieldsOf } from './import-fields.ts'
import type { PeopleKind } from './people.ts'
import { type FieldName, type ImportSettings, type PlainField, FIELD_NAMES } from './people-import.ts'

/** What each column probably means; null where its heading says nothing, or where a column before it means the same. */
export function suggestFields(headings: readonly string[], kind: PeopleKind): readonly (FieldName | null)[] {
  const words = headings.map(plain)
  const found = kind === 'parent' ? ofParents(words) : words.map((word) => fieldFor(word, kind))
  const allowed = fieldsOf(kind)
  const taken = new Set<FieldName>()
  return found.map((field) => {
    if (field === undefined || !allowed.includes(field) || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

// An s after these may belong to what follows: “Pupils Name”, but “Pupil Surname”.
const WHOSE_CHILD = /^(?:pupil|student|child|learner)/
const WHOSE_ADULT =
  /^(?:primary|main)?(?:parentorcarer|parentcarer|parentguardian|parent|contact|guardian|carer)(\d?)(.*?)(\d?)$/

// In a list of pupils, what is called after a contact is about a parent.
function fieldFor(heading: string, kind: PeopleKind): PlainField | undefined {
  if (kind === 'pupil' && WHOSE_ADULT.test(heading)) return undefined
  return fieldCalled(heading) ?? fieldCalled(heading.replace(WHOSE_CHILD, '').replace(/^staff/, ''))
}

const OF_THE_CHILD: Readonly<Partial<Record<PlainField, PlainField>>> = {
  surname: 'childSurname',
  forename: 'childForename',
  name: 'childName',
  upn: 'childUpn',
  dob: 'childDob',
}

/** Who a heading speaks of: an adult by word, nobody, or nobody and the legal name, which is more often the child's. */
const RANK = { adult: 0, bare: 1, legal: 2 } as const
type Heading = { readonly field: PlainField; readonly parent: number; readonly rank: number }

// A SIMS report of contacts begins with the name of the pupil, whose headings are like those of a parent in another report. Only beside
// headings that speak of the contact is it certain whose they are.
function ofParents(words: readonly string[]): readonly (FieldName | undefined)[] {
  const read = words.map(headingOf)
  const ranks = read.flatMap((one) => (one && isName(one.field) ? [one.rank] : []))
  const adults = Math.min(...ranks)
  return read.map((one) => {
    if (!one) return undefined
    const { field, parent, rank } = one
    if (isName(field) && rank > adults) return OF_THE_CHILD[field]
    if (field === 'preferredSurname' || field === 'preferredForename') {
      return rank > adults || adults < RANK.bare ? undefined : field
    }
    // The address of the contact counts, wherever it stands.
    if (
      field === 'email' &&
      read.some((other) => other?.field === field && other.parent === parent && other.rank < rank)
    ) {
      return undefined
    }
    return numbered(OF_ADULTS.has(field) ? field : (OF_THE_CHILD[field] ?? field), parent)
  })
}

const OF_ADULTS: ReadonlySet<PlainField> = new Set(['surname', 'forename', 'name', 'email'])
const isName = (field: PlainField): boolean => field === 'surname' || field === 'forename' || field === 'name'

function numbered(field: PlainField, parent: number): FieldName | undefined {
  if (parent === 1) return field
  return FIELD_NAMES.find((name) => name === `${field}${parent}`)
}

function headingOf(heading: string): Heading | undefined {
  const child = WHOSE_CHILD.test(heading) ? heading.replace(WHOSE_CHILD, '') : undefined
  if (child !== undefined) {
    const field = isWhole(child) ? 'name' : fieldCalled(child)
    return field && ofWhom(OF_THE_CHILD[field] ?? field, '', RANK.bare)
  }
  const [, before = '', rest = '', after = ''] = WHOSE_ADULT.exec(heading) ?? []
  const ofAdult = WHOSE_ADULT.test(heading) ? (isWhole(rest) ? 'name' : fieldCalled(rest)) : undefined
  if (ofAdult !== undefined) return ofWhom(ofAdult, before || after, RANK.adult)
  const plainly = fieldCalled(heading)
  const rank = heading.startsWith('legal') ? RANK.legal : RANK.bare
  if (plainly !== undefined) return ofWhom(plainly, '', rank)
  const [, word = '', figure = ''] = /^([a-z]+)([1-9])$/.exec(heading) ?? []
  const field = fieldCalled(word)
  return field && ofWhom(field, figure, RANK.adult)
}

const isWhole = (rest: string): boolean => rest === '' || rest === 's'

function ofWhom(field: PlainField, figure: string, rank: number): Heading {
  return { field, parent: figure === '' ? 1 : Number(figure), rank }
}

function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** What is wrong with what somebody chose for the columns; a column's field is `column.` and its place, from nought. */
export function columnProblems({ kind, columns }: ImportSettings): readonly Problem[] {
  const problems: Problem[] = []
  const allowed = fieldsOf(kind)
  const taken = new Map<FieldName, number>()
  for (const [at, field] of columns.entries()) {
    if (field === null) continue
    const before = taken.get(field)
    if (before !== undefined) {
      const message = `Columns ${before + 1} and ${at + 1} cannot both be “${fieldLabel(field)}”. Leave one of them out`
      problems.push({ field: `column.${at}`, message })
    } else if (!allowed.includes(field)) {
      problems.push({ field: `column.${at}`, message: `“${fieldLabel(field)}” is not for these people. Leave it out` })
    }
    taken.set(field, before ?? at)
  }
  const hasName = taken.has('surname') || taken.has('name') || (kind === 'pupil' && taken.has('upn'))
  if (!hasName)
    problems.push({ field: 'column.0', message: 'Choose the column that holds the surname or the full name' })
  return problems
}
