import './lists.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { LinkLikeButton } from './button.tsx'
import { Icon } from './icons.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

type Change = { readonly to: string } | { readonly onClick: () => void }

type SummaryRow = {
  readonly label: string
  readonly value: ReactNode
  /** What is still to be put right here. */
  readonly problem?: string | undefined
  readonly change?: Change | undefined
}

type SummaryListProps = { readonly label?: string; readonly rows: readonly SummaryRow[] }

/** Answers beside their questions, each with its way back. */
export function SummaryList({ label, rows }: SummaryListProps) {
  return (
    <dl className="bf-summary" aria-label={label}>
      {rows.map((row, index) => (
        <div
          key={`${index} ${row.label}`}
          className={row.problem ? 'bf-summary-row bf-summary-wrong' : 'bf-summary-row'}
        >
          <dt>{row.label}</dt>
          <dd className="bf-summary-value">
            {row.value}
            {row.problem && (
              <p className="bf-problem">
                <Icon name="warning" />
                {row.problem}
              </p>
            )}
          </dd>
          {row.change && (
            <dd className="bf-summary-change">
              <ChangeLink change={row.change} what={row.label} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function ChangeLink({ change, what }: { readonly change: Change; readonly what: string }) {
  if ('to' in change) {
    return (
      <Link href={change.to}>
        Change<VisuallyHidden> {what}</VisuallyHidden>
      </Link>
    )
  }
  return (
    <LinkLikeButton hiddenSuffix={what} onClick={change.onClick}>
      Change
    </LinkLikeButton>
  )
}
