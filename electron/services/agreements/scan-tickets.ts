import { randomUUID } from 'node:crypto'

/** A file as it was when somebody chose it. */
export type ChosenScan = {
  readonly path: string
  readonly mark: string
  readonly fileName: string
  readonly sizeBytes: number
}

export type ScanTickets = {
  readonly ticketFor: (scan: ChosenScan) => string
  readonly find: (ticket: string) => ChosenScan | undefined
  readonly forget: (ticket: string) => void
  /** When the vault is locked. */
  readonly forgetAll: () => void
}

/** A window never learns a path: it holds a ticket for a scan that a person chose in the system's dialog. */
export function createScanTickets(): ScanTickets {
  const scans = new Map<string, ChosenScan>()
  return {
    ticketFor: (scan) => {
      const ticket = randomUUID()
      scans.set(ticket, scan)
      return ticket
    },
    find: (ticket) => scans.get(ticket),
    forget: (ticket) => void scans.delete(ticket),
    forgetAll: () => {
      scans.clear()
    },
  }
}
