// The place in the app stands behind the '#', with its query. The router's own hook puts the query before the '#', where it stays when
// the person goes on, and the next form would be filled in from it.
import { useSyncExternalStore } from 'react'

const hashNow = () => window.location.hash.replace(/^#?\/?/, '')
const pathNow = () => `/${hashNow().split('?')[0] ?? ''}`
const queryNow = () => hashNow().split('?')[1] ?? ''

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

type GoOptions = { readonly state?: unknown; readonly replace?: boolean }

function go(to: string, { state = null, replace = false }: GoOptions = {}): void {
  const oldURL = window.location.href
  const hash = `#/${to.replace(/^#?\/?/, '')}`
  if (replace) window.history.replaceState(state, '', hash)
  else window.history.pushState(state, '', hash)
  // Writing history tells nobody.
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }))
}

const hrefOf = (to: string) => `#${to}`

function useHashLocation(): [string, typeof go] {
  return [useSyncExternalStore(subscribe, pathNow), go]
}

function useHashQuery(): string {
  return useSyncExternalStore(subscribe, queryNow)
}

/** For the router: `useSearch` then reads the query behind the '#'. */
export const hashRouting = { hook: useHashLocation, searchHook: useHashQuery, hrefs: hrefOf }
