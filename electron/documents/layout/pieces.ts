// Turns text into pieces that one font can draw in one direction. Every character comes out: one that no font has as its code point.
import { bidiLevels, hasRightToLeft } from './bidi.ts'
import type { FontFile } from './font-files.ts'
import { ARABIC_FONT, fontThatHas } from './fonts.ts'

export type Style = {
  readonly bold: boolean
  readonly sizePt: number
  readonly leadingPt: number
  readonly colour: string
}

/** A stretch of text in one style. */
export type Span = { readonly text: string; readonly style: Style }

export type Piece = {
  readonly text: string
  readonly font: FontFile
  readonly style: Style
  /** Odd runs right to left. */
  readonly level: number
  readonly isSpace: boolean
}

export type Paragraph = { readonly isRightToLeft: boolean; readonly pieces: readonly Piece[] }

type Character = { readonly text: string; readonly font: FontFile; readonly style: Style; readonly level: number }

const ARABIC = /\p{Script=Arabic}/u
/** Below it are no Arabic letters. */
const LAST_LATIN = 0x24f
const NEEDS_CLUSTERS = /\p{M}|\u200c|\u200d/u
const TAB = '    '
const clusters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** Paragraphs of a text, one for each line that was typed; CRLF, CR and the Unicode line ends all count. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/)
}

/** `as-written` lets a paragraph that starts in Arabic letters run from the right; the form's own lines never do. */
export type Direction = 'left-to-right' | 'as-written'

/** One paragraph. In the form's own lines each span is on its own: an Arabic name does not turn round the class beside it. */
export function toPieces(spans: readonly Span[], direction: Direction): Paragraph {
  const given = direction === 'left-to-right' ? 0 : undefined
  let isRightToLeft = false
  const levelled = spans.flatMap(({ text, style }) => {
    const characters = charactersOf(text, style)
    if (!hasRightToLeft(text)) return characters
    const found = bidiLevels(
      characters.map((character) => character.text),
      given,
    )
    isRightToLeft = found.base === 1
    return characters.map((character, index) => ({ ...character, level: found.levels[index] ?? 0 }))
  })
  const pieces: { text: string; font: FontFile; style: Style; level: number; isSpace: boolean }[] = []
  for (const { text, font, style, level } of levelled) {
    const isSpace = text === ' '
    const last = pieces.at(-1)
    const joins = last?.font === font && last.style === style && last.level === level && last.isSpace === isSpace
    if (last && joins && !isDrawnAlone(text, font, level)) last.text += text
    else pieces.push({ text, font, style, level, isSpace })
  }
  return { isRightToLeft, pieces }
}

/** User-perceived characters: a letter keeps its marks. */
export function clustersOf(text: string): readonly string[] {
  if (!NEEDS_CLUSTERS.test(text)) return [...text]
  return Array.from(clusters.segment(text), ({ segment }) => segment)
}

// The font's layout turns any Arabic run round; digits that run left to right inside it must not be.
function isDrawnAlone(text: string, font: FontFile, level: number): boolean {
  return font === ARABIC_FONT && level % 2 === 0 && ARABIC.test(text)
}

function charactersOf(text: string, style: Style): Character[] {
  const printable = text.normalize('NFC').replaceAll('\t', TAB)
  return clustersOf(printable).flatMap((cluster) => {
    const whole = characterOf(cluster, style)
    return whole
      ? [whole]
      : [...cluster].flatMap((character) => characterOf(character, style) ?? spelledOut(character, style))
  })
}

function characterOf(text: string, style: Style): Character | undefined {
  const first = text.codePointAt(0) ?? 0
  const isOne = text.length === (first > 0xffff ? 2 : 1)
  const codePoints = isOne ? [first] : Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const font = fontThatHas(codePoints, style.bold, first > LAST_LATIN && ARABIC.test(text))
  return font === undefined ? undefined : { text, font, style, level: 0 }
}

function spelledOut(character: string, style: Style): Character[] {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return [...`[U+${hex}]`].flatMap((sign) => characterOf(sign, style) ?? [])
}
