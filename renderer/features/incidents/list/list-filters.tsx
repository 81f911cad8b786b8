import { useEffect, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { SEARCH_BOX_ID, takeFindRequest } from '../../../ipc/find-request.ts'
import { type ListView, WHOLE_LIST } from './list-view.ts'

const STATUSES = [
  { value: 'all', label: 'Open and closed' },
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
] as const

// Each search is a row of the audit log, so it waits for a pause in typing.
const PAUSE_MS = 350

type ListFiltersProps = { readonly view: ListView; readonly onChange: (part: Partial<ListView>) => void }

export function ListFilters({ view, onChange }: ListFiltersProps) {
  const [typed, setTyped] = useState(view.words)

  useEffect(() => {
    // After the heading took the focus.
    if (takeFindRequest()) setTimeout(() => document.getElementById(SEARCH_BOX_ID)?.focus(), 0)
  }, [])

  useEffect(() => {
    if (typed === view.words) return undefined
    const timer = setTimeout(() => onChange({ words: typed.slice(0, 200) }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, view.words, onChange])

  const clear = () => {
    setTyped('')
    onChange(WHOLE_LIST)
  }
  return (
    <search>
      <form
        className="incident-filters"
        onSubmit={(event) => {
          event.preventDefault()
          onChange({ words: typed.slice(0, 200) })
        }}
      >
        <TextField
          id={SEARCH_BOX_ID}
          type="search"
          label="Search (Ctrl+F)"
          width="medium"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={setTyped}
        />
        <SelectField
          id="incident-status"
          label="Status"
          value={view.status}
          options={STATUSES}
          onChange={(status) => onChange({ status })}
        />
        {(typed !== '' || view.status !== 'all') && (
          <Button kind="quiet" icon="close" onClick={clear}>
            Show all
          </Button>
        )}
      </form>
    </search>
  )
}
