// fontkit carries no types; this is the part that the documents use.
declare module 'fontkit' {
  export type Glyph = {
    readonly id: number
    readonly advanceWidth: number
    /** What the glyph stands for; none for the dots that a letter was taken apart into. */
    readonly codePoints: readonly number[]
  }
  /** In the font's units; an offset moves one glyph, an advance all that follow. */
  export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  export type GlyphRun = {
    glyphs: readonly Glyph[]
    positions: readonly Position[]
    readonly direction: 'ltr' | 'rtl'
  }
  export type Subset = { readonly glyphs: number[]; includeGlyph: (id: number) => number }
  export type Font = {
    readonly characterSet: readonly number[]
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    layout(text: string, features?: readonly string[]): GlyphRun
    createSubset(): Subset
  }
  export function create(data: Uint8Array): Font
}
