// Owns the fonts: read and parsed once for the life of the process, then shared by every document. Keeps no text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { FONT_FILES, type FontFile } from './font-files.ts'
import { type TextKeepingFont, hiddenWordsFont, textKeepingFont } from './text-keeping-font.ts'

type LoadedFont = { readonly font: TextKeepingFont; readonly codePoints: ReadonlySet<number> }

const REGULAR_FONT: FontFile = 'AtkinsonHyperlegibleNext-Regular.ttf'
const REGULAR_CHAIN: readonly FontFile[] = [REGULAR_FONT, 'NotoSans-Regular.ttf', 'NotoNaskhArabic-Regular.ttf']
const BOLD_CHAIN: readonly FontFile[] = [
  'AtkinsonHyperlegibleNext-SemiBold.ttf',
  'NotoSans-Regular.ttf',
  'NotoNaskhArabic-Regular.ttf',
]
export const ARABIC_FONT: FontFile = 'NotoNaskhArabic-Regular.ttf'

let fontsFolder: string | undefined
let loaded: ReadonlyMap<FontFile, LoadedFont> | undefined

/** Says where the files named in FONT_FILES are. Call it once at start, before any document is made. */
export function configureFonts(folder: string): void {
  fontsFolder = folder
  loaded = undefined
}

export function loadedFonts(): ReadonlyMap<FontFile, LoadedFont> {
  if (loaded) return loaded
  const folder = fontsFolder
  if (folder === undefined) throw new Error('configureFonts was not called')
  loaded = new Map(fontNames().map((name) => [name, load(join(folder, name))]))
  return loaded
}

/** What words without ink are written in. */
export function hiddenWords(): TextKeepingFont {
  const font = loadedFonts().get(REGULAR_FONT)?.font
  if (!font) throw new Error('no regular font')
  return hiddenWordsFont(font)
}

/** The first font that has every code point; Arabic letters are asked of the Arabic font first. */
export function fontThatHas(codePoints: readonly number[], bold: boolean, preferArabic: boolean): FontFile | undefined {
  const fonts = loadedFonts()
  const hasAll = (name: FontFile) => {
    const known = fonts.get(name)?.codePoints
    return known !== undefined && codePoints.every((codePoint) => known.has(codePoint))
  }
  if (preferArabic && hasAll(ARABIC_FONT)) return ARABIC_FONT
  return (bold ? BOLD_CHAIN : REGULAR_CHAIN).find(hasAll)
}

function fontNames(): readonly FontFile[] {
  return Object.keys(FONT_FILES) as FontFile[]
}

function load(path: string): LoadedFont {
  const parsed = create(readFileSync(path))
  return { font: textKeepingFont(parsed), codePoints: new Set(parsed.characterSet) }
}
