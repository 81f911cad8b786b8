import './lists.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from './icons.tsx'

type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
}

type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' }

type DataTableProps<Row> = {
  readonly caption: string
  readonly captionHidden?: boolean
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (key: string) => void
  readonly empty: string
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, sort, onSort, empty } = props
  if (rows.length === 0) return <p className="bf-hint">{empty}</p>
  return (
    <ScrollPlace label={caption}>
      <table className="bf-table">
        <caption className={captionHidden ? 'bf-visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPlace>
  )
}

/** A table wider than its place can be moved sideways with the arrow keys; only then is it a stop for the Tab key. */
function ScrollPlace({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={place}
      className="bf-table-scroll"
      {...(isWide ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}

type HeaderCellProps = {
  readonly column: { readonly key: string; readonly header: string; readonly sortable?: boolean }
  readonly sort: Sort | undefined
  readonly onSort: ((key: string) => void) | undefined
}

function HeaderCell({ column, sort, onSort }: HeaderCellProps) {
  if (!column.sortable) return <th scope="col">{column.header}</th>
  const direction = sort?.key === column.key ? sort.direction : undefined
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button type="button" className="bf-sort" onClick={() => onSort?.(column.key)}>
        {column.header}
        {direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} />}
      </button>
    </th>
  )
}
