// The window that shows one file of evidence: what it may do, and what a person can do in it. It must not know what becomes of that.
import { BrowserWindow, type Session } from 'electron'
import { CHILD_LINK, CLOSE_LINK } from './evidence-viewer-page.ts'
import { backgroundColor } from './main-window.ts'

export function watchForCrash(window: BrowserWindow, crash: (code: string) => void): void {
  window.webContents.on('render-process-gone', () => {
    crash('viewer.process-gone')
  })
  window.on('unresponsive', () => {
    crash('viewer.unresponsive')
  })
}

/** Only of a page with script, as others have nothing that could hang them for long. */
export function watchForHang({ webContents }: BrowserWindow, crash: (code: string) => void): void {
  let isAsked = false
  webContents.on('input-event', (_event, { type }) => {
    if (isAsked || !PRESSES.includes(type)) return
    isAsked = true
    const limit = setTimeout(() => {
      crash('viewer.unresponsive')
    }, ANSWER_LIMIT_MS)
    const answered = (): void => {
      isAsked = false
      clearTimeout(limit)
    }
    webContents.mainFrame.executeJavaScript('0').then(answered, answered)
  })
}

// A page that hangs follows no link. Whoever presses one there, such as the one that says what it may show, must not go on seeing it.
const PRESSES: readonly string[] = ['mouseDown', 'rawKeyDown', 'keyDown', 'gestureTapDown', 'touchStart']
const ANSWER_LIMIT_MS = 2_000

/** `child` is called once the window is out of sight. */
export function watchForLinks(window: BrowserWindow, { child }: { readonly child: () => void }): void {
  const contents = window.webContents
  // Out of sight at once; ended only after Chromium is done with what it is telling.
  const leave = (next?: () => void): void => {
    window.hide()
    setImmediate(() => {
      if (!window.isDestroyed()) window.destroy()
      next?.()
    })
  }
  const follow = (url: string): void => {
    const { protocol, pathname } = new URL(url)
    if (protocol !== 'blueform-evidence:') return
    if (pathname === CHILD_LINK) leave(child)
    if (pathname === CLOSE_LINK) leave()
  }
  contents.on('will-navigate', ({ url }) => {
    follow(url)
  })
  // With Shift or Ctrl held, or by the middle button, a link asks for a window of its own. It gets none, but it was pressed.
  contents.setWindowOpenHandler(({ url }) => {
    follow(url)
    return { action: 'deny' }
  })
  contents.on('before-input-event', (event, { type, key, control, meta }) => {
    if (type !== 'keyDown') return
    const isTaking = (control || meta) && TAKING_KEYS.includes(key.toLowerCase())
    if (key !== 'Escape' && !isTaking) return
    event.preventDefault()
    if (key === 'Escape') leave()
  })
}

// Nothing of the file goes into the clipboard, to a printer or into another file.
const TAKING_KEYS: readonly string[] = ['c', 'x', 'p', 's', 'insert']

export function viewerWindow(parent: BrowserWindow, own: Session, needsScript: boolean): BrowserWindow {
  const { width, height } = parent.getBounds()
  const window = new BrowserWindow({
    parent,
    title: 'Blueform',
    width: Math.min(1100, width),
    height,
    minWidth: 320,
    minHeight: 320,
    fullscreenable: false,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      session: own,
      javascript: needsScript,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webgl: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      autoplayPolicy: 'document-user-activation-required',
      v8CacheOptions: 'none',
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
    },
  })
  // Other programs and screen shares see nothing of it, where the system can do that.
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  return window
}
