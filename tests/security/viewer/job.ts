// What a test asks of the viewer app, and what that writes down.
import type { BrowserWindow } from 'electron'
import type { View } from '#shared/domain/evidence-types.ts'
import type { EvidenceViewers } from '#electron/windows/evidence-viewer.ts'

export type JobFile = {
  readonly name: string
  readonly view: View
  readonly type: string
  readonly sizeBytes: number
  readonly storedAs: string
  /** In hex. */
  readonly key: string
}

export type Job = {
  readonly scenario: 'hostile' | 'walk' | 'seek' | 'unguarded'
  readonly profile: string
  readonly report: string
  /** Where the files lie, enciphered; for the control, as they are. */
  readonly evidence: string
  readonly files: readonly JobFile[]
}

export type Report = {
  readonly foreign?: readonly string[]
  readonly facts: Readonly<Record<string, unknown>>
}

export type Parts = {
  readonly job: Job
  readonly window: BrowserWindow
  readonly viewers: EvidenceViewers
  /** Incidents that were to be sealed, and how often the main window was told of news. */
  readonly locked: readonly string[]
  readonly told: () => number
}
