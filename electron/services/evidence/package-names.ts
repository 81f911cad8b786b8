// Names that every computer takes, for files that may have been called anything.
import { endingOf } from '#shared/domain/evidence-types.ts'

/** In bytes of UTF-8: with its folders a path must stay below what Windows opens. */
const LONGEST_BYTES = 100

/** The names of files in a package, by their order; `count` says how many digits the numbers have. */
export function numberOf(index: number, count: number): string {
  return `${index + 1}`.padStart(Math.max(2, `${count}`.length), '0')
}

/** '01-name.ending': the number keeps it unique and off the names that Windows keeps for devices. */
export function safeName(originalName: string, number: string): string {
  const cleaned = originalName
    .normalize('NFC')
    .toWellFormed()
    // What Windows refuses, and signs that would turn a name round or hide its ending.
    .replace(/[<>:"/\\|?*]|\p{Cc}|\p{Zl}|\p{Zp}/gu, '_')
    .replace(/\p{Cf}/gu, '')
    .replace(/[. ]+$/, '')
  const ending = endingOf(cleaned)
  const dotted = ending === '' || Buffer.byteLength(ending) > 20 ? '' : cleaned.slice(-ending.length - 1)
  const stem = cleaned.slice(0, cleaned.length - dotted.length)
  const room = LONGEST_BYTES - Buffer.byteLength(`${number}-${dotted}`)
  const name = shortened(stem, room).replace(/[. ]+$/, '')
  return `${number}-${name === '' ? 'file' : name}${dotted}`
}

/** '01.png': the list of an encrypted zip can be read without its passphrase, so it must not say what people are called. */
export function bareName(originalName: string, number: string): string {
  const ending = endingOf(originalName)
  return /^[a-z0-9]{1,8}$/.test(ending) ? `${number}.${ending}` : number
}

function shortened(text: string, bytes: number): string {
  let short = ''
  for (const { segment } of new Intl.Segmenter('en-GB').segment(text)) {
    if (Buffer.byteLength(short) + Buffer.byteLength(segment) > bytes) break
    short += segment
  }
  return short
}
