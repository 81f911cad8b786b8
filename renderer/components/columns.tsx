import './columns.css'
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'

type Column = { readonly id: string; readonly name: string; readonly content: ReactNode }

/** Side by side where they fit, otherwise one at a time under tabs. */
export function Columns({ label, columns }: { readonly label: string; readonly columns: readonly Column[] }) {
  const isNarrow = useIsNarrow()
  const [chosen, setChosen] = useState(columns[0]?.id ?? '')
  if (!isNarrow) {
    return (
      <div className="bf-columns">
        {columns.map(({ id, content }) => (
          <div key={id} className="bf-column">
            {content}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div>
      <TabList
        className="bf-tabs"
        aria-label={label}
        selectedValue={chosen}
        onTabSelect={(_event, data) => setChosen(String(data.value))}
      >
        {columns.map(({ id, name }) => (
          <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`panel-${id}`}>
            {name}
          </Tab>
        ))}
      </TabList>
      {columns
        .filter(({ id }) => id === chosen)
        .map(({ id, content }) => (
          <div key={id} id={`panel-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} className="bf-column">
            {content}
          </div>
        ))}
    </div>
  )
}

const NARROW = '(max-width: 1000px)'

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches)
  useEffect(() => {
    const query = window.matchMedia(NARROW)
    const note = () => setNarrow(query.matches)
    query.addEventListener('change', note)
    return () => query.removeEventListener('change', note)
  }, [])
  return isNarrow
}
