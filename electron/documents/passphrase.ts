// Signs that look alike (0 o, 1 i l, 2 z, 5 s, 8 b, 9 g q, u v) or are easily misheard on a telephone (m n) are left out.
const SIGNS = 'acdefhjkmprtwxy3467'
const GROUPS = 6
const GROUP_LENGTH = 4

/**
 * Six groups of four signs: 24 signs of 19 kinds, 101 bits. pdfkit's AES-256 can be guessed at quickly, so a person never chooses this.
 * `randomInt(max)` gives a whole number from 0 to max - 1 and must be cryptographic.
 */
export function generatePassphrase(randomInt: (max: number) => number): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
