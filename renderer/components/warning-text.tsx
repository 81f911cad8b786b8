import './messages.css'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

type WarningTextProps = {
  /** `stop` is red and only for "stop, do not". */
  readonly tone?: 'warn' | 'stop'
  readonly heading?: string
  readonly children: ReactNode
}

export function WarningText({ tone = 'warn', heading, children }: WarningTextProps) {
  return (
    <div className={`bf-message bf-message-${tone}`}>
      <Icon name={tone === 'stop' ? 'stop' : 'warning'} />
      <div className="bf-message-body">
        <VisuallyHidden>{tone === 'stop' ? 'Stop: ' : 'Take care: '}</VisuallyHidden>
        {heading && <p className="bf-message-heading">{heading}</p>}
        {children}
      </div>
    </div>
  )
}

export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="bf-inset">{children}</div>
}

type NoticeProps = {
  readonly tone?: 'info' | 'good' | 'warn'
  /** Read out when it appears. */
  readonly live?: boolean
  readonly children: ReactNode
}

const NOTICE_ICONS = { info: 'info', good: 'check', warn: 'warning' } as const

export function Notice({ tone = 'info', live = false, children }: NoticeProps) {
  return (
    <div className={`bf-message bf-message-${tone}`} role={live ? 'status' : undefined}>
      <Icon name={NOTICE_ICONS[tone]} />
      <div className="bf-message-body">{children}</div>
    </div>
  )
}

type RefusedProps = { readonly message: string; readonly onRetry?: () => void }

/** Something was not done, and what to do about it. */
export function Refused({ message, onRetry }: RefusedProps) {
  return (
    <div className="bf-message bf-message-warn" role="alert">
      <Icon name="warning" />
      <div className="bf-message-body">
        <p>{message}</p>
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
      </div>
    </div>
  )
}

export function Loading({ what = 'this page' }: { readonly what?: string }) {
  return <output className="bf-loading">Getting {what}…</output>
}
