// Names as they are searched and compared: the same person is typed with and without accents, apostrophes and hyphens.
import type { PersonDetails } from './people.ts'

export type Names = Pick<PersonDetails, 'surname' | 'forename' | 'preferredSurname' | 'preferredForename'>

/** Letters that are whole signs of their own, so that taking marks away does not lead to the plain letter. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

/** Small letters without marks, apostrophes gone, every other sign between words a single space: "Siân O’Neill-Gŵyr" is "sian oneill gwyr". */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’‘ʼʻ`´]/gu, '')
    .replace(/[ßæœøłđðþħı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** All names of somebody as they are searched, the surname first because lists are in its order. */
export function searchNameOf({ surname, forename, preferredSurname, preferredForename }: Names): string {
  return [surname, forename, preferredSurname, preferredForename]
    .map(foldName)
    .filter((name) => name !== '')
    .join(' ')
}

/** Every way in which somebody's name is likely to be written, folded and with its words in one order, surname first or last. */
export function waysToWrite({ surname, forename, preferredSurname, preferredForename }: Names): ReadonlySet<string> {
  const forenames = [forename, preferredForename].filter((name) => foldName(name) !== '')
  const surnames = [surname, preferredSurname].filter((name) => foldName(name) !== '')
  return new Set(forenames.flatMap((first) => surnames.map((last) => inOneOrder(`${first} ${last}`))))
}

/** The folded words of a name, sorted: the same for "Alex Sample" and "Sample, Alex". */
export function inOneOrder(name: string): string {
  return foldName(name).split(' ').toSorted().join(' ')
}
