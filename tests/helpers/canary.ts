// Looks for words in files as they would lie there if something had not been encrypted.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function filesUnder(folder: string): readonly string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      // A profile holds links that lead nowhere, and files that come and go.
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  )
}

/** UTF-8, UTF-16 and base64; of base64 the part that is the same wherever the words stand in it, for all three ways to stand. */
export function spellingsOf(words: string): readonly Buffer[] {
  const encodings = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  const base64 = encodings.flatMap((bytes) =>
    [0, 1, 2].map((lead) => {
      const text = Buffer.concat([Buffer.alloc(lead), bytes]).toString('base64')
      return Buffer.from(text.slice(lead === 0 ? 0 : 4, -4))
    }),
  )
  return [...encodings, ...base64]
}

/** `file: spelling` for each hit. */
export function findWords(files: readonly string[], words: readonly string[]): readonly string[] {
  return files.flatMap((path) => {
    const content = readFileSync(path)
    return words
      .filter((word) => spellingsOf(word).some((bytes) => content.includes(bytes)))
      .map((word) => `${path}: ${word}`)
  })
}
