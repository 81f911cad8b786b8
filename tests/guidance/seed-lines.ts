import type { SeedStep } from './seed-step.ts'

/** What a document says, and the steps that do it; or why none does. */
export type Line =
  | readonly [says: string, procedure: string, ...steps: string[]]
  | { readonly says: string; readonly procedure: string; readonly leftOut: string }

/** The lines of a section, numbered in reading order. */
export function linesOf(seed: SeedStep['seed'], section: string, lines: readonly Line[]): readonly SeedStep[] {
  return lines.map((line, index): SeedStep => {
    const place = { seed, section, number: index + 1 } as const
    if ('leftOut' in line) return { ...place, ...line, steps: [] }
    const [says, procedure, ...steps] = line
    return { ...place, says, procedure, steps }
  })
}

type PlainLine = readonly [says: string, ...steps: string[]] | { readonly says: string; readonly leftOut: string }

/** As above, where the whole section belongs to one procedure. */
export function linesUnder(
  seed: SeedStep['seed'],
  section: string,
  procedure: string,
  lines: readonly PlainLine[],
): readonly SeedStep[] {
  const inProcedure = lines.map((line): Line => {
    if ('leftOut' in line) return { ...line, procedure }
    const [says, ...steps] = line
    return [says, procedure, ...steps]
  })
  return linesOf(seed, section, inProcedure)
}
