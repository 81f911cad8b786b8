import './messages.css'
import { useEffect, useRef } from 'react'
import type { Problem } from '#shared/domain/answers.ts'

const FOCUSABLE = 'input, textarea, button, select, a[href], [tabindex]'

/** Focuses the control with this id, or the first control inside it; false when it is not on the screen. */
export function focusField(field: string): boolean {
  const place = document.getElementById(field)
  if (!place) return false
  const chosen = place.querySelector<HTMLElement>('input:checked')
  const control = place.matches(FOCUSABLE) ? place : (chosen ?? place.querySelector<HTMLElement>(FOCUSABLE))
  control?.focus()
  place.scrollIntoView({ block: 'center' })
  return control !== null
}

type ErrorSummaryProps = { readonly problems: readonly Problem[]; readonly onGo?: (field: string) => void }

/** Lists what is to be put right and takes the focus each time the list is made anew. */
export function ErrorSummary({ problems, onGo }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (problems.length === 0) return
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [problems])

  if (problems.length === 0) return null
  return (
    <section ref={box} className="bf-error-summary" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is something to put right</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={window.location.hash || '#/'}
              onClick={(event) => {
                event.preventDefault()
                if (onGo) onGo(field)
                else focusField(field)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
