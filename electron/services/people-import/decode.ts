// The bytes of a chosen file as UTF-8 text. What is not plain text is refused here, before anything looks into it.
import { isUtf8 } from 'node:buffer'
import { Unreadable } from './refusal.ts'

export type Decoded = {
  /** UTF-8, without a byte order mark. */
  readonly text: Buffer
  /** How the letters were read, in words, when that was not plain UTF-8. */
  readonly note: string
}

const SAVE_AS_CSV = 'Save it as CSV in your spreadsheet, then choose that file'
const BINARY_FILES: readonly (readonly [start: Buffer, what: string])[] = [
  [Buffer.from('PK'), `This is a spreadsheet or a packed file. ${SAVE_AS_CSV}`],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), `This is a spreadsheet in an older format. ${SAVE_AS_CSV}`],
  [Buffer.from('%PDF'), 'This is a PDF, which people cannot be read from. Export a CSV or CTF file, then choose that'],
  [Buffer.from('{\\rtf'), `This is a text document with formatting. ${SAVE_AS_CSV}`],
]

export function decode(bytes: Buffer): Decoded {
  if (bytes.length === 0) throw new Unreadable('The file is empty. Export it again, then choose that file')
  const known = BINARY_FILES.find(([start]) => bytes.subarray(0, start.length).equals(start))
  if (known) throw new Unreadable(known[1])
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return plain(bytes.subarray(3))
  if (startsWith(bytes, [0xff, 0xfe])) return wide(bytes.subarray(2))
  if (startsWith(bytes, [0xfe, 0xff])) return wide(swapped(bytes.subarray(2)))
  return plain(bytes)
}

const startsWith = (bytes: Buffer, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte)

function plain(bytes: Buffer): Decoded {
  if (bytes.includes(0)) throw notText()
  if (isUtf8(bytes)) return { text: bytes, note: '' }
  return {
    text: Buffer.from(fromWindows1252(bytes), 'utf8'),
    note: 'Letters with accents are stored in an older way in this file (Windows-1252). Look at some names with accents before you import.',
  }
}

function wide(bytes: Buffer): Decoded {
  if (bytes.length % 2 === 1) throw notText()
  const text = bytes.toString('utf16le')
  if (text.includes('\0')) throw notText()
  return {
    text: Buffer.from(text, 'utf8'),
    note: 'This file is stored as “Unicode text” (UTF-16). It was read as that.',
  }
}

function swapped(bytes: Buffer): Buffer {
  if (bytes.length % 2 === 1) throw notText()
  return Buffer.from(bytes).swap16()
}

function notText(): Unreadable {
  return new Unreadable(`This is not a CSV or CTF file, or it is damaged. ${SAVE_AS_CSV}`)
}

// 0x80 to 0x9f; five of them are no letters. The decoder that comes with Node reads these as control signs in some versions.
const UPPER = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? '\ufffd')
}
