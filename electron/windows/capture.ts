// Takes a picture of a screen or of another program's window, into memory only. Blueform's own windows are never in it. Before one is
// chosen nothing but names is asked for.
import { setTimeout as delay } from 'node:timers/promises'
import { BrowserWindow, type DesktopCapturerSource, desktopCapturer, screen } from 'electron'
import type { ScreenSource } from '../ipc/handler.ts'

// Until the system has drawn what lies behind the hidden windows.
const REDRAWN_MS = 400

export async function captureSources(): Promise<readonly ScreenSource[]> {
  const found = await desktopCapturer.getSources({
    types: ['screen', 'window'],
    thumbnailSize: { width: 0, height: 0 },
    fetchWindowIcons: false,
  })
  const own = BrowserWindow.getAllWindows().map((window) => window.getMediaSourceId())
  return found.filter(({ id }) => !own.includes(id)).map(({ id, name }) => ({ id, name, kind: kindOf(id) }))
}

export async function capture(id: string): Promise<Buffer | undefined> {
  const hidden = hideOwnWindows()
  try {
    await delay(REDRAWN_MS)
    const found = await desktopCapturer.getSources({
      types: [kindOf(id)],
      thumbnailSize: await fullSizeOf(id),
      fetchWindowIcons: false,
    })
    const chosen = found.find((source) => source.id === id)
    return chosen && pictureOf(chosen)
  } finally {
    for (const window of hidden.toReversed()) if (!window.isDestroyed()) window.show()
  }
}

function kindOf(id: string): ScreenSource['kind'] {
  return id.startsWith('screen:') ? 'screen' : 'window'
}

// In the order in which they are shown again: the one with the keyboard first.
function hideOwnWindows(): readonly BrowserWindow[] {
  const focused = BrowserWindow.getFocusedWindow()
  const shown = BrowserWindow.getAllWindows().filter((window) => window.isVisible() && !window.isMinimized())
  for (const window of shown) window.hide()
  return shown.toSorted((a, b) => Number(b === focused) - Number(a === focused))
}

function pictureOf({ thumbnail }: DesktopCapturerSource): Buffer | undefined {
  return thumbnail.isEmpty() ? undefined : thumbnail.toPNG()
}

// In the screen's own dots. A window is drawn as large as the largest screen, which loses nothing of it.
async function fullSizeOf(id: string): Promise<{ width: number; height: number }> {
  const displays = screen.getAllDisplays()
  if (kindOf(id) === 'screen') {
    const names = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 0, height: 0 } })
    const displayId = names.find((source) => source.id === id)?.display_id
    const display = displays.find((candidate) => String(candidate.id) === displayId)
    if (display) return dotsOf(display)
  }
  const sizes = displays.map(dotsOf)
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
  }
}

function dotsOf({ size, scaleFactor }: Electron.Display): { width: number; height: number } {
  return { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) }
}
