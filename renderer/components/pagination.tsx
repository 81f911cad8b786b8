import './lists.css'
import { Button } from './button.tsx'

type PaginationProps = {
  readonly page: number
  readonly pageCount: number
  readonly onPage: (page: number) => void
  readonly label?: string
}

export function Pagination({ page, pageCount, onPage, label = 'Pages' }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav className="bf-pagination" aria-label={label}>
      <Button icon="back" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Previous page
      </Button>
      <span aria-live="polite">
        Page {page.toLocaleString('en-GB')} of {pageCount.toLocaleString('en-GB')}
      </span>
      <Button icon="next" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        Next page
      </Button>
    </nav>
  )
}
