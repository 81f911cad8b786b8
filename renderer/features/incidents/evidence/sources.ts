// Where files came from is known to the main process for as long as the records stay unlocked; these are its tickets for those
// that were added. Locking loads the window afresh, so nothing of this outlives it.

const tickets = new Map<string, string>()

export function rememberSource(evidenceId: string, ticket: string): void {
  tickets.set(evidenceId, ticket)
}

export function sourceTicket(evidenceId: string): string | null {
  return tickets.get(evidenceId) ?? null
}

export function forgetSource(evidenceId: string): void {
  tickets.delete(evidenceId)
}
