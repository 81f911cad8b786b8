// Right-to-left order: the part of the Unicode Bidirectional Algorithm (UAX 9) that names and free text need. Explicit embeddings
// and paired brackets across runs are left out; a bracket takes the direction of what stands on both sides of it.

type Class = 'L' | 'R' | 'EN' | 'AN' | 'CS' | 'ET' | 'N'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const ARABIC_DIGIT = /[\u0660-\u0669\u066b\u066c]/
const EUROPEAN_DIGIT = /[0-9\u06f0-\u06f9]/
const LETTER = /\p{L}/u

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/**
 * The embedding level of each character (or cluster) of one paragraph, and the paragraph's own: 0 runs left to right, 1 right to left.
 * Where the paragraph's is not given, its first letter decides.
 */
export function bidiLevels(
  characters: readonly string[],
  given?: 0 | 1,
): {
  readonly base: 0 | 1
  readonly levels: readonly number[]
} {
  const classes = characters.map(classOf)
  const base = given ?? (classes.find((one) => one === 'L' || one === 'R') === 'R' ? 1 : 0)
  resolveNumbers(classes, base)
  resolveNeutrals(classes, base)
  return { base, levels: classes.map((one) => levelOf(one, base)) }
}

/** Rule L2: items of one line in the order in which they stand from left to right. */
export function visualOrder<Item extends { readonly level: number }>(items: readonly Item[]): Item[] {
  const order = [...items]
  const highest = Math.max(0, ...items.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    let start = 0
    while (start < order.length) {
      let end = start
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1
      order.splice(start, end - start, ...order.slice(start, end).toReversed())
      start = Math.max(end, start + 1)
    }
  }
  return order
}

const MIRRORS = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(
    ([a = '', b = '']) =>
      [
        [a, b],
        [b, a],
      ] as const,
  ),
)

/** The characters as they stand on paper when drawn from left to right: back to front, brackets turned round. */
export function mirrored(characters: readonly string[]): string {
  return characters
    .toReversed()
    .map((character) => MIRRORS.get(character) ?? character)
    .join('')
}

function classOf(character: string): Class {
  if (EUROPEAN_DIGIT.test(character)) return 'EN'
  if (ARABIC_DIGIT.test(character)) return 'AN'
  if (RIGHT_TO_LEFT.test(character)) return 'R'
  if (LETTER.test(character)) return 'L'
  if (/^[.,:/+\-\u00a0\u060c]$/.test(character)) return 'CS'
  return /^[%#£$€°\u066a]$/.test(character) ? 'ET' : 'N'
}

// Rules W2 and W4 to W7.
function resolveNumbers(classes: Class[], base: 0 | 1): void {
  let strong: Class = base === 1 ? 'R' : 'L'
  classes.forEach((one, index) => {
    if (one === 'L' || one === 'R') strong = one
    if (one === 'EN' && strong === 'R') classes[index] = 'AN'
  })
  classes.forEach((one, index) => {
    const before = classes[index - 1]
    const isNumber = before === 'EN' || before === 'AN'
    if (one === 'CS') classes[index] = isNumber && classes[index + 1] === before ? before : 'N'
    if (one === 'ET') classes[index] = isNumber ? before : classes[index + 1] === 'EN' ? 'EN' : 'N'
  })
  strong = base === 1 ? 'R' : 'L'
  classes.forEach((one, index) => {
    if (one === 'L' || one === 'R') strong = one
    if (one === 'EN' && strong === 'L') classes[index] = 'L'
  })
}

// Rules N1 and N2: between two of the same direction neutrals join it, elsewhere they follow the paragraph. Numbers count as R.
function resolveNeutrals(classes: Class[], base: 0 | 1): void {
  const paragraph: Class = base === 1 ? 'R' : 'L'
  let start = 0
  while (start < classes.length) {
    let end = start
    while (end < classes.length && classes[end] === 'N') end += 1
    if (end > start) {
      const before = direction(classes[start - 1] ?? paragraph)
      const after = direction(classes[end] ?? paragraph)
      classes.fill(before === after ? before : paragraph, start, end)
    }
    start = end + 1
  }
}

function direction(one: Class): Class {
  return one === 'L' ? 'L' : 'R'
}

// Rules I1 and I2.
function levelOf(one: Class, base: 0 | 1): number {
  if (one === 'L') return base === 1 ? 2 : 0
  if (one === 'R') return 1
  return 2
}
