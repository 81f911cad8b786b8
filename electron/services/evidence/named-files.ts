// Files that a person named but that are not part of the records yet: a window holds a ticket, and only here is the path behind it, or
// the bytes of a capture. Nothing in here is read. It is empty again once the vault is locked.
import { randomUUID } from 'node:crypto'
import type { NewEvidence } from '#shared/domain/evidence.ts'
import type { NamedFile } from '#shared/ipc/evidence.ts'

/** `mark` is what the file system said of it; if that is another later, it is not the file that was named. */
type NamedSource = { readonly path: string; readonly mark: string } | { readonly bytes: Buffer }

export type Named = {
  readonly ticket: string
  readonly incidentId: string
  readonly name: string
  readonly sizeBytes: number
  readonly means: NewEvidence['means']
  readonly source: NamedSource
  /** The evidence it has become; until then null. */
  readonly evidenceId: string | null
}

export type NamedFiles = {
  /** Takes over the bytes of a capture: they are overwritten once they are added, forgotten or the vault is locked. */
  name(file: Omit<Named, 'ticket' | 'evidenceId'>): NamedFile
  /** A screen or window that may be captured for this incident. */
  nameScreen(incidentId: string, sourceId: string): string
  screenOf(incidentId: string, ticket: string): string | undefined
  /** Undefined when it was named for another incident. */
  find(incidentId: string, ticket: string): Named | undefined
  /** It was added; its path stays known, so that the source can be removed, and a capture is overwritten. */
  markAdded(ticket: string, evidenceId: string): void
  /** Bytes of captures that wait to be added. */
  capturedBytes(): number
  forget(ticket: string): void
  forgetIncident(incidentId: string): void
  forgetAll(): void
}

export function createNamedFiles(): NamedFiles {
  const files = new Map<string, Named>()
  const screens = new Map<string, { readonly incidentId: string; readonly sourceId: string }>()
  const forget = (ticket: string): void => {
    const named = files.get(ticket)
    if (named && 'bytes' in named.source) named.source.bytes.fill(0)
    files.delete(ticket)
    screens.delete(ticket)
  }
  const forgetWhere = (isMeant: (incidentId: string) => boolean): void => {
    for (const [ticket, { incidentId }] of [...files, ...screens]) if (isMeant(incidentId)) forget(ticket)
  }
  return {
    name: (file) => {
      const ticket = randomUUID()
      files.set(ticket, { ...file, ticket, evidenceId: null })
      return { ticket, name: file.name, sizeBytes: file.sizeBytes }
    },
    nameScreen: (incidentId, sourceId) => {
      const ticket = randomUUID()
      screens.set(ticket, { incidentId, sourceId })
      return ticket
    },
    screenOf: (incidentId, ticket) => {
      const screen = screens.get(ticket)
      return screen?.incidentId === incidentId ? screen.sourceId : undefined
    },
    find: (incidentId, ticket) => {
      const named = files.get(ticket)
      return named?.incidentId === incidentId ? named : undefined
    },
    markAdded: (ticket, evidenceId) => {
      const named = files.get(ticket)
      if (named && 'bytes' in named.source) forget(ticket)
      else if (named) files.set(ticket, { ...named, evidenceId })
    },
    capturedBytes: () =>
      [...files.values()].reduce((sum, { source }) => sum + ('bytes' in source ? source.bytes.length : 0), 0),
    forget,
    forgetIncident: (incidentId) => {
      forgetWhere((of) => of === incidentId)
    },
    forgetAll: () => {
      forgetWhere(() => true)
    },
  }
}
