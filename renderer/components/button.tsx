import './button.css'
import { Button as FluentButton, useRestoreFocusTarget } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon, type IconName } from './icons.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** One `primary` a screen; `stop` is for what cannot be taken back. */
type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'stop'

const APPEARANCES = { primary: 'primary', secondary: 'outline', quiet: 'subtle', stop: 'primary' } as const

type ButtonProps = {
  readonly kind?: ButtonKind
  readonly icon?: IconName | undefined
  readonly type?: 'button' | 'submit'
  readonly disabled?: boolean
  /** Still working: says so, and ignores presses without losing the focus. */
  readonly busy?: boolean
  /** The keys that do the same, such as 'Ctrl+N'; shown on hovering. */
  readonly shortcut?: string
  readonly onClick?: () => void
  readonly children: ReactNode
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', icon, type = 'button', disabled, busy, shortcut, onClick, children } = props
  // Any button may open a dialog; the focus comes back to it.
  const restoreFocus = useRestoreFocusTarget()
  return (
    <FluentButton
      {...restoreFocus}
      className={`bf-button bf-button-${kind}`}
      appearance={APPEARANCES[kind]}
      type={type}
      title={shortcut}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      disabled={disabled === true}
      disabledFocusable={busy === true}
      {...(icon ? { icon: <Icon name={icon} /> } : {})}
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </FluentButton>
  )
}

type LinkButtonProps = {
  readonly to: string
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** Goes somewhere but is as important as a button. */
export function LinkButton({ to, kind = 'secondary', icon, children }: LinkButtonProps) {
  return (
    <Link href={to} className={`bf-link-button bf-link-button-${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

export function TextLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return <Link href={to}>{children}</Link>
}

type LinkLikeButtonProps = {
  readonly onClick: () => void
  /** Read out after the visible words, so that several "Change" differ. */
  readonly hiddenSuffix?: string
  readonly children: ReactNode
}

export function LinkLikeButton({ onClick, hiddenSuffix, children }: LinkLikeButtonProps) {
  const restoreFocus = useRestoreFocusTarget()
  return (
    <button {...restoreFocus} type="button" className="bf-link-like" onClick={onClick}>
      {children}
      {hiddenSuffix && <VisuallyHidden> {hiddenSuffix}</VisuallyHidden>}
    </button>
  )
}

type ButtonRowProps = {
  /** Stays in sight at the foot of the window while a long form scrolls behind it. */
  readonly sticky?: boolean
  readonly children: ReactNode
}

export function ButtonRow({ sticky = false, children }: ButtonRowProps) {
  return <div className={sticky ? 'bf-button-row bf-button-row-sticky' : 'bf-button-row'}>{children}</div>
}
