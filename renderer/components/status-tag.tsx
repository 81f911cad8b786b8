import './lists.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export type StatusTone = 'plain' | 'good' | 'info' | 'warn' | 'stop'

type StatusTagProps = { readonly tone: StatusTone; readonly icon?: IconName; readonly children: ReactNode }

/** A state in a word, with a sign; the colour only repeats it. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <span className={`bf-tag bf-tag-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
