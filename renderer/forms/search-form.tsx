import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/text-field.tsx'

type TypedSearch = {
  /** The words that the list is searched for now. */
  readonly searched: string
  readonly onSearch: (words: string) => void
  readonly pauseMs?: number
}

/** A list is asked for once somebody pauses, not for each letter. */
export function useTypedSearch({ searched, onSearch, pauseMs = 250 }: TypedSearch) {
  const [typed, setTyped] = useState(searched)
  const search = useEffectEvent(onSearch)
  useEffect(() => {
    if (typed === searched) return undefined
    const timer = setTimeout(() => search(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, searched, pauseMs])
  return [typed, setTyped] as const
}

type SearchFormProps = TypedSearch & {
  readonly id: string
  readonly label: string
  readonly className: string
  /** Whether the filters beside the words leave anything out. */
  readonly isNarrowed: boolean
  readonly onClear: () => void
  /** The other filters. */
  readonly children: ReactNode
}

/** The words and the other filters of a list, and the way back to all of it. */
export function SearchForm({ id, label, className, isNarrowed, onClear, children, ...search }: SearchFormProps) {
  const [typed, setTyped] = useTypedSearch(search)
  const clear = () => {
    setTyped('')
    onClear()
  }
  return (
    <search>
      <form
        className={className}
        onSubmit={(event) => {
          event.preventDefault()
          search.onSearch(typed)
        }}
      >
        <TextField id={id} type="search" label={label} width="medium" value={typed} onChange={setTyped} />
        {children}
        {(isNarrowed || typed !== '') && (
          <Button kind="quiet" icon="close" onClick={clear}>
            Show all
          </Button>
        )}
      </form>
    </search>
  )
}
