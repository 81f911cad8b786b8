import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'

export type FolderTickets = {
  readonly ticketFor: (folder: string) => { readonly ticket: string; readonly folderName: string }
  readonly folderOf: (ticket: string) => string | undefined
}

/** A window never learns a path: it holds a ticket for a folder that a person chose in the system's dialog. */
export function createFolderTickets(): FolderTickets {
  const folders = new Map<string, string>()
  return {
    ticketFor: (folder) => {
      const ticket = randomUUID()
      folders.set(ticket, folder)
      return { ticket, folderName: basename(folder) || folder }
    },
    folderOf: (ticket) => folders.get(ticket),
  }
}
