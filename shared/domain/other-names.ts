// Names of others that a letter holds: in a letter to parents that is seldom right. It only warns, so it rather names one too many.
import type { Incident, Person } from './incidents.ts'
import type { School } from './school.ts'

type Case = Pick<Incident, 'versions' | 'statements'>

type SignedBy = Pick<School, 'name' | 'contact'>

/** Whole names, and parts of them; of the child whose parents are written to, none is a name of another. */
export function otherNamesIn(
  text: string,
  incident: Case,
  personId: string | null,
  school: SignedBy,
): readonly string[] {
  const { own, others } = namesOf(incident, personId)
  const ownParts = new Set(own.flatMap((name) => [wordsOf(name).join(' '), ...partsOf(name).map(plain)]))
  const words = withoutSignature(` ${plain(text)} `, school)
  const holds = (name: string) => words.includes(` ${plain(name)} `)
  const isOwn = (name: string) => plain(name) === '' || ownParts.has(plain(name))
  const found = others.flatMap((name) => {
    if (!isOwn(name) && holds(name) && (wordsOf(name).length > 1 || isMeantAsName(name, text))) return [name]
    return partsOf(name).filter((part) => !isOwn(part) && holds(part) && isMeantAsName(part, text))
  })
  return [...new Set(found)]
}

// A school may have a word in its name that a person has too, and every letter is signed with it.
function withoutSignature(words: string, { name, contact }: SignedBy): string {
  return [name, contact]
    .map(plain)
    .filter((line) => line !== '')
    .reduce((left, line) => left.replaceAll(` ${line} `, '  '), words)
}

const nameOf = ({ name }: Pick<Person, 'name'>) => name ?? []

// Everyone who is or was part of it, who reported it, and who said something.
function namesOf({ versions, statements }: Case, personId: string | null) {
  const people = versions.flatMap(({ concern }) => concern.people)
  const reporters = versions.flatMap(({ concern: { reporter } }) => (reporter.kind === 'named' ? [reporter.name] : []))
  return {
    own: people.filter(({ id }) => id === personId).flatMap(nameOf),
    others: [
      ...people.filter(({ id }) => id !== personId).flatMap(nameOf),
      ...reporters,
      ...statements.map(({ who }) => who),
    ],
  }
}

/** What no decomposition takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

// A name is the same with another apostrophe, hyphen or space, and without its accents. What an underline joins is one username.
function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
  return folded
    .split(/[^\p{L}\p{N}_]+/u)
    .map((word) => word.replace(/^_+|_+$/g, ''))
    .filter((word) => word !== '')
}

const plain = (name: string) => wordsOf(name).join(' ')

/** Parts of three letters or more, as they are written: of `Anne-Marie O’Hara` also the joined `AnneMarie` and `OHara`. */
function partsOf(name: string): readonly string[] {
  const whole = name.normalize('NFKC').split(/[^\p{L}\p{M}\p{N}\p{Cf}'’‘`´-]+/u)
  const parts = whole.flatMap((part) => [...part.split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u), part.replace(/['’‘`´-]/g, '')])
  return [...new Set(parts)].filter((part) => plain(part).length >= 3 && !NO_NAMES.has(plain(part)))
}

/** What stands beside a name, or in place of one where somebody told something. */
const NO_NAMES: ReadonlySet<string> = new Set(
  [
    'the and her his their our not known who from about with for this that',
    'mrs miss mister sir madam rev prof teacher teaching assistant head deputy tutor governor staff lead class form year',
    'child children pupil parent parents carer mother father mum dad brother sister friend grandmother grandfather aunt uncle',
    'officer police school office safeguarding member boy girl person anonymous',
  ].flatMap((line) => line.split(' ')),
)

/** Names that are words as well: they are meant as names where they have a capital. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  'will may mark rose grace hope joy faith sky dean art rob bill sue pat drew chase grant young long brown white black green day page'.split(
    ' ',
  ),
)

function isMeantAsName(name: string, text: string): boolean {
  if (!ALSO_WORDS.has(plain(name))) return true
  return text
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{Cf}]+/u)
    .some((word) => plain(word) === plain(name) && word !== word.toLowerCase())
}
