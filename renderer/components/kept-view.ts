import { useEffect, useState } from 'react'

/**
 * The hook of one list for its filters and page: coming back from a row finds the list as it was. They are kept in memory only, because a
 * search can be a name; locking loads the page anew and forgets them.
 */
export function keptViewOf<View>(whole: View) {
  let kept = whole
  return function useKeptView() {
    const [view, setView] = useState(kept)
    useEffect(() => {
      kept = view
    }, [view])
    return [view, setView] as const
  }
}
