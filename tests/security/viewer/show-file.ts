// Inside the viewer app: opens a file as the service would, and waits until its window has it.
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { type BrowserWindow, app } from 'electron'
import { openEvidence } from '#electron/vault/evidence/store.ts'
import type { JobFile, Parts } from './job.ts'

const LOADING_LIMIT_MS = 4_000

/** The window that came; undefined when it was gone again before it was loaded. */
export async function showFile(
  { job, viewers }: Pick<Parts, 'job' | 'viewers'>,
  file: JobFile,
  incidentId = file.storedAs,
): Promise<BrowserWindow | undefined> {
  const { name, view, type, sizeBytes, storedAs } = file
  const reader = await openEvidence(job.evidence, { storedAs, sizeBytes }, Buffer.from(file.key, 'hex'))
  let window: BrowserWindow | undefined
  app.once('browser-window-created', (_event, made) => {
    window = made
  })
  viewers.show({ incidentId, evidenceId: storedAs, name, view, type, sizeBytes, reader })
  if (!window) throw new Error('no window came')
  await Promise.race([loaded(window), delay(LOADING_LIMIT_MS)])
  return window.isDestroyed() ? undefined : window
}

function loaded(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.once('did-finish-load', () => resolve())
    window.once('closed', () => resolve())
  })
}

/** 0: none, 2: the system-call filter of the sandbox. */
export function seccompOf(window: BrowserWindow): string {
  const status = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8')
  return /^Seccomp:\s+(\d)$/m.exec(status)?.[1] ?? 'unknown'
}

/** The colour of the pixel at a place of the window, each part 0 or 1 so that no codec's rounding matters: "100" is red. */
export async function colorAt(window: BrowserWindow, x: number, y: number): Promise<string> {
  const picture = await window.webContents.capturePage()
  const { width, height } = picture.getSize()
  const size = window.getContentSize()
  const column = Math.round((x * width) / (size[0] ?? 1))
  const row = Math.round((y * height) / (size[1] ?? 1))
  const at = (row * width + column) * 4
  const [blue, green, red] = picture.toBitmap().subarray(at, at + 3)
  return [red, green, blue].map((part) => ((part ?? 0) > 127 ? '1' : '0')).join('')
}

/** Waits until it is so, or gives up and says what it was last. */
export async function settle<Value>(
  look: () => Promise<Value> | Value,
  wanted: Value,
  limitMs = 8_000,
): Promise<Value> {
  const end = Date.now() + limitMs
  for (;;) {
    const seen = await look()
    if (seen === wanted || Date.now() > end) return seen
    await delay(50)
  }
}

export function click(window: BrowserWindow, x: number, y: number, held: readonly 'shift'[] = []): void {
  for (const type of ['mouseMove', 'mouseDown', 'mouseUp'] as const) {
    window.webContents.sendInputEvent({ type, x, y, button: 'left', clickCount: 1, modifiers: [...held] })
  }
}

export function press(window: BrowserWindow, keyCode: string): void {
  for (const type of ['keyDown', 'char', 'keyUp'] as const) window.webContents.sendInputEvent({ type, keyCode })
}

/** Asks the page through Chromium's own debugger, because scripts are off in it. */
export async function ask(window: BrowserWindow, expression: string): Promise<unknown> {
  const { debugger: inspector } = window.webContents
  if (!inspector.isAttached()) inspector.attach()
  const answer = (await inspector.sendCommand('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  })) as {
    result: { value?: unknown; description?: string }
  }
  return answer.result.value ?? answer.result.description
}
