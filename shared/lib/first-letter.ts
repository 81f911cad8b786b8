/** Words with their first letter as at the start of a sentence. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Words with their first letter as in the middle of a sentence. */
export function small(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
