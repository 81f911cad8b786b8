// The windows, as the main process has them.
import type * as Electron from 'electron'
import type { ElectronApplication } from '@playwright/test'

/** What becomes of an answer while the main process is busy, such as with closing windows: the inspector does not hold it fast. */
const LOST = 'Resulting promise was garbage collected'
const TIMES = 4

/** Asks the main process something, and again where its answer was lost: only for what may be asked twice, never for what does something. */
export async function readMain<Answer>(
  app: ElectronApplication,
  question: (electron: typeof Electron) => Answer | Promise<Answer>,
  times = TIMES,
): Promise<Answer> {
  try {
    return await app.evaluate(question)
  } catch (error) {
    if (times <= 1 || !isLost(error)) throw error
    return readMain(app, question, times - 1)
  }
}

const isLost = (error: unknown): boolean => String(error).includes(LOST)

/** Tells the program what the system would: that the laptop is going to sleep, say. It was told also where the answer was lost. */
export async function tellFromSystem(app: ElectronApplication, signal: string): Promise<void> {
  try {
    await app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name)
    }, signal)
  } catch (error) {
    if (!isLost(error)) throw error
  }
}

export function windowCount(app: ElectronApplication): Promise<number> {
  return readMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

export function windowTitles(app: ElectronApplication): Promise<readonly string[]> {
  return readMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
}

/** Makes the page of the main window as much larger, as Ctrl and + do. */
export async function zoomTo(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to)
  }, factor)
}
