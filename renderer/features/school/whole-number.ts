/** What was typed into a box for a number; an empty box is no number. */
export function wholeNumber(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed)
}
