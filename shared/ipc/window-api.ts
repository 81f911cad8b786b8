import type { EventName } from './contract.ts'

/** What the preload script puts on `window.api`, and all that a page can reach of the main process. */
export type WindowApi = {
  readonly invoke: (route: string, input: unknown) => Promise<unknown>
  /** The returned function takes the callback off again. */
  readonly on: (event: EventName, callback: () => void) => () => void
}
