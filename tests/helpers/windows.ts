// The windows, as the main process has them.
import type { ElectronApplication } from '@playwright/test'

/** Tells the program what the system would: that the laptop is going to sleep, say. */
export async function tellFromSystem(app: ElectronApplication, signal: string): Promise<void> {
  await app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name)
  }, signal)
}

export function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

export function windowTitles(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
}

/** Makes the page of the main window as much larger, as Ctrl and + do. */
export async function zoomTo(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to)
  }, factor)
}
