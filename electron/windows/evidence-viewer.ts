// Shows one file of evidence in a window of its own: no preload script, no network, nothing kept. What comes of a file there, even a
// crash, ends with the window. It must not decide who may see what; the service did that before.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { log } from '../platform/log.ts'
import type { ViewerContent } from '../services/evidence/view.ts'
import { originOf } from './evidence-viewer-protocol.ts'
import { type Slot, createSlots } from './evidence-viewer-session.ts'
import { viewerWindow, watchForCrash, watchForHang, watchForLinks } from './evidence-viewer-window.ts'
import { bringToFront } from './main-window.ts'

export type ViewerNews = { readonly incidentId: string; readonly what: 'sealed' | 'not-sealed' | 'crashed' }

export type EvidenceViewers = {
  /** Shows the file in a window of its own and keeps the reader until that is closed. */
  readonly show: (content: ViewerContent) => void
  readonly closeIncident: (incidentId: string) => void
  /** At once, in the same frame; the readers overwrite their keys. */
  readonly closeAll: () => void
  /** What happened since this was last asked. */
  readonly takeNews: () => ViewerNews | null
}

export type EvidenceViewerParts = {
  readonly window: BrowserWindow
  /** The folder of the built app: `renderer/evidence-viewer` lies in it. */
  readonly built: string
  /** Nothing may appear once the vault is locked, or handed over to somebody who signs. */
  readonly isOpen: () => boolean
  /** Locks the incident and seals its files; false when that did not work. */
  readonly lockIncident: (incidentId: string) => boolean | Promise<boolean>
  /** Tells the page of the main window that there is news ('evidence.viewer-news'). */
  readonly tell: () => void
}

type Viewer = { readonly window: BrowserWindow; readonly content: ViewerContent }

export function createEvidenceViewers(parts: EvidenceViewerParts): EvidenceViewers {
  const viewers = new Set<Viewer>()
  const news: ViewerNews[] = []
  let timesClosed = 0
  const slots = createSlots()
  const tell: Tell = (incidentId, what) => {
    news.push({ incidentId, what })
    parts.tell()
  }
  const closeIncident = (incidentId: string): void => {
    closeWhere(viewers, (content) => content.incidentId === incidentId)
  }
  const child = async (incidentId: string, shownIn: number): Promise<void> => {
    // Gone from the screen first; sealing comes after, however long it takes.
    closeIncident(incidentId)
    const isSealed = await lockQuietly(parts, incidentId)
    // The vault was locked meanwhile: whoever is let in next may not know of this incident.
    if (shownIn !== timesClosed) return log('viewer.news-dropped')
    if (!parts.window.isDestroyed()) bringToFront(parts.window)
    tell(incidentId, isSealed ? 'sealed' : 'not-sealed')
  }
  return {
    show: (content) => {
      if (!parts.isOpen()) return letGo(content)
      const slot = slots.take()
      const viewer = { window: viewerWindow(parts.window, slot.session, content.view === 'pdf'), content }
      viewers.add(viewer)
      viewer.window.once('closed', () => {
        viewers.delete(viewer)
        letGo(content)
        void slots.giveBack(slot)
      })
      const shownIn = timesClosed
      watchForLinks(viewer.window, { child: () => void child(content.incidentId, shownIn) })
      load(viewer, slot, { scripts: join(parts.built, 'renderer', 'evidence-viewer'), tell })
    },
    closeIncident,
    closeAll: () => {
      closeWhere(viewers, () => true)
      news.length = 0
      timesClosed += 1
    },
    takeNews: () => news.shift() ?? null,
  }
}

type Tell = (incidentId: string, what: ViewerNews['what']) => void

function load({ window, content }: Viewer, slot: Slot, { scripts, tell }: { scripts: string; tell: Tell }): void {
  const crash = (code: string): void => {
    if (window.isDestroyed()) return
    log(code)
    window.destroy()
    tell(content.incidentId, 'crashed')
  }
  const token = randomUUID()
  slot.served = { token, content, scripts, wasPageUsed: false, failed: () => crash('viewer.file-damaged') }
  watchForCrash(window, crash)
  if (content.view === 'pdf') watchForHang(window, crash)
  window.loadURL(`${originOf(token)}/`).catch(() => crash('viewer.not-loaded'))
}

function closeWhere(viewers: ReadonlySet<Viewer>, isMeant: (content: ViewerContent) => boolean): void {
  for (const { window, content } of viewers) if (isMeant(content)) window.destroy()
}

function letGo({ reader }: ViewerContent): void {
  reader.close().catch(() => {
    log('viewer.reader-not-closed')
  })
}

async function lockQuietly({ lockIncident }: EvidenceViewerParts, incidentId: string): Promise<boolean> {
  try {
    return await lockIncident(incidentId)
  } catch {
    log('viewer.not-sealed')
    return false
  }
}
