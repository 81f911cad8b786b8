import './shell.css'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../components/button.tsx'
import { Icon, type IconName } from '../components/icons.tsx'
import { Refused } from '../components/warning-text.tsx'
import { SEARCH_BOX_ID, requestFind } from '../ipc/find-request.ts'
import { useRoute } from '../ipc/queries.ts'
import { useStartConcern } from '../ipc/start-concern.ts'
import { CrashNote } from './crash-note.tsx'
import { hideAndLock, isCtrl } from './hide.ts'

const PLACES: readonly { readonly to: string; readonly words: string; readonly icon: IconName }[] = [
  { to: '/', words: 'Home', icon: 'home' },
  { to: '/incidents', words: 'Incidents', icon: 'incidents' },
  { to: '/settings', words: 'Settings', icon: 'settings' },
]

/** Where a screen belongs in the rail; a draft belongs to the incidents it will become one of. */
function isPlaceOf(to: string, location: string): boolean {
  if (to === '/') return location === '/'
  return location.startsWith(to) || (to === '/incidents' && location.startsWith('/concern'))
}

export function Shell({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const [location] = useLocation()
  const concern = useStartConcern()
  const find = useFind()
  useShortcuts({ onNew: () => void concern.start(), onFind: find })

  return (
    <div className="bf-shell">
      <button type="button" className="bf-skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <TopBar onFind={find} onNew={() => void concern.start()} isStarting={concern.isBusy} />
      <nav className="bf-rail" aria-label="Main">
        {PLACES.map(({ to, words, icon }) => (
          <Link key={to} href={to} className="bf-rail-link" aria-current={isPlaceOf(to, location) ? 'page' : undefined}>
            <Icon name={icon} />
            {words}
          </Link>
        ))}
      </nav>
      <main ref={main} className="bf-main" tabIndex={-1}>
        {concern.problem && (
          <div className="bf-main-note">
            <Refused message={concern.problem} />
          </div>
        )}
        <CrashNote location={location}>{children}</CrashNote>
      </main>
    </div>
  )
}

type TopBarProps = { readonly onFind: () => void; readonly onNew: () => void; readonly isStarting: boolean }

function TopBar({ onFind, onNew, isStarting }: TopBarProps) {
  const school = useRoute('school.read', {})
  return (
    <header className="bf-top">
      <p className="bf-top-school">{school.data?.name ?? 'Blueform'}</p>
      <div className="bf-top-buttons">
        <Button kind="quiet" icon="search" shortcut="Ctrl+F" onClick={onFind}>
          Search
        </Button>
        <Button icon="add" shortcut="Ctrl+N" busy={isStarting} onClick={onNew}>
          New concern
        </Button>
        <Button icon="hide" shortcut="Ctrl+L" onClick={hideAndLock}>
          Hide
        </Button>
      </div>
    </header>
  )
}

function useFind(): () => void {
  const [location, navigate] = useLocation()
  return () => {
    if (location === '/incidents') {
      document.getElementById(SEARCH_BOX_ID)?.focus()
      return
    }
    requestFind()
    navigate('/incidents')
  }
}

function useShortcuts({ onNew, onFind }: { readonly onNew: () => void; readonly onFind: () => void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A dialog asks something first.
    if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
    if (isCtrl(event, 'n')) {
      event.preventDefault()
      onNew()
    } else if (isCtrl(event, 'f')) {
      event.preventDefault()
      onFind()
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
