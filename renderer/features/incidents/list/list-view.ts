// What the list was last asked for, so that Back leads to the same page of the same search. It lives in the window's memory only:
// a search can be a name, which must not stand in an address. Locking reloads the window and forgets it.
export type ListView = {
  readonly words: string
  readonly status: 'open' | 'closed' | 'all'
  readonly sort: 'newest' | 'oldest'
  readonly page: number
}

export const WHOLE_LIST: ListView = { words: '', status: 'all', sort: 'newest', page: 1 }

let last = WHOLE_LIST

export function lastListView(): ListView {
  return last
}

export function rememberListView(view: ListView): void {
  last = view
}
