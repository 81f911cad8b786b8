// Names of people as they stand in a file. A title is no name, a couple is not one person, and a line with totals is nobody.
import { quoted } from './import-cells.ts'

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame)(?:\.| |$) ?/i

/** "Mrs Jane" is Jane, and "Mr" is nothing. */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '')
}

// Words that begin a surname and never stand alone: van der Berg, de Souza, bin Yusuf.
const PARTICLES = new Set(
  'van von der den de del della di da das do dos du la le ten ter zu bin ibn bint al el st ap'.split(' '),
)

/** "Surname, Forename" or "Forename Surname", where the last word is the surname, with the small words before it. */
export function splitName(text: string): { readonly surname: string; readonly forename: string } {
  const comma = text.indexOf(',')
  if (comma >= 0) return { surname: text.slice(0, comma).trim(), forename: withoutTitle(text.slice(comma + 1).trim()) }
  const words = withoutTitle(text).split(' ')
  let at = words.length - 1
  // At least one word is left for the first name.
  while (at > 1 && PARTICLES.has((words[at - 1] ?? '').toLowerCase().replace('.', ''))) at -= 1
  return { surname: words.slice(at).join(' '), forename: words.slice(0, at).join(' ') }
}

const COUPLE = /[&+/]|\band\b/i

/** What is wrong with a name or a part of one. A firm can be called “Example and Sons”, so a couple is looked for only where `isPerson`. */
export function nameProblem(text: string, isPerson: boolean): string | undefined {
  if (!/\p{L}/u.test(text) || text.includes(':')) {
    return `${quoted(text)} is not a name. Leave this line out if it is about nobody, such as a line with totals`
  }
  if (isPerson && COUPLE.test(text)) return `${quoted(text)} names more than one person. Give each a line of their own`
  return undefined
}
