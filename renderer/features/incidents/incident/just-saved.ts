// Whether the record was made a moment ago. Kept in the history, so that coming back later does not say it again.
const JUST_SAVED = { justSaved: true } as const

/** State for the way from a form to the record that it became. */
export function justSaved(): typeof JUST_SAVED {
  return JUST_SAVED
}

export function isJustSaved(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'justSaved' in state
}
