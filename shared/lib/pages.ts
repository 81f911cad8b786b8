/** Pages that so many rows fill; a list with nothing in it has one. */
export function pageCountOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage))
}
