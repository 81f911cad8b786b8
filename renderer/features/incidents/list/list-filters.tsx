import { useEffect } from 'react'
import { SelectField } from '../../../components/select-field.tsx'
import { SearchForm } from '../../../forms/search-form.tsx'
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
  useEffect(() => {
    // After the heading took the focus.
    if (takeFindRequest()) setTimeout(() => document.getElementById(SEARCH_BOX_ID)?.focus(), 0)
  }, [])
  return (
    <SearchForm
      id={SEARCH_BOX_ID}
      label="Search (Ctrl+F)"
      className="incident-filters"
      searched={view.words}
      onSearch={(words) => onChange({ words: words.slice(0, 200) })}
      pauseMs={PAUSE_MS}
      isNarrowed={view.status !== 'all'}
      onClear={() => onChange(WHOLE_LIST)}
    >
      <SelectField
        id="incident-status"
        label="Status"
        value={view.status}
        options={STATUSES}
        onChange={(status) => onChange({ status })}
      />
    </SearchForm>
  )
}
