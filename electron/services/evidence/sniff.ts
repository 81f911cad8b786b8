// What kind of file it is by its first bytes. Nothing of it is decoded, not even words: as text they could not be overwritten. Nothing is
// believed of its name.
import { isUtf8 } from 'node:buffer'
import { TEXT_TYPE, agreementOf } from '#shared/domain/evidence-types.ts'
import type { NewEvidence } from '#shared/domain/evidence.ts'
import { fileTypeFromBuffer } from 'file-type'

const MAIL_TYPE = 'message/rfc822'

/** `head` is the beginning of the file, `isWhole` whether that is all of it. */
export async function sniff(
  name: string,
  head: Buffer,
  isWhole: boolean,
): Promise<Pick<NewEvidence, 'type' | 'agreement'>> {
  // The two bytes that mark UTF-16 would also pass for sound.
  const found = isUtf16(head) ? PLAIN : ((await byMagic(head)) ?? byWords(head, isWhole))
  const type = found?.mime ?? null
  return { type, agreement: agreementOf(name, type, found?.ext ?? null) }
}

type Kind = { readonly mime: string; readonly ext: string | null }
const PLAIN: Kind = { mime: TEXT_TYPE, ext: null }

async function byMagic(head: Buffer): Promise<Kind | undefined> {
  try {
    return await fileTypeFromBuffer(head)
  } catch {
    // A file that is made to confuse whoever looks at it is simply of no known kind.
    return undefined
  }
}

function byWords(head: Buffer, isWhole: boolean): Kind | undefined {
  if (head.length === 0 || head.some(isControl)) return undefined
  if (!isUtf8(isWhole ? head : withoutLastSign(head)) && !isWestern(head)) return undefined
  return isMail(head) ? { mime: MAIL_TYPE, ext: 'eml' } : PLAIN
}

// Of the signs below a space, text has tabs, ends of lines and pages, and escapes. A file of another kind has the others soon.
const IN_TEXT = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]
function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && !IN_TEXT.includes(code))
}

// The beginning of a longer file may end within a sign of up to four bytes.
function withoutLastSign(head: Buffer): Buffer {
  const start = head.findLastIndex((byte) => (byte & 0xc0) !== 0x80)
  return start >= head.length - 4 ? head.subarray(0, start) : head
}

// Older text with accents, such as an e-mail: nearly all of it is plain letters.
const MOST_OTHER = 0.1
function isWestern(head: Buffer): boolean {
  return head.filter((byte) => byte >= 0x80).length <= head.length * MOST_OTHER
}

function isUtf16(head: Buffer): boolean {
  const isLittle = head[0] === 0xff && head[1] === 0xfe
  const isBig = head[0] === 0xfe && head[1] === 0xff
  if ((!isLittle && !isBig) || head.length < 4) return false
  for (let at = 2; at + 1 < head.length; at += 2) {
    if (isControl(isLittle ? head.readUInt16LE(at) : head.readUInt16BE(at))) return false
  }
  // Sound has no signs of one script in a row: most of a text is of one, and half of its bytes are the same few.
  const pages = new Set<number>()
  for (let at = isLittle ? 3 : 2; at < head.length; at += 2) pages.add(head[at] ?? 0)
  return pages.size <= MOST_SCRIPT_PAGES
}
const MOST_SCRIPT_PAGES = 100

const HEADERS = [
  'Received',
  'Return-Path',
  'Delivered-To',
  'From',
  'To',
  'Date',
  'Subject',
  'Message-ID',
  'MIME-Version',
]

/** Words that begin with the lines of an e-mail. */
function isMail(head: Buffer): boolean {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => head.indexOf(end)).filter((at) => at >= 0)
  const headers = head.subarray(0, Math.min(head.length, ...ends))
  const has = (name: string) => startsWith(headers, `${name}:`) || headers.includes(`\n${name}:`)
  return HEADERS.filter((name) => has(name) || has(name.toLowerCase())).length >= 3 && beginsWithName(headers)
}

function startsWith(bytes: Buffer, words: string): boolean {
  return bytes.subarray(0, words.length).equals(Buffer.from(words))
}

// 'Name:' at once, or the 'From ' of a mailbox.
function beginsWithName(headers: Buffer): boolean {
  const colon = headers.indexOf(':')
  const name = headers.subarray(0, colon)
  return startsWith(headers, 'From ') || (colon > 0 && name.every((byte) => byte > 0x20 && byte < 0x7f))
}
