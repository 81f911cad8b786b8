// Shows and prints finished documents. Their bytes live in memory only: each window fetches its own once, by a token, and they
// are overwritten when the window closes. No page in here gets a preload script, the network or a way to save a file.
import { randomUUID } from 'node:crypto'
import { BrowserWindow, type CustomScheme, type Session, session } from 'electron'
import { log } from '../platform/log.ts'
import type { PrintOutcome } from '../services/documents.ts'
import { guardSession } from './guards.ts'
import { backgroundColor } from './main-window.ts'
import { printPages } from './printing.ts'

export const DOCUMENT_SCHEME: CustomScheme = {
  scheme: 'blueform-document',
  privileges: { standard: true, secure: true, stream: true },
}

// Chromium's own PDF viewer and what it is made of.
const VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/']

const LOAD_LIMIT_MS = 10_000

export type DocumentWindows = {
  readonly show: (pdf: Buffer) => void
  /** Opens the document with the system's print dialog on it. */
  readonly print: (pdf: Buffer) => Promise<PrintOutcome>
  readonly closeAll: () => void
}

export function createDocumentWindows(parent: BrowserWindow): DocumentWindows {
  const windows = new Set<BrowserWindow>()
  const documents = new Map<string, Buffer>()
  let documentSession: Session | undefined

  const open = (pdf: Buffer): BrowserWindow => {
    documentSession ??= openDocumentSession(documents)
    const token = randomUUID()
    documents.set(token, pdf)
    const window = documentWindow(parent, documentSession)
    windows.add(window)
    window.on('closed', () => {
      windows.delete(window)
      documents.delete(token)
      pdf.fill(0)
    })
    void window.loadURL(`blueform-document://${token}/#toolbar=0&navpanes=0`)
    return window
  }

  return {
    show: (pdf) => {
      open(pdf)
    },
    print: async (pdf) => {
      const window = open(pdf)
      await pagesShown(window)
      const outcome = await printPages(window)
      if (!window.isDestroyed()) window.close()
      return outcome
    },
    closeAll: () => {
      for (const window of windows) window.destroy()
    },
  }
}

// Not an in-memory session: there Chromium's viewer stays empty (seen with Electron 33). Without a cache, and with one-use
// addresses that are not HTTP, it leaves nothing of a document on the disk; a test looks for it.
function openDocumentSession(documents: Map<string, Buffer>): Session {
  const own = session.fromPartition('persist:documents', { cache: false })
  guardSession(own, (url) => ['blueform-document://', ...VIEWER].some((start) => url.startsWith(start)))
  own.protocol.handle('blueform-document', ({ url }) => {
    const token = new URL(url).host
    const pdf = documents.get(token)
    if (!pdf) return new Response(null, { status: 404 })
    documents.delete(token)
    return new Response(new Uint8Array(pdf), { headers: DOCUMENT_HEADERS })
  })
  return own
}

const DOCUMENT_HEADERS = {
  'content-type': 'application/pdf',
  'content-disposition': 'inline',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
} as const

function documentWindow(parent: BrowserWindow, own: Session): BrowserWindow {
  const { width, height } = parent.getBounds()
  const window = new BrowserWindow({
    parent,
    title: 'Blueform',
    width: Math.min(900, width),
    height,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      plugins: true,
      devTools: false,
    },
  })
  // The viewer would put the document's title there.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.webContents.on('render-process-gone', () => {
    log('document.renderer-gone')
    window.destroy()
  })
  return window
}

// The viewer sets the page's title once it has the document; printing earlier prints nothing.
function pagesShown(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, LOAD_LIMIT_MS)
    const done = () => {
      clearTimeout(limit)
      resolve()
    }
    window.once('page-title-updated', done)
    window.once('closed', done)
  })
}
