// What each visit of the list asked for, so that Back leads to the same page of the same search. The words stay in the window's
// memory and history keeps only a number: a search can be a name, which must not stand in an address. Locking forgets it all.
export type ListView = {
  readonly words: string
  readonly status: 'open' | 'closed' | 'all'
  readonly sort: 'newest' | 'oldest'
  readonly page: number
}

export const WHOLE_LIST: ListView = { words: '', status: 'all', sort: 'newest', page: 1 }

type Mark = { readonly listView: number }

const views: ListView[] = [WHOLE_LIST]

function isMark(state: unknown): state is Mark {
  return typeof state === 'object' && state !== null && 'listView' in state
}

/** The view of this place in the history; the whole list on a new visit. */
export function viewHere(): ListView {
  const state: unknown = window.history.state
  return (isMark(state) ? views[state.listView] : undefined) ?? WHOLE_LIST
}

export function rememberViewHere(view: ListView): void {
  views.push(view)
  window.history.replaceState(latestMark(), '')
}

/** State for a link that leads back to the list as it was last shown. */
export function latestMark(): Mark {
  return { listView: views.length - 1 }
}
