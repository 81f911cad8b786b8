import './lists.css'
import type { ReactNode } from 'react'

type DetailsProps = { readonly summary: string; readonly open?: boolean; readonly children: ReactNode }

export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details className="bf-details" open={open}>
      <summary>{summary}</summary>
      <div className="bf-details-body">{children}</div>
    </details>
  )
}
