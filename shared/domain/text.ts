import { z } from 'zod'

/** Lengths in UTF-16 code units: far above what people write, low enough that a pasted file is refused. */
export const TEXT_LIMITS = { line: 300, paragraph: 10_000, narrative: 200_000 } as const

export const lineSchema = z.string().max(TEXT_LIMITS.line, 'Shorten this to 300 characters or fewer')
export const paragraphSchema = z.string().max(TEXT_LIMITS.paragraph, 'Shorten this to 10,000 characters or fewer')
export const narrativeSchema = z.string().max(TEXT_LIMITS.narrative, 'Shorten this to 200,000 characters or fewer')
export const idSchema = z.uuid()
export const isoDateSchema = z.iso.date()
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const instantSchema = z.number().int().nonnegative()

const BASE64_RUN = /[A-Za-z0-9+/_-]{200,}/
const SIGNS_OF_A_FILE = [
  /\bdata:[a-z0-9.+-]*\/?[a-z0-9.+-]*(;[a-z0-9=.+-]+)*,/i,
  /;base64,/i,
  /<\s*(img|svg|object|embed|iframe|video|picture)\b/i,
  /\{\\(pict|\*\\shppict|object)\b/i,
  /-----BEGIN [A-Z0-9 ]+-----/,
  /^begin [0-7]{3} \S+$/m,
  /(?:[0-9a-f]{2}[\s:]?){120,}/i,
]

/**
 * Whether free text carries an embedded file or picture: a data URI, a long base64 or hex run, pasted markup or control bytes.
 * Words are always allowed; the never-copy rule wants them written. Seed 000 app. 4 (starred note), UKCIS 2024.
 */
export function hasEmbeddedData(text: string): boolean {
  if (hasControlBytes(text)) return true
  if (SIGNS_OF_A_FILE.some((sign) => sign.test(text))) return true
  const joined = text.replace(/[A-Za-z0-9+/=]{60,80}\r?\n/g, (line) => line.trimEnd())
  return BASE64_RUN.test(joined) && !isOneLongLink(joined)
}

export const EMBEDDED_DATA_MESSAGE =
  'Describe it in words. Pictures, files and code cannot be kept here, so take the pasted part out'

// Tab, line feed and carriage return are text; other C0 controls and the replacement of broken bytes are a pasted file.
function hasControlBytes(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}

// Web addresses can be very long and are evidence in words.
function isOneLongLink(text: string): boolean {
  const withoutLinks = text.replace(/\bhttps?:\/\/\S+/gi, '')
  return !BASE64_RUN.test(withoutLinks)
}

/** Strings anywhere inside a plain value, for rules that hold for every word a person typed. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn)
  return []
}
