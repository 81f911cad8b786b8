// The one file that somebody chose and has not imported yet. What is in it stays in this process: the window holds a ticket. It is gone
// once another is chosen, it is imported, half an hour is over, or the records are locked, because a session takes its file with it.
import type { FileTable } from './file-table.ts'
import type { Session } from '../session.ts'

export type HeldFile = {
  readonly ticket: string
  readonly table: FileTable
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

const KEPT_MS = 30 * 60 * 1000
const heldOf = new WeakMap<Session, HeldFile>()

export function holdFile(session: Session, file: HeldFile): void {
  heldOf.set(session, file)
  setTimeout(dropLater, KEPT_MS, new WeakRef(session), file.ticket).unref()
}

export function heldFile(session: Session, ticket: string): HeldFile | undefined {
  const file = heldOf.get(session)
  return file?.ticket === ticket ? file : undefined
}

export function dropFile(session: Session, ticket: string): void {
  if (heldOf.get(session)?.ticket === ticket) heldOf.delete(session)
}

// Neither the session nor the file lives on for the sake of the timer.
function dropLater(who: WeakRef<Session>, ticket: string): void {
  const session = who.deref()
  if (session) dropFile(session, ticket)
}
