// The one window that shows the app. Its title never says more than "Blueform", and nothing about it is remembered.
import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme, screen } from 'electron'
import { log } from '../platform/log.ts'
import { START_PAGE } from './app-protocol.ts'

// A school laptop of 1366 x 768 is filled; a larger screen is not.
const SIZE = { width: 1366, height: 800 } as const
const MIN_SIZE = { minWidth: 640, minHeight: 480 } as const

export function openMainWindow(): BrowserWindow {
  const space = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    title: 'Blueform',
    width: Math.min(SIZE.width, space.width),
    height: Math.min(SIZE.height, space.height),
    ...MIN_SIZE,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      // Stated for each window: app.enableSandbox() is too late where a launcher loads the app, as the tests' runtime does.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium's spelling checker fetches its dictionaries from the network.
      spellcheck: false,
      webgl: false,
      navigateOnDragDrop: false,
      // A middle click would ask for a new window.
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.webContents.on('unresponsive', () => {
    log('window.unresponsive')
  })
  void window.loadURL(START_PAGE)
  return window
}

/** What stands in the window before its page is drawn, so that neither theme flashes. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#121a21' : '#ffffff'
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
