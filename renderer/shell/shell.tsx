import './shell.css'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { type Permission, ROLE_LABELS } from '#shared/domain/accounts.ts'
import { Button } from '../components/button.tsx'
import { Icon, type IconName } from '../components/icons.tsx'
import { Refused } from '../components/warning-text.tsx'
import { useActor, useMay } from '../ipc/actor.ts'
import { on } from '../ipc/client.ts'
import { SEARCH_BOX_ID, requestFind } from '../ipc/find-request.ts'
import { useRoute } from '../ipc/queries.ts'
import { useStartConcern } from '../ipc/start-concern.ts'
import { CrashNote } from './crash-note.tsx'
import { hideAndLock, isCtrl } from './hide.ts'

type Place = {
  readonly to: string
  readonly words: string
  readonly icon: IconName
  /** Any one of these; without it the place is absent. */
  readonly needs: readonly Permission[]
}

const CASE_READERS: readonly Permission[] = ['read-cases', 'open-case']

const PLACES: readonly Place[] = [
  { to: '/', words: 'Home', icon: 'home', needs: ['own-account'] },
  { to: '/incidents', words: 'Incidents', icon: 'incidents', needs: CASE_READERS },
  { to: '/evidence', words: 'Evidence', icon: 'folder', needs: ['see-evidence'] },
  { to: '/inbox', words: 'Inbox', icon: 'inbox', needs: ['open-drop-box'] },
  { to: '/people', words: 'People', icon: 'people', needs: ['see-people'] },
  { to: '/agreements', words: 'Agreements', icon: 'pen', needs: ['see-people'] },
  { to: '/log', words: 'Log', icon: 'history', needs: ['see-log', 'see-audit'] },
  { to: '/accounts', words: 'People with access', icon: 'person', needs: ['see-accounts'] },
  { to: '/settings', words: 'Settings', icon: 'settings', needs: ['own-account'] },
]

/** Where a screen belongs in the rail; a draft belongs to the incidents it will become one of, backups to the settings. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  '/incidents': ['/concern', '/print', '/chronology'],
  '/settings': ['/backups', '/sites'],
  '/agreements': ['/consents', '/school-devices'],
}

function isPlaceOf(to: string, location: string): boolean {
  if (to === '/') return location === '/'
  const ownWords = [to, ...(INSIDE[to] ?? [])]
  return ownWords.some((start) => location.startsWith(start))
}

export function Shell({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const [location, navigate] = useLocation()
  useEffect(() => on('home.show', () => navigate('/')), [navigate])
  const concern = useStartConcern()
  const find = useFind()
  const may = useMay()
  const mayRecord = may('record-cases')
  const mayFind = CASE_READERS.some(may)
  useShortcuts({
    onNew: () => {
      if (mayRecord) void concern.start()
    },
    onFind: () => {
      if (mayFind) find()
    },
  })

  return (
    <div className="bf-shell">
      <button type="button" className="bf-skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <TopBar
        {...(mayFind ? { onFind: find } : {})}
        {...(mayRecord ? { onNew: () => void concern.start() } : {})}
        isStarting={concern.isBusy}
      />
      <nav className="bf-rail" aria-label="Main">
        {PLACES.filter(({ needs }) => needs.some(may)).map(({ to, words, icon }) => (
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

/** What a role may not do has no button. */
type TopBarProps = { readonly onFind?: () => void; readonly onNew?: () => void; readonly isStarting: boolean }

function TopBar({ onFind, onNew, isStarting }: TopBarProps) {
  const school = useRoute('school.read', {})
  const actor = useActor()
  return (
    <header className="bf-top">
      <div className="bf-top-words">
        <p className="bf-top-school">{school.data?.name ?? 'Blueform'}</p>
        {actor && (
          <p className="bf-top-person">
            {actor.name}, {ROLE_LABELS[actor.role].toLowerCase()}
          </p>
        )}
      </div>
      <div className="bf-top-buttons">
        {onFind && (
          <Button kind="quiet" icon="search" shortcut="Ctrl+F" onClick={onFind}>
            Search
          </Button>
        )}
        {onNew && (
          <Button icon="add" shortcut="Ctrl+N" busy={isStarting} onClick={onNew}>
            New concern
          </Button>
        )}
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
