// A parsed font whose PDFs can be searched, copied from and read aloud. pdfkit gives each glyph of a document one meaning: the one it
// had when first used. But glyphs are shared: the dots below ي and ị, the joined shapes of ي and ی, the space and the no-break space.
// So here a glyph with another meaning is another glyph, and no meaning is remembered from one document to the next.
import type { Font, Glyph, GlyphRun, Position } from 'fontkit'

/** A glyph's number in its font and, after a colon, what it stands for. */
type MeaningId = `${number}:${string}`
type MeantGlyph = Omit<Glyph, 'id'> & { readonly id: MeaningId }
type MeantRun = Omit<GlyphRun, 'glyphs'> & { glyphs: readonly MeantGlyph[] }

/** What pdfkit asks of a font, apart from the tables that it takes from the parsed one. */
export type TextKeepingFont = {
  layout(text: string, features?: readonly string[]): MeantRun
  createSubset(): { includeGlyph: (id: MeaningId) => number }
}

export function textKeepingFont(parsed: Font): TextKeepingFont {
  const shaping = Object.create(parsed, {
    // fontkit keeps each glyph with the text it first stood for; these are made anew for each use.
    getGlyph: { value: (id: number, codePoints: readonly number[] = []) => meaning(parsed.getGlyph(id), codePoints) },
  }) as Font
  return Object.create(parsed, {
    layout: {
      value: (text: string, features?: readonly string[]) =>
        withMeanings(shaping.layout(text, features), codePointsOf(text)),
    },
    createSubset: { value: () => subsetByMeaning(parsed) },
  }) as TextKeepingFont
}

function meaning(glyph: Glyph, codePoints: readonly number[]): Glyph {
  return Object.assign(Object.create(glyph) as Glyph, { codePoints })
}

/** A font without ink: whatever it is given becomes one space that stands for those words. This is how a drawn tick gets text. */
export function hiddenWordsFont(font: TextKeepingFont): TextKeepingFont {
  const layout = (text: string) => {
    const run = font.layout(' ')
    const codePoints = codePointsOf(text)
    run.glyphs = run.glyphs.map((glyph) => ({ ...glyph, id: withMeaning(glyph.id, codePoints), codePoints }))
    return run
  }
  // pdfkit takes two fonts of one name for the same font.
  return Object.create(font, { postscriptName: { value: 'HiddenWords' }, layout: { value: layout } }) as TextKeepingFont
}

function withMeanings(run: GlyphRun, letters: readonly number[]): MeantRun {
  const said = run.glyphs.flatMap(({ codePoints }) => codePoints)
  // Scripts that put a vowel before the letter it follows: the first glyph says the whole word.
  const isOutOfOrder = run.direction === 'ltr' && said.join() !== letters.join()
  const meanings = isOutOfOrder ? run.glyphs.map((_, index) => (index === 0 ? letters : [])) : withMarks(run)
  const placed = run.glyphs.map(({ id, advanceWidth }, index) => {
    const codePoints = meanings[index] ?? []
    const position = run.positions[index] ?? NOWHERE
    return { glyph: { id: withMeaning(`${id}:`, codePoints), advanceWidth, codePoints }, position }
  })
  const ordered = dotsLast(placed)
  return Object.assign(run, {
    glyphs: ordered.map(({ glyph }) => glyph),
    positions: ordered.map(({ position }) => position),
  })
}

// A vowel sign that stands over its letter is said by the letter: by itself it would split the word as a dot does.
function withMarks({ glyphs, positions, direction }: GlyphRun): readonly (readonly number[])[] {
  const meanings = glyphs.map(({ codePoints }) => [...codePoints])
  const reading = glyphs.map((_, index) => (direction === 'rtl' ? glyphs.length - 1 - index : index))
  let letter: number[] | undefined
  for (const index of reading) {
    const own = meanings[index] ?? []
    const isMark = own.length > 0 && positions[index]?.xAdvance === 0 && own.every(isMarkSign)
    if (isMark && letter) letter.push(...own.splice(0))
    else if (own.length > 0) letter = own
  }
  return meanings
}

function isMarkSign(codePoint: number): boolean {
  return /\p{M}/u.test(String.fromCodePoint(codePoint))
}

type Placed = { readonly glyph: MeantGlyph; readonly position: Position }
const NOWHERE: Position = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 }

// Dots that were taken off their letters say nothing, and readers take a glyph that says nothing for the end of a word. Drawn after the
// letters, at the same places, they do not split it.
function dotsLast(placed: readonly Placed[]): readonly Placed[] {
  const isDot = ({ glyph, position }: Placed) => glyph.codePoints.length === 0 && position.xAdvance === 0
  if (!placed.some(isDot)) return placed
  const endX = placed.reduce((total, { position }) => total + position.xAdvance, 0)
  let x = 0
  const dots: Placed[] = []
  for (const one of placed) {
    const { glyph, position } = one
    if (isDot(one)) dots.push({ glyph, position: { ...position, xOffset: position.xOffset + x - endX } })
    x += position.xAdvance
  }
  return [...placed.filter((one) => !isDot(one)), ...dots]
}

function withMeaning(id: MeaningId, codePoints: readonly number[]): MeaningId {
  return `${Number.parseInt(id, 10)}:${codePoints.join()}`
}

function subsetByMeaning(parsed: Font) {
  const subset = parsed.createSubset()
  const places = new Map<MeaningId, number>()
  const includeGlyph = (id: MeaningId): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    const place = subset.glyphs.push(Number.parseInt(id, 10)) - 1
    places.set(id, place)
    return place
  }
  const includeComponent = subset.includeGlyph.bind(subset)
  // While it is written, the subset asks for the parts of composed glyphs by their plain number.
  return Object.assign(subset, {
    includeGlyph: (id: MeaningId | number) => (typeof id === 'number' ? includeComponent(id) : includeGlyph(id)),
  })
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
}
