// Whether what stands in a text box is words, or a picture or file written out in signs. It knows every way in which programs
// write bytes as text; nobody can know what a person might spell out by hand. Seed 000 app. 4 (starred note), UKCIS 2024.
import type { Problem } from './answers.ts'

// Bounded throughout: a pattern that can be matched in many ways would stop the program on a long text.
const SIGNS_OF_A_FILE = [
  /\bdata:(?:image|text|application|audio|video|font|model|multipart)\/[a-z0-9.+-]{1,80}\s{0,9}[;,]/i,
  /\bdata\s{0,9}:\s{0,9}[a-z]{1,20}\/[a-z0-9.+-]{1,80}\s{0,9};\s{0,9}(?:base64|utf-?8|charset)/i,
  /;\s{0,9}base64\s{0,9},/i,
  /<\s{0,9}(?:\w{1,20}:)?(?:img|svg|object|embed|iframe|picture)\b/i,
  /<\s{0,9}(?:\w{1,20}:)?(?:video|audio|source|image|path|polygon|polyline|canvas|style|script|link)\b[^<>]{0,500}=/i,
  /\{\\(?:rtf|pict|object|\*\\)/i,
  /-----BEGIN [A-Z0-9 ]{1,60}-----/,
  /^begin [0-7]{3} \S+$/m,
  /(?:[0-9a-f]{2}[\s:]?){120,}/i,
]
const SOLID_RUN = /[A-Za-z0-9+/_-]{200,}/
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi
const PERCENT_RUN = /(?:%[0-9a-f]{2}){2,}/gi

/** Web addresses are evidence in words; longer than any that a person copies from a browser, or more of them, they are a file. */
const LINK_LIMITS = { length: 2_000, codeSigns: 4_000 } as const
/** Codes, serial numbers and identifiers that a record may quote, in signs. */
const CODE_SIGNS_LIMIT = 2_000
const WINDOW = 256
const STEP = 64

export const EMBEDDED_DATA_MESSAGE =
  'Describe it in words. Pictures, files and code cannot be kept here, so take the pasted part out'

/** Words are always allowed, in every script; the never-copy rule wants them written. */
export function hasEmbeddedData(text: string): boolean {
  return hasBrokenBytes(text) || isSpelledOut(text)
}

function isSpelledOut(text: string): boolean {
  const plain = inPlainSigns(text)
  if (SIGNS_OF_A_FILE.some((sign) => sign.test(plain))) return true
  if (text.length < 200) return false
  const links = plain.match(LINK) ?? []
  if (links.some(({ length }) => length > LINK_LIMITS.length)) return true
  if (codeSigns(links, 16) > LINK_LIMITS.codeSigns) return true
  const words = plain.replace(LINK, ' ')
  return hasSolidRun(words) || isCode(words) || isListOfBytes(words) || isPacked(words)
}

// The same letter in another dress (wide, bold, escaped) and marks that nobody sees must not hide a file.
function inPlainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/&lt;/gi, '<')
    .replace(PERCENT_RUN, decoded)
}

// Words in other scripts are valid when decoded; the bytes of a picture are not.
function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

// Tab, line ends, and the soft line and page breaks of word processors are text. A few broken letters come with e-mails.
function hasBrokenBytes(text: string): boolean {
  let broken = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 && (code < 9 || code > 13)) return true
    if ((code >= 0x7f && code <= 0x9f) || code === 0xfffd) broken += 1
  }
  broken += text.match(/\p{Surrogate}/gu)?.length ?? 0
  return broken > 20 && broken > text.length / 32
}

// Runs folded into lines are joined, also where a box of one line put spaces in place of the line ends; drawn rules are none.
function hasSolidRun(words: string): boolean {
  return SOLID_RUN.test(
    words.replace(/_{3,}|-{3,}/g, ' ').replace(/[A-Za-z0-9+/=]{60,80}\s{1,3}/g, (line) => line.trimEnd()),
  )
}

// Base64, base85, uuencode and their like use far more different signs than words do, however they are spaced. The head of an
// e-mail does so for a few lines; the smallest picture for longer.
function isCode(words: string): boolean {
  const signs = words.match(/[!-~]/g) ?? []
  return (
    longestRun(differentInWindows(signs).map((different) => different >= 58)) >= 8 ||
    codeSigns(words.match(/\S+/g) ?? [], 4) > CODE_SIGNS_LIMIT
  )
}

