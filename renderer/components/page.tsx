import './page.css'
import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { Icon } from './icons.tsx'

type Back = { readonly label?: string } & ({ readonly to: string } | { readonly onClick: () => void })

type PageProps = {
  readonly heading: string
  /** A short line above the heading: which part of what. */
  readonly caption?: string
  readonly back?: Back
  readonly width?: 'reading' | 'wide'
  readonly aside?: ReactNode
  readonly children: ReactNode
}

// Runs once for each new heading, before anything inside the screen may want the focus more.
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
  if (heading) window.scrollTo(0, 0)
}

/** For when what had the focus went away with what was done. */
export function focusHeading(): void {
  // After the dialog, which wants to give the focus back.
  setTimeout(() => document.querySelector('h1')?.focus({ preventScroll: true }), 0)
}

/** A screen. Its heading takes the focus when it appears, so that a screen reader starts there. */
export function Page({ heading, caption, back, width = 'reading', aside, children }: PageProps) {
  return (
    <div className={`bf-page bf-page-${width}`}>
      {back && <BackLink back={back} />}
      <div className="bf-page-head">
        <div>
          {caption && <p className="bf-caption">{caption}</p>}
          <h1 key={heading} ref={takeFocus} tabIndex={-1}>
            {heading}
          </h1>
        </div>
        {aside}
      </div>
      {children}
    </div>
  )
}

function BackLink({ back }: { readonly back: Back }) {
  const words = (
    <>
      <Icon name="back" />
      {back.label ?? 'Back'}
    </>
  )
  if ('to' in back) {
    return (
      <Link href={back.to} className="bf-back">
        {words}
      </Link>
    )
  }
  return (
    <button type="button" className="bf-back" onClick={back.onClick}>
      {words}
    </button>
  )
}

type SectionProps = { readonly heading: string; readonly aside?: ReactNode; readonly children: ReactNode }

export function Section({ heading, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section className="bf-section" aria-labelledby={id}>
      <div className="bf-section-head">
        <h2 id={id}>{heading}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
