// Puts a new page into the window, in a new process, and ends the old one with all it held: a case at locking, a passphrase after one was
// typed. The window is covered meanwhile. It must work while the page hangs, and it must not know what the page showed.
import { setTimeout as delay } from 'node:timers/promises'
import { type BrowserWindow, View, app } from 'electron'
import { log } from '../platform/log.ts'
import { BLANK_PAGE, START_PAGE } from './app-protocol.ts'
import { backgroundColor } from './main-window.ts'

const ENDING_LIMIT_MS = 2_000
const DRAWING_LIMIT_MS = 3_000
const CLEARING_LIMIT_MS = 1_000

export type FreshPage = {
  /** Covers the window at once; the next page takes the cover off. */
  readonly cover: () => void
  /** After locking. Whoever asks while it is under way gets the same page. */
  readonly afterLock: () => Promise<void>
  /** After a secret was typed, or when the laptop is handed over; `place` is the screen to show, such as "#/settings". */
  readonly afterSecret: (place: string) => Promise<void>
}

type Run = { readonly isAfterLock: boolean; readonly done: Promise<void> }

export function createFreshPage(window: BrowserWindow, clearTraces: () => Promise<void>): FreshPage {
  const cover = createCover(window)
  let last: Run | undefined

  // One after the other: a page that began before the vault was locked may still show what it held.
  const start = (isAfterLock: boolean, place: string): Promise<void> => {
    cover.show()
    const before = last?.done ?? Promise.resolve()
    const done = before.then(async () => {
      try {
        await replacePage(window, place, isAfterLock ? clearTraces : undefined)
      } catch {
        log('window.reload-failed')
      }
      if (last?.done !== done) return
      last = undefined
      cover.hide()
    })
    last = { isAfterLock, done }
    return done
  }

  return {
    cover: cover.show,
    afterLock: () => (last?.isAfterLock ? last.done : start(true, '')),
    afterSecret: (place) => start(false, place),
  }
}

// The blank page belongs to another site, so Chromium ends the process of the old page and starts a new one for the app.
async function replacePage(window: BrowserWindow, place: string, clearTraces?: () => Promise<void>): Promise<void> {
  if (window.isDestroyed()) return
  const pid = window.webContents.getOSProcessId()
  await window.loadURL(BLANK_PAGE)
  if (clearTraces) await Promise.race([clearTraces(), delay(CLEARING_LIMIT_MS)])
  await window.loadURL(START_PAGE + place)
  window.webContents.navigationHistory.clear()
  void endProcess(pid)
  await Promise.race([drawn(window), delay(DRAWING_LIMIT_MS)])
  // The cover had the keyboard's attention; the page gave it to its heading already.
  if (!window.isDestroyed() && window.isFocused()) window.webContents.focus()
}

// Every screen has a heading, so the first one that is drawn is the screen.
async function drawn(window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () => document.querySelector('h1') ? requestAnimationFrame(() => resolve()) : requestAnimationFrame(look)
    look()
  })`)
}

async function endProcess(pid: number): Promise<void> {
  await delay(ENDING_LIMIT_MS)
  if (!app.getAppMetrics().some((metric) => metric.type === 'Tab' && metric.pid === pid)) return
  log('window.process-stayed')
  process.kill(pid, 'SIGKILL')
}

function createCover(window: BrowserWindow) {
  let view: View | undefined
  return {
    show: () => {
      if (view || window.isDestroyed()) return
      const [width = 0, height = 0] = window.getContentSize()
      view = new View()
      view.setBackgroundColor(backgroundColor())
      view.setBounds({ x: 0, y: 0, width, height })
      window.contentView.addChildView(view)
    },
    hide: () => {
      if (view && !window.isDestroyed()) window.contentView.removeChildView(view)
      view = undefined
    },
  }
}
