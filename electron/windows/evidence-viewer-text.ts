// How the words of a file, and its name, become text on a page. It never looks at what they say.

/** So much of a text is read and shown. */
export const SHOWN_TEXT_BYTES = 2 * 1024 * 1024

/** The beginning of a text as letters: UTF-8, UTF-16 or else Windows-1252, which any bytes are. */
export function decodeText(bytes: Uint8Array, isAll: boolean): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    // Without the end, the last letter may have been cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isAll })
  } catch {
    return windows1252(bytes)
  }
}

type Utf16 = 'utf-16le' | 'utf-16be'

// By its mark, or because every second byte of an ordinary text is 0.
function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const looked = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const enough = looked / 2 / 3
  if (looked < 4 || (even <= enough && odd <= enough)) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

// Where it is not Latin-1. Not by TextDecoder: some versions of Node take Windows-1252 for Latin-1.
const OF_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (sign) => OF_80_TO_9F.charAt(sign.charCodeAt(0) - 0x80))
}

/** So much is laid out at once: 2 MB in one piece hold the window up for seconds. */
const PART_LENGTH = 16 * 1024

/** The text in parts that end with a line, or within one that is longer than a part. */
export function partsOf(text: string): string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length;) {
    const furthest = text.slice(start, start + PART_LENGTH)
    const part = start + PART_LENGTH >= text.length ? furthest : wholeLinesOf(furthest)
    parts.push(part)
    start += part.length
  }
  return parts
}

function wholeLinesOf(text: string): string {
  const lastLine = text.lastIndexOf('\n')
  if (lastLine !== -1) return text.slice(0, lastLine + 1)
  // The first half of a letter of two units stays with the second.
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '\ufffd')
}

/** A name with what would turn, hide or break it made visible: "photo[U+202E]gpj.exe" and not "photoexe.jpg". */
export function visibleName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${code}]`
  })
}
