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

/** UTF-8, UTF-16 and Base64 of either. */
export function spellingsOf(words: string): readonly Buffer[] {
  const encodings = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  return [...encodings, ...encodings.flatMap((bytes) => base64Spellings(bytes).map((text) => Buffer.from(text)))]
}

/**
 * The signs that Base64 has for these bytes wherever they stand: at each of three places, all those that what stands beside cannot change.
 * Not one fewer: four signs of a short word are found in a megabyte of enciphered bytes by chance.
 */
export function base64Spellings(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
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
