/** One point of one of the documents, and the rules of Blueform's agreements that cover it. Built by hand, in reading order. */
export type SeedPoint = {
  readonly seed: '000' | '001' | '002' | '003' | '004'
  readonly section: string
  readonly number: number
  /** What the document says, in our own words. */
  readonly says: string
  /** "staff+volunteer/own-account,lock-screen": every rule named is in every kind named. "image/b" is a part of the form about pictures. */
  readonly covers: readonly string[]
  /** Why no rule covers it. */
  readonly leftOut?: string
}

type Line = readonly [says: string, ...covers: string[]] | { readonly says: string; readonly leftOut: string }

export function pointsOf(seed: SeedPoint['seed'], section: string, lines: readonly Line[]): readonly SeedPoint[] {
  return lines.map((line, index): SeedPoint => {
    const place = { seed, section, number: index + 1 } as const
    if ('leftOut' in line) return { ...place, ...line, covers: [] }
    const [says, ...covers] = line
    return { ...place, says, covers }
  })
}