/** Signs in parts where capitals, small letters and figures change within a part as they do in no word. */
function codeSigns(texts: readonly string[], minLength: number): number {
  let total = 0
  for (const text of texts) {
    for (const part of text.match(/[A-Za-z0-9]+/g) ?? []) {
      if (part.length >= minLength && countChanges(part) >= 2) total += part.length
    }
  }
  return total
}

function countChanges(part: string): number {
  return part.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0
}

// Bytes as a list of numbers: hexadecimal, decimal, octal or binary.
function isListOfBytes(words: string): boolean {
  const parts = words.match(/[A-Za-z0-9]+/g) ?? []
  const binary = parts.filter((part) => /^[01]{4,}$/.test(part))
  if (binary.reduce((sum, { length }) => sum + length, 0) > 800) return true
  for (let start = 0; start === 0 || start + 200 <= parts.length; start += 50) {
    const some = parts.slice(start, start + 200)
    if (some.filter(isHexPart).length >= 80) return true
    const numbers = some.filter((part) => /^\d{1,3}$/.test(part) && Number(part) <= 377)
    if (numbers.length >= 180 && new Set(numbers).size >= 110) return true
  }
  return false
}

function isHexPart(part: string): boolean {
  return /^(?:0?x|u00)?(?:[0-9a-f]{2}){1,4}$/i.test(part) && /[a-f]/i.test(part)
}

// Bytes as letters of large scripts or as symbols: of these, words use the same few again and again.
function isPacked(words: string): boolean {
  const others = words.match(/[^\p{ASCII}\s]/gu) ?? []
  const symbols = others.filter((sign) => !/[\p{L}\p{M}\p{N}\p{P}]/u.test(sign))
  return Math.max(...differentInWindows(others)) >= 235 || Math.max(...differentInWindows(symbols)) >= 120
}

/** How many different signs there are in each of the overlapping stretches of a text. */
function differentInWindows(signs: readonly string[]): number[] {
  const count = Math.max(1, Math.floor((signs.length - WINDOW) / STEP) + 1)
  return Array.from({ length: count }, (_, at) => new Set(signs.slice(at * STEP, at * STEP + WINDOW)).size)
}

function longestRun(marks: readonly boolean[]): number {
  let longest = 0
  let run = 0
  for (const isMarked of marks) {
    run = isMarked ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** Of a row, or of a fact by its kind and row: "trace-…". */
const ID = /^(?:[a-z]{1,20}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every word a person typed anywhere inside a plain value, as one text: a file cut into many boxes is still a file. */
export function wordsIn(value: unknown): string {
  return stringsIn(value)
    .filter((text) => !ID.test(text))
    .join('\n')
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn)
  return []
}

const HASH = /^[0-9a-f]{64}$/
/** As many as one record names, of procedures or of files. */
const MOST_HASHES = 32

export function isFewHashes(list: readonly unknown[]): boolean {
  return list.length <= MOST_HASHES && list.every((item) => typeof item === 'string' && HASH.test(item))
}

/**
 * Whether all the words of a record make a file together, though each field alone has too little of it to tell. The few broken letters of
 * an e-mail that each field may have do not add up to one.
 */
export function holdsCutFile(value: unknown): boolean {
  const all = stringsIn(value)
  const hashes = all.filter((text) => HASH.test(text))
  return isSpelledOut(wordsIn(isFewHashes(hashes) ? all.filter((text) => !HASH.test(text)) : all))
}

/** Problems of fields whose words carry an embedded file or picture. */
export function embeddedDataProblems(answers: object): readonly Problem[] {
  const fields = Object.entries(answers)
  const found = fields.filter(([, value]) => hasEmbeddedData(wordsIn(value))).map(([field]) => field)
  return (found.length > 0 ? found : firstOfCutFile(fields)).map((field) => ({
    field,
    message: EMBEDDED_DATA_MESSAGE,
  }))
}

/** The field with which a file begins that is cut over several of them. */
function firstOfCutFile(fields: readonly (readonly [string, unknown])[]): readonly string[] {
  const holds = (from: number, to: number) => holdsCutFile(fields.slice(from, to).map(([, value]) => value))
  if (fields.length < 2 || !holds(0, fields.length)) return []
  const to = fields.findIndex((_, at) => holds(0, at + 1)) + 1
  const from = fields.findLastIndex((_, at) => at < to && holds(at, to))
  return fields.slice(from, from + 1).map(([field]) => field)
}
