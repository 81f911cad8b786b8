// Words that occur nowhere else, and finding them again in whatever way they might have been written down.
import { base64Spellings } from './canary.ts'

/** Draws a new word with each call and remembers all of them. */
export function canaryWords(prefix: string): { readonly next: () => string; readonly all: readonly string[] } {
  const all: string[] = []
  return {
    all,
    next: () => {
      const word = `${prefix}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(all.length / 26)]}${'abcdefghijklmnopqrstuvwxyz'[all.length % 26]}qzx`
      all.push(word)
      return word
    },
  }
}

/** Those of the words that stand in these bytes: as UTF-8 in any case, UTF-16, hexadecimal or Base64. */
export function foundIn(bytes: Buffer, words: readonly string[]): readonly string[] {
  const text = bytes.toString('latin1')
  const lower = text.toLowerCase()
  return words.filter((word) => {
    const spelled = [Buffer.from(word, 'utf16le').toString('latin1'), ...base64Spellings(Buffer.from(word, 'utf8'))]
    const folded = [word, Buffer.from(word, 'utf8').toString('hex')]
    return spelled.some((form) => text.includes(form)) || folded.some((form) => lower.includes(form))
  })
}
