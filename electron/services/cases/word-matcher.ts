// Looks for words as the index of ordinary cases does: without case and accents, as beginnings, all of them, in any order.

/** Whether all words are found, each within one of the texts; with no words everything matches. */
export function wordMatcher(words: string): (texts: readonly string[]) => boolean {
  const sought = words
    .split(/\s+/)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0)
  return (texts) => {
    const columns = texts.map(tokensOf)
    return sought.every((tokens) => columns.some((column) => holds(column, tokens)))
  }
}

function tokensOf(text: string): readonly string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []
}

// Words that are written together ("2026-014") stand together; the last may be a beginning.
function holds(column: readonly string[], sought: readonly string[]): boolean {
  const last = sought.length - 1
  return column.some((_, from) =>
    sought.every((token, index) => {
      const found = column[from + index] ?? ''
      return index === last ? found.startsWith(token) : found === token
    }),
  )
}
