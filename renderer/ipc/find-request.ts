// Ctrl+F on any screen leads to the search box of the incident list, which may not be mounted yet.
export const SEARCH_BOX_ID = 'incident-search'

let isRequested = false

export function requestFind(): void {
  isRequested = true
}

/** True once after each request; the search box asks when it appears. */
export function takeFindRequest(): boolean {
  const was = isRequested
  isRequested = false
  return was
}
